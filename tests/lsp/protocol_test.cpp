#include "lsp/protocol.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

TEST(Protocol, UrisAndPathsGoBothWays) {
  EXPECT_EQ(path_of_uri("file:///a%20b/%E5%B0%BC.jsonl"), "/a b/尼.jsonl");
  EXPECT_EQ(path_of_uri("file://host/a.jsonl"), "/a.jsonl");
  EXPECT_EQ(path_of_uri("untitled:Untitled-1"), "untitled:Untitled-1");
  EXPECT_EQ(path_of_uri("file:///a%zz"), "/a%zz");
  for (const char* path : {"/a b/尼.jsonl", "/100%.tsv", "/a#b?c.tsv"})
    EXPECT_EQ(path_of_uri(uri_of_path(path)), path);
}

TEST(Protocol, PairsDifferInTheLanguageAlone) {
  const auto pair = [](const std::string& path, const std::string& there) {
    const FilePair found = pair_of(path, [&](const std::string& file) { return file == there; });
    return found.source + "|" + found.target;
  };
  EXPECT_EQ(pair("/d/a.en.txt", "/d/a.zh.txt"), "/d/a.zh.txt|/d/a.en.txt");
  EXPECT_EQ(pair("/d/a.ja.txt", "/d/a.en.txt"), "/d/a.ja.txt|/d/a.en.txt");
  EXPECT_EQ(pair("/d/a.zh-Hant.srt", "/d/a.en.srt"), "/d/a.zh-Hant.srt|/d/a.en.srt");
  EXPECT_EQ(pair("/d/a.en.txt", "/d/b.zh.txt"), "|/d/a.en.txt");
  EXPECT_EQ(pair("/d/a.jsonl", "/d/a.en.jsonl"), "|/d/a.jsonl");
  EXPECT_EQ(pair("/d/en.txt", "/d/zh.txt"), "|/d/en.txt");
}

}  // namespace
}  // namespace mtlint
