#include "analysis/idioms.h"

#include <gtest/gtest.h>

#include "support/small_dictionary.h"

namespace mtlint {
namespace {

// The idioms of a source as "key: the words that stand for it".
std::vector<std::string> found(std::string_view text, Language language) {
  const Lexicon& lexicon = testing::small_lexicon();
  SourceText source;
  source.text = text;
  source.language = language;
  IdiomScratch scratch;
  std::vector<IdiomHit> hits;
  find_idioms(source, {}, lexicon, Imports(), scratch, hits);
  std::vector<std::string> told;
  for (const IdiomHit& hit : hits)
    told.push_back(std::string(lexicon.text(lexicon.idiom(hit.entry).key)) + ": " +
                   std::string(hit.span.of(text)));
  return told;
}

using Told = std::vector<std::string>;

TEST(Idioms, StringsAreFoundInEitherScriptAndThroughPunctuation) {
  EXPECT_EQ(found("他这是对牛弹琴。", Language::zh), Told{"对牛弹琴: 对牛弹琴"});
  EXPECT_EQ(found("他這是對牛彈琴。", Language::zh), Told{"对牛弹琴: 對牛彈琴"});
  EXPECT_EQ(found("这样一举，两得。", Language::zh), Told{"一举两得: 一举，两得"});
  EXPECT_EQ(found("一箭双雕", Language::zh), Told{"一举两得: 一箭双雕"});
  EXPECT_TRUE(found("对牛弹", Language::zh).empty());
  EXPECT_TRUE(found("", Language::zh).empty());
}

TEST(Idioms, StopsAndTitlesPart) {
  EXPECT_TRUE(found("一举。两得", Language::zh).empty());
  EXPECT_TRUE(found("电影《一举两得》上映", Language::zh).empty());
  EXPECT_EQ(found("《电影》一举两得", Language::zh), Told{"一举两得: 一举两得"});
  EXPECT_EQ(found("《对牛弹琴》说对牛弹琴", Language::zh), Told{"对牛弹琴: 对牛弹琴"});
}

TEST(Idioms, SeveralStandInOrder) {
  EXPECT_EQ(found("七上八下地对牛弹琴，一举两得", Language::zh),
            (Told{"七上八下: 七上八下", "对牛弹琴: 对牛弹琴", "一举两得: 一举两得"}));
}

TEST(Idioms, WordsAreFoundInAnyOrderNearEachOther) {
  const Told hit{"Daumen drücken: Daumen drücken"};
  EXPECT_EQ(found("Wir wollen die Daumen drücken.", Language::de), hit);
  EXPECT_EQ(found("Wir drücken dir die Daumen.", Language::de),
            Told{"Daumen drücken: drücken dir die Daumen"});
  EXPECT_TRUE(found("Wir drücken dir alle die Daumen.", Language::de).empty());  // too far
  EXPECT_TRUE(found("Wir drücken dir die Hand.", Language::de).empty());
  EXPECT_EQ(found("DAUMEN DRÜCKEN", Language::de), Told{"Daumen drücken: DAUMEN DRÜCKEN"});
}

TEST(Idioms, OrderedWordsKeepTheirOrderAndGap) {
  EXPECT_EQ(found("ein roter Faden", Language::de), Told{"roter Faden: roter Faden"});
  EXPECT_EQ(found("ein roter langer Faden", Language::de), Told{"roter Faden: roter langer Faden"});
  EXPECT_TRUE(found("ein roter sehr langer Faden", Language::de).empty());
  EXPECT_TRUE(found("Faden, roter", Language::de).empty());
}

TEST(Idioms, StringsOfInflectedLanguagesAreRunsOfWords) {
  EXPECT_EQ(found("Ein blinder Passagier!", Language::de),
            Told{"blinder Passagier: blinder Passagier"});
  EXPECT_EQ(found("blinde Passagiere", Language::de), Told{"blinder Passagier: blinde Passagiere"});
  EXPECT_TRUE(found("blinder alter Passagier", Language::de).empty());
}

TEST(Idioms, AnyTextDoesNoHarm) {
  for (const Language language : {Language::zh, Language::de, Language::ko, Language::other})
    for (const char* text : {"，。", "《", "》", "drücken", "\u0301", "Daumen"})
      EXPECT_TRUE(found(text, language).empty()) << text;
}

}  // namespace
}  // namespace mtlint
