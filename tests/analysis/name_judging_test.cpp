#include <gtest/gtest.h>

#include "analysis/names.h"
#include "support/english_text.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

struct Verdict {
  NameVerdict verdict = NameVerdict::unmentioned;
  NameReason reason = NameReason::none;
  std::string words{};
};

Verdict judged(std::string_view text, Language language, std::string_view english) {
  const NameSources names{testing::small_lexicon()};
  SourceText source;
  source.text = text;
  source.language = language;
  const English target = testing::english_of(english);
  NameScratch scratch;
  std::vector<NameHit> hits;
  find_names(source, names, {}, scratch, hits);
  pair_names(source, target, names, scratch, hits);
  judge_names(source, target, names, scratch, hits);
  if (hits.empty()) return {};
  return {hits[0].verdict, hits[0].reason, std::string(hits[0].target.of(english))};
}

TEST(NameJudging, AWholeSourceLeavesNoDoubt) {
  EXPECT_EQ(judged("科隆", Language::zh, "Column").verdict, NameVerdict::broken);
  EXPECT_EQ(judged("“科隆”", Language::zh, "the city of Cologne").verdict, NameVerdict::accepted);
  EXPECT_EQ(judged("在科隆。", Language::zh, "In the Dragon Section.").verdict,
            NameVerdict::unmentioned);
  EXPECT_EQ(judged("台湾", Language::zh, "Taiwanese").verdict, NameVerdict::unmentioned);
  EXPECT_EQ(judged("贝拉克·奥巴马", Language::zh, "the president").verdict, NameVerdict::missing);
}

TEST(NameJudging, PartsAreEnoughUnlessOtherWordsStandBeside) {
  EXPECT_EQ(judged("贝拉克·奥巴马", Language::zh, "Obama").verdict, NameVerdict::accepted);
  EXPECT_EQ(judged("贝拉克·奥巴马", Language::zh, "President Obama").verdict,
            NameVerdict::accepted);
  EXPECT_EQ(judged("贝拉克·奥巴马", Language::zh, "Back Obama").verdict, NameVerdict::broken);
}

TEST(NameJudging, DamagedLettersAreBroken) {
  const Verdict verdict = judged("路易斯·伊纳西奥·卢拉·达席尔瓦来了。", Language::zh,
                                 "Luiz InÃ¡cio Lula da Silva came.");
  EXPECT_EQ(verdict.words, "Luiz InÃ¡cio Lula da Silva");
  EXPECT_EQ(verdict.reason, NameReason::encoding);
}

TEST(NameJudging, CasesOfRussianAreFound) {
  EXPECT_EQ(
      judged("Он говорил с Бараком Обамой.", Language::ru, "He talked to Barack Obama.").verdict,
      NameVerdict::accepted);
}

TEST(NameJudging, ArabicClitics) {
  EXPECT_EQ(judged("وباراك أوباما", Language::ar, "and Barack Obama").verdict,
            NameVerdict::accepted);
}

TEST(NameJudging, MannersOfRomanisingAreOne) {
  EXPECT_TRUE(is_same_romanised("zelenskiy", "zelenskyy", Language::zh));
  EXPECT_TRUE(is_same_romanised("aleksandr", "alexander", Language::ru));
  EXPECT_TRUE(is_same_romanised("ohtani", "otani", Language::ja));
  EXPECT_FALSE(is_same_romanised("ohtani", "otani", Language::zh));
  EXPECT_FALSE(is_same_romanised("zelinski", "zelensky", Language::zh));
}

}  // namespace
}  // namespace mtlint
