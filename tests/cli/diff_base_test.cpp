// --diff-base: only segments that changed since a revision of git.

#include <gtest/gtest.h>

#include <cstdlib>

#include "support/process.h"

namespace mtlint::testing {
namespace {

constexpr const char* first =
    "{\"source\": \"我们从哈尔滨出发。\", \"target\": \"We set out from Haerbin.\"}\n";
constexpr const char* second =
    "{\"source\": \"他昨天到了哈尔滨。\", \"target\": \"He arrived in Haerbin yesterday.\"}\n";

class DiffBase : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("git --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "git is not installed";
    write_text(folder_.path() / "a file.jsonl", first);
    ASSERT_EQ(run("git init -q . && git add . && git -c user.name=n -c user.email=e commit -qm one")
                  .status,
              0);
  }
  ProcessResult run(const std::string& script) { return run_shell(script, folder_.path()); }
  TemporaryFolder folder_;
};

TEST_F(DiffBase, TellsOfChangedSegmentsOnly) {
  write_text(folder_.path() / "a file.jsonl", std::string(second) + first);
  const ProcessResult result =
      run("$MTLINT check --format concise --diff-base HEAD 'a file.jsonl'");
  EXPECT_EQ(result.status, 1) << result.err;
  EXPECT_TRUE(result.out.starts_with("a file.jsonl:1:")) << result.out;
  EXPECT_EQ(result.out.find("a file.jsonl:2:"), std::string::npos) << result.out;
}

TEST_F(DiffBase, NothingChangedIsNothingFound) {
  const ProcessResult result =
      run("$MTLINT check --format concise --diff-base HEAD 'a file.jsonl'");
  EXPECT_EQ(result.status, 0) << result.out << result.err;
}

TEST_F(DiffBase, NewFilesAreNewAsAWhole) {
  write_text(folder_.path() / "new.jsonl", first);
  write_text(folder_.path() / "newer.jsonl", second);
  const ProcessResult result =
      run("$MTLINT check --format concise --diff-base HEAD new.jsonl newer.jsonl");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.out.find("newer.jsonl:1:"), std::string::npos) << result.out;
}

TEST_F(DiffBase, PairsOfFilesHaveAPastToo) {
  write_text(folder_.path() / "zh.txt", "我们从哈尔滨出发。\n");
  write_text(folder_.path() / "en.txt", "We set out from Haerbin.\n");
  ASSERT_EQ(run("git add . && git -c user.name=n -c user.email=e commit -qm two").status, 0);
  write_text(folder_.path() / "zh.txt", "我们从哈尔滨出发。\n他昨天到了哈尔滨。\n");
  write_text(folder_.path() / "en.txt", "We set out from Haerbin.\nHe arrived in Haerbin.\n");
  const ProcessResult result =
      run("$MTLINT check --format concise --diff-base HEAD --source zh.txt --target en.txt");
  EXPECT_EQ(result.status, 1) << result.err;
  EXPECT_EQ(result.out.find("en.txt:1:"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("en.txt:2:"), std::string::npos) << result.out;
}

TEST_F(DiffBase, RevisionsThatGitDoesNotKnowAreErrors) {
  for (const char* revision : {"nowhere", "'--output=x'", "\"HEAD; rm x\""}) {
    const ProcessResult result =
        run(std::string("$MTLINT check --diff-base=") + revision + " 'a file.jsonl'");
    EXPECT_EQ(result.status, 2) << revision;
    EXPECT_NE(result.err.find("git knows no revision"), std::string::npos) << result.err;
  }
}

TEST_F(DiffBase, StandardInputHasNoPast) {
  const ProcessResult result = run("$MTLINT check --diff-base HEAD - < 'a file.jsonl'");
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("standard input"), std::string::npos) << result.err;
}

TEST(DiffBaseElsewhere, NeedsARepository) {
  const TemporaryFolder folder;
  write_text(folder.path() / "a.jsonl", first);
  const ProcessResult result = run_shell("$MTLINT check --diff-base HEAD a.jsonl", folder.path());
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("--diff-base needs"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace mtlint::testing
