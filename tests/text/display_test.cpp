#include "text/display.h"

#include <gtest/gtest.h>

#include <string>

namespace mtlint {
namespace {

Span mark_of(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(text.find(part));
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::string_view marked(const SafeText& safe) { return safe.mark.of(safe.text); }

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0);
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("漢字"), 4);
  EXPECT_EQ(display_width("ｱ"), 1);
  EXPECT_EQ(display_width("Ａ"), 2);
  EXPECT_EQ(display_width("한국"), 4);
  EXPECT_EQ(display_width("\u1112\u1161\u11AB"), 2);
  EXPECT_EQ(display_width("e\u0301"), 1);
  EXPECT_EQ(display_width("é"), 1);
  EXPECT_EQ(display_width("a\u200Bb"), 2);
  EXPECT_EQ(display_width("co\u00ADop"), 4);
  EXPECT_EQ(display_width("مَرْحَبًا"), 5);
  EXPECT_EQ(display_width("a\x1B[0m"), 4);
}

TEST(DisplayWidth, AnEmojiSequenceIsOneCluster) {
  EXPECT_EQ(display_width("😀"), 2);
  EXPECT_EQ(display_width("👩‍👩‍👧‍👦"), 2);
  EXPECT_EQ(display_width("👍🏽"), 2);
  EXPECT_EQ(display_width("🇩🇪"), 2);
  EXPECT_EQ(display_width("❤️"), 2);
  EXPECT_EQ(display_width("1️⃣"), 2);
  EXPECT_EQ(display_width("🇩🇪🇫🇷"), 4);
}

TEST(DisplayWidth, AmbiguousCharactersAsAsked) {
  EXPECT_EQ(display_width("“…”"), 3);
  EXPECT_EQ(display_width("“…”", 2), 6);
  EXPECT_EQ(display_width("жω", 2), 4);
  EXPECT_EQ(display_width("漢a", 2), 3);
}

TEST(SafeText, ShowsWhatCannotBeSeen) {
  EXPECT_EQ(safe_text("a\x1B[31mb", {}).text, "a␛[31mb");
  EXPECT_EQ(safe_text(std::string_view("a\0b", 3), {}).text, "a␀b");
  EXPECT_EQ(safe_text("a\tb\x7F", {}).text, "a␉b␡");
  EXPECT_EQ(safe_text("a\nb\r\nc\rd\u2028e", {}).text, "a↵b↵c↵d↵e");
  EXPECT_EQ(safe_text("a\u202Eb\u2066c\u200Bd\u00ADe\uFEFF", {}).text, "a·b·c·d·e·");
  EXPECT_EQ(safe_text("\u0090", {}).text, "·");
  EXPECT_EQ(safe_text("\u3164x", {}).text, "·x");
  EXPECT_EQ(safe_text("مرحبا 漢字 é", {}).text, "مرحبا 漢字 é");
}

TEST(SafeText, KeepsJoinersOfPictographsOnly) {
  EXPECT_EQ(safe_text("👩‍👩‍👧‍👦", {}).text, "👩‍👩‍👧‍👦");
  EXPECT_EQ(safe_text("👩🏽‍🚀", {}).text, "👩🏽‍🚀");
  EXPECT_EQ(safe_text("a\u200Db", {}).text, "a·b");
}

TEST(SafeText, MovesTheMark) {
  const std::string text = "a\u202E\u202Eb\r\nword\x1B";
  EXPECT_EQ(marked(safe_text(text, mark_of(text, "word"))), "word");
  EXPECT_EQ(marked(safe_text(text, mark_of(text, "b\r\nword"))), "b↵word");
  EXPECT_EQ(marked(safe_text(text, mark_of(text, "\x1B"))), "␛");
  const SafeText at_end = safe_text("ab", {2, 2});
  EXPECT_EQ(at_end.mark, (Span{2, 2}));
  const SafeText between = safe_text("\u202Eab", {4, 4});
  EXPECT_EQ(between.mark, (Span{3, 3}));
}

