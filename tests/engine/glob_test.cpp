#include "engine/glob.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/process.h"

namespace mtlint {
namespace {

class Glob : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* file : {"a.jsonl", "b.jsonl", "c.tsv", "sub/a.jsonl", "sub/deep/d.jsonl",
                             "sub/.hidden/e.jsonl", "x[1].jsonl"}) {
      std::filesystem::create_directories((folder_.path() / file).parent_path());
      testing::write_text(folder_.path() / file, "");
    }
  }
  std::vector<std::string> found(const std::string& pattern) {
    const auto files = expand_glob((folder_.path() / pattern).string());
    if (!files) return {files.error().what};
    std::vector<std::string> names;
    for (const std::string& file : *files)
      names.push_back(std::filesystem::relative(file, folder_.path()).string());
    return names;
  }
  testing::TemporaryFolder folder_;
};

using Names = std::vector<std::string>;

TEST_F(Glob, StarsStayInOneFolder) {
  EXPECT_EQ(found("*.jsonl"), (Names{"a.jsonl", "b.jsonl", "x[1].jsonl"}));
  EXPECT_EQ(found("?.tsv"), (Names{"c.tsv"}));
  EXPECT_EQ(found("[ab].jsonl"), (Names{"a.jsonl", "b.jsonl"}));
  EXPECT_EQ(found("*/a.jsonl"), (Names{"sub/a.jsonl"}));
}

TEST_F(Glob, TwoStarsMatchAnyDepth) {
  EXPECT_EQ(found("**/*.jsonl"),
            (Names{"a.jsonl", "b.jsonl", "sub/a.jsonl", "sub/deep/d.jsonl", "x[1].jsonl"}));
  EXPECT_EQ(found("sub/**/d.jsonl"), (Names{"sub/deep/d.jsonl"}));
}

TEST_F(Glob, NothingThatMatchesIsAFault) {
  EXPECT_EQ(found("*.po"), (Names{"no file matches this pattern"}));
}

TEST(Globs, AreToldFromNames) {
  EXPECT_TRUE(is_glob("a*.jsonl"));
  EXPECT_FALSE(is_glob("corpus/a.jsonl"));
}

}  // namespace
}  // namespace mtlint
