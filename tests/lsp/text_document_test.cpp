#include "lsp/text_document.h"

#include <gtest/gtest.h>

#include <random>

namespace mtlint {
namespace {

TEST(TextDocuments, CountUtf16Units) {
  const TextDocument text("a尼😀b\nzweite\n");
  EXPECT_EQ(text.point_of(0), (TextPoint{0, 0}));
  EXPECT_EQ(text.point_of(4), (TextPoint{0, 2}));
  EXPECT_EQ(text.point_of(8), (TextPoint{0, 4}));  // the emoji is two units
  EXPECT_EQ(text.offset_of({0, 4}), 8U);
  EXPECT_EQ(text.point_of(10), (TextPoint{1, 0}));
  EXPECT_EQ(text.offset_of({1, 3}), 13U);
}

TEST(TextDocuments, TakeWhatIsBeyondAsTheEnd) {
  const TextDocument text("ab\r\ncd");
  EXPECT_EQ(text.offset_of({0, 99}), 2U);
  EXPECT_EQ(text.offset_of({9, 0}), 6U);
  EXPECT_EQ(text.lines(), 2U);
}

TEST(TextDocuments, ReplaceRanges) {
  TextDocument text("one\ntwo\nthree");
  text.replace({0, 3}, {1, 0}, " ");
  EXPECT_EQ(text.text(), "one two\nthree");
  EXPECT_EQ(text.line_begin(1), 8U);
  text.replace({1, 5}, {1, 5}, "\nfour\n");
  EXPECT_EQ(text.lines(), 4U);
  EXPECT_EQ(text.line_begin(2), 14U);
}

// Whatever is changed, the lines are those of a text that was always so.
TEST(TextDocuments, KeepTheirLinesThroughManyChanges) {
  std::mt19937 random(7);
  TextDocument text("a\nb\r\nc\rd");
  constexpr const char* pieces[] = {"", "\n", "\r", "\r\n", "x", "尼\n", "ab\ncd\n"};
  for (int i = 0; i < 2000; ++i) {
    const auto point = [&] {
      return TextPoint{static_cast<std::uint32_t>(random() % (text.lines() + 1)),
                       static_cast<std::uint32_t>(random() % 4)};
    };
    TextPoint a = point(), b = point();
    if (b < a) std::swap(a, b);
    text.replace(a, b, pieces[random() % 7]);
    const TextDocument fresh(text.text());
    ASSERT_EQ(text.lines(), fresh.lines()) << i;
    for (std::size_t line = 0; line < fresh.lines(); ++line)
      ASSERT_EQ(text.line_begin(line), fresh.line_begin(line)) << i;
  }
}

}  // namespace
}  // namespace mtlint
