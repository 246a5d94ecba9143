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
  EXPECT_EQ(found("Sie drückt ihrer Schwester für alle Fälle die Daumen.", Language::de),
            Told{"Daumen drücken: drückt ihrer Schwester für alle Fälle die Daumen"});
  EXPECT_TRUE(found("Wir drücken dir und euch und allen anderen die Daumen.", Language::de)
                  .empty());  // too far
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

TEST(Idioms, GermanVerbsAreFoundInEveryForm) {
  for (const char* text :
       {"Er hat die Daumen gedrückt.", "die Daumen zu drücken", "Sie drückten die Daumen."})
    EXPECT_EQ(found(text, Language::de).size(), 1U) << text;
  EXPECT_EQ(found("Er gab den Löffel ab.", Language::de),
            Told{"Löffel abgeben: gab den Löffel ab"});
  EXPECT_EQ(found("Sie hat den Löffel abgegeben.", Language::de),
            Told{"Löffel abgeben: Löffel abgegeben"});
  EXPECT_TRUE(found("Gib mir den Löffel.", Language::de).empty());
}

TEST(Idioms, ApostrophesPartFrenchWords) {
  const Told monk{"l'habit ne fait pas le moine: habit ne fait pas le moine"};
  EXPECT_EQ(found("L’habit ne fait pas le moine.", Language::fr), monk);
  EXPECT_EQ(found("Mais l'habit ne fait pas le moine !", Language::fr), monk);
}

TEST(Idioms, ArabicCliticsDoNotHide) {
  EXPECT_EQ(found("وزاد الطين بلة", Language::ar).size(), 1U);
  EXPECT_EQ(found("زاد الطّين بلّة", Language::ar).size(), 1U);
}

TEST(Idioms, KoreanParticlesAndEndingsVary) {
  for (const char* text : {"그는 발이 넓다.", "발도 넓은 사람", "발 넓기로 유명하다"})
    EXPECT_EQ(found(text, Language::ko).size(), 1U) << text;
  EXPECT_TRUE(found("신발이 넓다.", Language::ko).empty());  // inside another word
  EXPECT_EQ(found("외양간을 고쳤다. 소 잃고 외양간 고친 셈이다.", Language::ko).size(), 1U);
}

TEST(Idioms, JapaneseEndingsAndParticlesVary) {
  for (const char* text : {"足を洗う", "足を洗った", "足も洗わずに"})
    EXPECT_EQ(found(text, Language::ja).size(), 1U) << text;
}

TEST(Idioms, ChineseHalvesAreSwappedAndVerbsOpened) {
  EXPECT_EQ(found("这东西廉价物美。", Language::zh).size(), 0U);
  EXPECT_EQ(found("这东西物美价廉。", Language::zh), Told{"价廉物美: 物美价廉"});
  EXPECT_EQ(found("他又吹了什么牛？", Language::zh), Told{"吹牛: 吹了什么牛"});
  EXPECT_EQ(found("他吹过牛。", Language::zh), Told{"吹牛: 吹过牛"});
}

TEST(Idioms, QuotationsAreFoundWithParticlesDropped) {
  EXPECT_EQ(found("积力所举，无不胜也。", Language::zh).size(), 1U);
  EXPECT_TRUE(found("他积极举报，无所不能。", Language::zh).empty());
}

TEST(Idioms, QuotationsGoOnInTheNextSegment) {
  const Lexicon& lexicon = testing::small_lexicon();
  const auto in = [&](std::string_view text, Neighbours around) {
    SourceText source;
    source.text = text;
    source.language = Language::zh;
    IdiomScratch scratch;
    std::vector<IdiomHit> hits;
    find_idioms(source, around, lexicon, Imports(), scratch, hits);
    return hits;
  };
  const std::string_view first = "古人说：积力之所举，", second = "则无不胜也。我们同意。";
  const auto begin = in(first, {"", second});
  ASSERT_EQ(begin.size(), 1U);
  EXPECT_EQ(begin[0].rest, 1);
  EXPECT_EQ(begin[0].span.of(first), "积力之所举");
  const auto end = in(second, {first, ""});
  ASSERT_EQ(end.size(), 1U);
  EXPECT_EQ(end[0].rest, -1);
  EXPECT_EQ(end[0].span.of(second), "则无不胜也");
}

TEST(Idioms, NamesOfFirmsAreNone) {
  EXPECT_TRUE(found("一举两得集团今日开业", Language::zh).empty());
}

TEST(Idioms, LanguagesDoNotMixInOneThread) {
  const Lexicon& lexicon = testing::small_lexicon();
  IdiomScratch scratch;
  for (int i = 0; i < 2; ++i)
    for (const auto& [text, language] : {std::pair{"L’habit ne fait pas le moine.", Language::fr},
                                         std::pair{"Wir drücken die Daumen.", Language::de}}) {
      SourceText source;
      source.text = text;
      source.language = language;
      std::vector<IdiomHit> hits;
      find_idioms(source, {}, lexicon, Imports(), scratch, hits);
      EXPECT_EQ(hits.size(), 1U) << text;
    }
}

TEST(Idioms, AnyTextDoesNoHarm) {
  for (const Language language : {Language::zh, Language::de, Language::ko, Language::other})
    for (const char* text : {"，。", "《", "》", "drücken", "\u0301", "Daumen"})
      EXPECT_TRUE(found(text, language).empty()) << text;
}

}  // namespace
}  // namespace mtlint