TEST(Excerpt, ShortTextsStayWhole) {
  const SafeText whole = excerpt("short text", {0, 5}, 20);
  EXPECT_EQ(whole.text, "short text");
  EXPECT_EQ(marked(whole), "short");
}

TEST(Excerpt, KeepsTheMarkAndItsSurroundings) {
  const std::string text = "one two three four five six seven eight nine ten";
  const SafeText cut = excerpt(text, mark_of(text, "five"), 20);
  EXPECT_EQ(marked(cut), "five");
  EXPECT_EQ(display_width(cut.text), 20);
  EXPECT_TRUE(cut.text.starts_with("…"));
  EXPECT_TRUE(cut.text.ends_with("…"));
  const SafeText begin = excerpt(text, mark_of(text, "one"), 20);
  EXPECT_TRUE(begin.text.starts_with("one two"));
  EXPECT_TRUE(begin.text.ends_with("…"));
  EXPECT_EQ(display_width(begin.text), 20);
  const SafeText end = excerpt(text, mark_of(text, "ten"), 20);
  EXPECT_TRUE(end.text.ends_with("nine ten"));
  EXPECT_TRUE(end.text.starts_with("…"));
  EXPECT_EQ(marked(end), "ten");
}

TEST(Excerpt, NeverExceedsItsColumnsNorCutsClusters) {
  const std::string text =
      "一二三四五👩‍👩‍👧‍👦六七八九十e\u0301“quoted”مرحبا";
  for (const int ambiguous : {1, 2})
    for (int columns = 0; columns < 50; ++columns)
      for (std::uint32_t begin = 0; begin + 3 <= 15; begin += 3) {
        const SafeText cut = excerpt(text, {begin, begin + 3}, columns, ambiguous);
        ASSERT_LE(display_width(cut.text, ambiguous), columns);
        ASSERT_LE(cut.mark.end, cut.text.size());
        ASSERT_LE(cut.mark.begin, cut.mark.end);
        if (columns >= 2 + 2 * ambiguous) {
          ASSERT_EQ(marked(cut), text.substr(begin, 3)) << columns;
        }
        const bool has_part = cut.text.find("👧") != std::string::npos;
        ASSERT_EQ(has_part, cut.text.find("👩‍👩‍👧‍👦") != std::string::npos);
      }
}

TEST(Excerpt, ALongMarkIsCut) {
  const std::string text(100, 'x');
  const SafeText cut = excerpt(text, {10, 90}, 20);
  EXPECT_EQ(display_width(cut.text), 20);
  EXPECT_EQ(cut.mark.size(), 18U);
}

TEST(Direction, FirstStrongCharacterDecides) {
  EXPECT_TRUE(is_right_to_left("مرحبا hello"));
  EXPECT_TRUE(is_right_to_left("123 (שלום)"));
  EXPECT_FALSE(is_right_to_left("hello مرحبا"));
  EXPECT_FALSE(is_right_to_left("123"));
  EXPECT_FALSE(is_right_to_left(""));
  EXPECT_TRUE(is_right_to_left("\u2066abc\u2069 مرحبا"));
}

// A megabyte with thousands of findings is told in the time of its findings, not of their product.
TEST(Excerpt, LongTextsCostNoMoreThanShortOnes) {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "\u4E2D words ";
  for (std::uint32_t at = 0; at < 5000; ++at) {
    const auto begin = static_cast<std::uint32_t>(text.find("words", at * 100));
    const SafeText shown = excerpt(text, {begin, begin + 5}, 60);
    ASSERT_EQ(shown.mark.of(shown.text), "words");
    ASSERT_LE(display_width(shown.text), 60);
    ASSERT_EQ(shown.text.ends_with("…"), true) << at;
  }
  const SafeText all = excerpt(text, {0, static_cast<std::uint32_t>(text.size())}, 60);
  EXPECT_LE(display_width(all.text), 60);
  EXPECT_GT(display_width(all.mark.of(all.text)), 50);
  const auto end = static_cast<std::uint32_t>(text.size());
  EXPECT_EQ(excerpt(text, {end - 6, end}, 60).text.starts_with("…"), true);
}

}  // namespace
}  // namespace mtlint
