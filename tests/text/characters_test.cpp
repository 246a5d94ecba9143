#include "text/characters.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

std::uint32_t count_of(const ScriptCounts& counts, Script script) {
  return counts[static_cast<std::size_t>(script)];
}

TEST(Characters, ScriptsAreKnown) {
  EXPECT_EQ(script_of('a'), Script::latin);
  EXPECT_EQ(script_of(U'é'), Script::latin);
  EXPECT_EQ(script_of(U'Ａ'), Script::latin);
  EXPECT_EQ(script_of(U'漢'), Script::han);
  EXPECT_EQ(script_of(U'\U00020000'), Script::han);
  EXPECT_EQ(script_of(U'の'), Script::hiragana);
  EXPECT_EQ(script_of(U'ア'), Script::katakana);
  EXPECT_EQ(script_of(U'ｱ'), Script::katakana);
  EXPECT_EQ(script_of(U'한'), Script::hangul);
  EXPECT_EQ(script_of(U'ㄱ'), Script::hangul);
  EXPECT_EQ(script_of(U'ж'), Script::cyrillic);
  EXPECT_EQ(script_of(U'ع'), Script::arabic);
  EXPECT_EQ(script_of(U'ω'), Script::greek);
  EXPECT_EQ(script_of(U'ש'), Script::hebrew);
  EXPECT_EQ(script_of(U'ก'), Script::other);
  for (const char32_t c : {U'1', U' ', U'.', U'。', U'\u0301', U'😀', U'€'})
    EXPECT_EQ(script_of(c), Script::common) << static_cast<std::uint32_t>(c);
}

TEST(Characters, ScriptsAreCounted) {
  const ScriptCounts counts = count_scripts("ab 漢字かなカナ한ж ع ω ש ก");
  EXPECT_EQ(count_of(counts, Script::latin), 2U);
  EXPECT_EQ(count_of(counts, Script::han), 2U);
  EXPECT_EQ(count_of(counts, Script::hiragana), 2U);
  EXPECT_EQ(count_of(counts, Script::katakana), 2U);
  EXPECT_EQ(count_of(counts, Script::hangul), 1U);
  EXPECT_EQ(count_of(counts, Script::cyrillic), 1U);
  EXPECT_EQ(count_of(counts, Script::arabic), 1U);
  EXPECT_EQ(count_of(counts, Script::greek), 1U);
  EXPECT_EQ(count_of(counts, Script::hebrew), 1U);
  EXPECT_EQ(count_of(counts, Script::other), 1U);
  EXPECT_EQ(count_of(counts, Script::common), 5U);
}

TEST(Characters, CjkIsFound) {
  EXPECT_TRUE(has_cjk("The word 漢"));
  EXPECT_TRUE(has_cjk("カ"));
  EXPECT_TRUE(has_cjk("한"));
  EXPECT_TRUE(has_cjk("\u1112\u1161"));
  EXPECT_FALSE(has_cjk("The word, “naïve” – ж ع。"));
  EXPECT_FALSE(has_cjk(""));
  EXPECT_TRUE(is_han(U'〇'));
  EXPECT_TRUE(is_han(U'々'));
  EXPECT_FALSE(is_han(U'の'));
}

TEST(Characters, KindsAreKnown) {
  EXPECT_TRUE(is_letter('z') && is_letter(U'ß') && is_letter(U'字') && is_letter(U'ع'));
  EXPECT_FALSE(is_letter('1') || is_letter('_') || is_letter(U'。') || is_letter(U'\u0301'));
  EXPECT_TRUE(is_mark(U'\u0301') && is_mark(U'\u064B'));
  EXPECT_TRUE(is_digit('7') && is_digit(U'٧') && is_digit(U'７'));
  EXPECT_FALSE(is_digit(U'七') || is_digit(U'½'));
  EXPECT_EQ(digit_value('7'), 7);
  EXPECT_EQ(digit_value(U'٧'), 7);
  EXPECT_EQ(digit_value('x'), -1);
  EXPECT_EQ(digit_value(U'七'), -1);
  EXPECT_TRUE(is_upper('A') && is_upper(U'É') && is_upper(U'Ж') && is_upper(U'ǅ'));
  EXPECT_FALSE(is_upper('a') || is_upper(U'字'));
  EXPECT_TRUE(is_lower('a') && is_lower(U'é') && is_lower(U'ß'));
  EXPECT_TRUE(is_space(' ') && is_space('\n') && is_space(U'\u00A0') && is_space(U'\u3000'));
  EXPECT_FALSE(is_space(U'\u200B') || is_space('a'));
  EXPECT_TRUE(is_punctuation('.') && is_punctuation(U'、') && is_punctuation(U'·'));
  EXPECT_FALSE(is_punctuation('$') || is_punctuation('+'));
  EXPECT_TRUE(is_symbol('$') && is_symbol('+') && is_symbol(U'€'));
  EXPECT_TRUE(is_control('\x1B') && is_control(U'\u202E') && is_control(U'\u00AD'));
  EXPECT_FALSE(is_control('a'));
}

TEST(Characters, CaseIsMapped) {
  EXPECT_EQ(to_lower('A'), U'a');
  EXPECT_EQ(to_lower(U'É'), U'é');
  EXPECT_EQ(to_upper(U'ж'), U'Ж');
  EXPECT_EQ(to_upper('['), U'[');
  EXPECT_EQ(to_lower(U'字'), U'字');
}

}  // namespace
}  // namespace mtlint
