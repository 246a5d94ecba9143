#include "analysis/idiom_readings.h"

#include <gtest/gtest.h>

#include "support/english_text.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

std::string found(std::string_view idiom, Language language, std::string_view english,
                  std::string_view kana = {}) {
  const English text = testing::english_of(english);
  const PatternText words(text);
  const Lexicon& lexicon = testing::small_lexicon();
  return std::string(
      find_reading(reading_of(idiom, language, lexicon, Imports(), kana), english, words, lexicon)
          .of(english));
}

TEST(IdiomReadings, ThreeSyllablesInOneWordOrMany) {
  EXPECT_EQ(found("马马虎虎", Language::zh, "it was ma ma hu hu"), "ma ma hu hu");
  EXPECT_EQ(found("万马奔腾", Language::zh, "at Wanma Benteng"), "Wanma Benteng");
  EXPECT_EQ(found("仁心仁术", Language::zh, "the Renxinren skill"), "Renxinren");
}

TEST(IdiomReadings, TwoSyllablesInOneWordWithACapital) {
  EXPECT_EQ(found("否极泰来", Language::zh, "No Tailai"), "Tailai");
  EXPECT_EQ(found("否极泰来", Language::zh, "no tai lai"), "");
}

TEST(IdiomReadings, EnglishWordsAreNone) {
  EXPECT_EQ(found("对牛弹琴", Language::zh, "a paper tiger"), "");
  EXPECT_EQ(found("", Language::zh, "Tailai"), "");
}

TEST(IdiomReadings, OtherLanguages) {
  EXPECT_EQ(found("눈코 뜰 새", Language::ko, "nunko tteul sae"), "nunko tteul sae");
  EXPECT_EQ(found("七転び八起き", Language::ja, "it is nanakorobi yaoki", "ななころびやおき"),
            "nanakorobi yaoki");
  EXPECT_EQ(found("七転び八起き", Language::ja, "it is nanakorobi"), "");  // reading not known
  EXPECT_EQ(found("филькина грамота это", Language::ru, "filkina gramota eto"),
            "filkina gramota eto");
}

TEST(IdiomReadings, SourceScript) {
  constexpr std::string_view english = "He is 对牛弹琴.";
  EXPECT_EQ(find_source_script("对牛弹琴", english).of(english), "对牛弹琴");
  EXPECT_TRUE(find_source_script("一举两得", english).empty());
  EXPECT_TRUE(find_source_script("对牛弹琴", "one 对 only").empty());
}

TEST(IdiomReadings, Romanisation) {
  EXPECT_EQ(romaji("きょうと"), "kyouto");
  EXPECT_EQ(romaji("ガッコウ"), "gakkou");
  EXPECT_EQ(romanise_hangul(U'한'), "han");
  EXPECT_EQ(romanise_hangul(U'a'), "");
}

}  // namespace
}  // namespace mtlint
