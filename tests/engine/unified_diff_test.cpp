// Differences that patch(1) takes.

#include "engine/unified_diff.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

std::string numbered(int from, int to) {
  std::string text;
  for (int i = from; i <= to; ++i) text += std::to_string(i) + "\n";
  return text;
}

TEST(UnifiedDiff, EqualTextsHaveNone) {
  EXPECT_EQ(unified_diff("a", "x\n", "x\n"), "");
  EXPECT_EQ(unified_diff("a", "", ""), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  const std::string before = numbered(1, 9);
  std::string after = before;
  after.replace(after.find("5\n"), 1, "five");
  EXPECT_EQ(unified_diff("n.txt", before, after),
            "--- a/n.txt\n+++ b/n.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, NearChangesShareAHunkFarOnesDoNot) {
  const std::string before = numbered(1, 30);
  std::string after = before;
  for (const char* line : {"\n3\n", "\n8\n", "\n25\n"})
    after.replace(after.find(line) + 1, std::string(line).size() - 2, "x");
  const std::string diff = unified_diff("n", before, after);
  EXPECT_NE(diff.find("@@ -1,11 +1,11 @@\n"), std::string::npos) << diff;
  EXPECT_NE(diff.find("@@ -22,7 +22,7 @@\n"), std::string::npos) << diff;
}

TEST(UnifiedDiff, LinesComeAndGo) {
  EXPECT_EQ(unified_diff("n", "a\nb\n", "a\nx\nb\n"),
            "--- a/n\n+++ b/n\n@@ -1,2 +1,3 @@\n a\n+x\n b\n");
  EXPECT_EQ(unified_diff("n", "a\nx\nb\n", "a\nb\n"),
            "--- a/n\n+++ b/n\n@@ -1,3 +1,2 @@\n a\n-x\n b\n");
  EXPECT_EQ(unified_diff("n", "", "a\n"), "--- a/n\n+++ b/n\n@@ -0,0 +1 @@\n+a\n");
}

TEST(UnifiedDiff, TheLastLineMayHaveNoEnd) {
  EXPECT_EQ(
      unified_diff("n", "a", "b"),
      "--- a/n\n+++ b/n\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end "
      "of file\n");
}

}  // namespace
}  // namespace mtlint
