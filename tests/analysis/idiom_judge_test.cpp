#include "analysis/idiom_judge.h"

#include <gtest/gtest.h>

#include "support/small_dictionary.h"

namespace mtlint {
namespace {

struct Judged {
  IdiomVerdict verdict = IdiomVerdict::unknown;
  std::string words{};
};

// The verdict on the only idiom of the source; `next` is a segment behind: source and English.
Judged judged(std::string_view text, std::string_view english, Language language,
              std::pair<std::string_view, std::string_view> next = {}) {
  const Lexicon& lexicon = testing::small_lexicon();
  const Imports none;
  SourceText source;
  source.text = text;
  source.language = language;
  IdiomScratch scratch;
  JudgeScratch judge;
  std::vector<IdiomHit> hits;
  find_idioms(source, {"", next.first}, lexicon, none, scratch, hits);
  judge_idioms(source, {english, "", next.second}, lexicon, none, judge, hits);
  if (hits.size() != 1) return {IdiomVerdict::unknown, std::to_string(hits.size()) + " idioms"};
  return {hits[0].verdict, std::string(hits[0].target.of(english))};
}

TEST(IdiomJudge, AcceptedRenderingsComeFirst) {
  EXPECT_EQ(judged("对牛弹琴", "cast pearls before swine", Language::zh).verdict,
            IdiomVerdict::accepted);
  EXPECT_EQ(
      judged("对牛弹琴", "a lute for a cow: he casts pearls before swine", Language::zh).verdict,
      IdiomVerdict::accepted);
}

TEST(IdiomJudge, LiteralRenderingsAreFoundInOtherWordsForTheImage) {
  for (const char* english : {"playing the lute to cows", "play a zither to an ox"}) {
    const Judged hit = judged("对牛弹琴", english, Language::zh);
    EXPECT_EQ(hit.verdict, IdiomVerdict::literal) << english;
    EXPECT_FALSE(hit.words.empty());
  }
  EXPECT_EQ(judged("Daumen drücken", "to press a handful of thumbs", Language::de).words,
            "press a handful of thumbs");
}

TEST(IdiomJudge, AcceptedWordsInsideTheLiteralOnesDoNotCount) {
  // "worse" is accepted, "mud" is literal: they stand apart, so the meaning is there.
  EXPECT_EQ(judged("زاد الطين بلة", "he made matters worse", Language::ar).verdict,
            IdiomVerdict::accepted);
  EXPECT_EQ(judged("زاد الطين بلة", "the mud got wet", Language::ar).verdict,
            IdiomVerdict::literal);
}

TEST(IdiomJudge, WhatIsLeftInTheSourceIsUntranslated) {
  EXPECT_EQ(judged("他对牛弹琴。", "He is 对牛弹琴.", Language::zh).verdict,
            IdiomVerdict::untranslated);
  const Judged pinyin = judged("他一举两得。", "He is Yi Ju Liangde.", Language::zh);
  EXPECT_EQ(pinyin.verdict, IdiomVerdict::untranslated);
  EXPECT_EQ(pinyin.words, "Yi Ju Liangde");
  EXPECT_EQ(judged("毛遂自荐", "He is Mao Sui zi jian.", Language::zh).verdict,
            IdiomVerdict::unconfirmed);  // its name may stand
}

TEST(IdiomJudge, AQuotationNeedsAllItsThoughts) {
  constexpr const char* quotation = "积力之所举，则无不胜也";
  EXPECT_EQ(judged(quotation, "Pooled forces prevail.", Language::zh).verdict,
            IdiomVerdict::accepted);
  EXPECT_EQ(judged(quotation, "They always prevail.", Language::zh).verdict, IdiomVerdict::lacking);
}

TEST(IdiomJudge, TheRestOfAQuotationMayBeInTheNextSegment) {
  EXPECT_EQ(
      judged("积力之所举，", "Pooled strength", Language::zh, {"则无不胜也。", "always prevails."})
          .verdict,
      IdiomVerdict::accepted);
  EXPECT_EQ(judged("积力之所举，", "What you do with your energy", Language::zh,
                   {"则无不胜也。", "is invincible."})
                .verdict,
            IdiomVerdict::literal);
}

TEST(IdiomJudge, NothingLikeAnyRenderingIsUnconfirmed) {
  EXPECT_EQ(judged("一举两得", "He spoke.", Language::zh).verdict, IdiomVerdict::unconfirmed);
}

TEST(IdiomJudge, IdiomsSideBySideAreOneUnit) {
  const Lexicon& lexicon = testing::small_lexicon();
  SourceText source;
  source.text = "对牛弹琴、一举两得";
  source.language = Language::zh;
  IdiomScratch scratch;
  JudgeScratch judge;
  std::vector<IdiomHit> hits;
  find_idioms(source, {}, lexicon, Imports(), scratch, hits);
  ASSERT_EQ(hits.size(), 2U);
  judge_idioms(source, {"cast pearls before swine", "", ""}, lexicon, Imports(), judge, hits);
  EXPECT_EQ(hits[0].verdict, IdiomVerdict::accepted);
  EXPECT_EQ(hits[1].verdict, IdiomVerdict::unknown);
}

TEST(IdiomJudge, SideBySideMeansNothingButACommaBetween) {
  constexpr std::string_view text = "甲乙，丙丁说戊己";
  EXPECT_TRUE(side_by_side(text, {0, 6}, {9, 15}));
  EXPECT_FALSE(side_by_side(text, {9, 15}, {18, 24}));
}

}  // namespace
}  // namespace mtlint
