#include "engine/scoring.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rules/card.h"
#include "support/checking.h"

namespace mtlint {
namespace {

const std::string folder = MTLINT_SOURCE_DIR "/scoring";

Scoring scheme(const std::string& name) {
  auto read = read_scoring(folder, name);
  EXPECT_TRUE(read) << describe(read.error());
  return read ? *read : Scoring{};
}

Score score(const Tally& tally, const Scoring& with, const std::string& type) {
  return score_of(tally, with, [&](std::string_view) -> std::string_view { return type; });
}

Tally tally_of(std::uint64_t words, BySeverity counts) {
  Tally tally;
  tally.target_words = tally.source_words = words;
  tally.rules["rule"] = counts;
  return tally;
}

TEST(Scoring, PenaltiesAreMultipliedAndNormed) {
  // 4 neutral, 3 minor, 2 major, 1 critical in 2,000 words: 0 + 3 + 10 + 25 = 38.
  const Score got = score(tally_of(2000, {4, 3, 2, 1}), scheme("mqm"), "accuracy/omission");
  EXPECT_DOUBLE_EQ(got.penalty, 38);
  EXPECT_DOUBLE_EQ(got.per_word, 0.019);
  EXPECT_DOUBLE_EQ(got.per_reference, 19);
  EXPECT_DOUBLE_EQ(got.raw, 98.1);
  EXPECT_DOUBLE_EQ(got.calibrated, 81);  // 10 points of penalty take 10 of 100
  EXPECT_FALSE(got.passes);
  EXPECT_FALSE(got.small);
  EXPECT_DOUBLE_EQ(got.by_category.at("Accuracy"), 38);
}

TEST(Scoring, TheAcceptablePenaltyJustPasses) {
  const Score at = score(tally_of(1000, {0, 10, 0, 0}), scheme("mqm"), "style/awkward-style");
  EXPECT_TRUE(at.passes);
  EXPECT_DOUBLE_EQ(at.calibrated, 90);
  const Score over = score(tally_of(1000, {0, 11, 0, 0}), scheme("mqm"), "style/awkward-style");
  EXPECT_FALSE(over.passes);
  EXPECT_LT(over.calibrated, 90);
}

TEST(Scoring, FewWordsAreASmallSampleWithAWideInterval) {
  const Score small = score(tally_of(100, {0, 4, 0, 0}), scheme("mqm"), "accuracy/addition");
  EXPECT_TRUE(small.small);
  EXPECT_NEAR(small.error, 1.96 * 2 * 10, 0.01);  // twice the root of 4, for 1,000 words
  const Score large = score(tally_of(10000, {0, 400, 0, 0}), scheme("mqm"), "accuracy/addition");
  EXPECT_FALSE(large.small);
  EXPECT_LT(large.error, small.error / 4);
}

TEST(Scoring, NoWordsGiveNoFault) {
  const Score got = score({}, scheme("mqm"), "accuracy/addition");
  EXPECT_TRUE(got.passes);
  EXPECT_DOUBLE_EQ(got.raw, 100);
}

TEST(Scoring, ScoresDoNotFallBelowZero) {
  const Score got = score(tally_of(1000, {0, 0, 0, 400}), scheme("mqm"), "accuracy/omission");
  EXPECT_DOUBLE_EQ(got.raw, 0);
  EXPECT_DOUBLE_EQ(got.calibrated, 0);
}

TEST(Scoring, J2450WeighsByCategoryAndCountsTheSource) {
  const Scoring j2450 = scheme("sae-j2450");
  EXPECT_TRUE(j2450.count_source);
  const auto penalty = [&](const char* type, Severity severity) {
    return penalty_of(type, severity, j2450);
  };
  EXPECT_EQ(penalty("terminology/wrong-term", Severity::major), 5);
  EXPECT_EQ(penalty("accuracy/mistranslation", Severity::minor), 2);
  EXPECT_EQ(penalty("accuracy/omission", Severity::critical), 4);
  EXPECT_EQ(penalty("linguistic-conventions/grammar", Severity::minor), 2);
  EXPECT_EQ(penalty("linguistic-conventions/spelling", Severity::major), 3);
  EXPECT_EQ(penalty("linguistic-conventions/punctuation", Severity::major), 2);
  EXPECT_EQ(penalty("locale-conventions/date-format", Severity::major), 3);  // miscellaneous
  Tally chinese;
  chinese.source_characters = 1600;
  chinese.target_words = 1;
  EXPECT_DOUBLE_EQ(words_of(chinese, j2450), 1000);
}

TEST(Scoring, TheMostExactCategoryWins) {
  auto read = parse_scoring(R"({"name": "x", "categories": [
      {"name": "rest", "types": ["*"]},
      {"name": "accuracy", "types": ["accuracy"], "weight": 2},
      {"name": "omission", "types": ["accuracy/omission"], "weight": 3}]})",
                            "x.json");
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(read->category_of("accuracy/omission")->name, "omission");
  EXPECT_EQ(read->category_of("accuracy/addition")->name, "accuracy");
  EXPECT_EQ(read->category_of("style/awkward-style")->name, "rest");
  EXPECT_DOUBLE_EQ(penalty_of("accuracy/omission", Severity::major, *read), 15);
}

TEST(Scoring, FaultsOfASchemeSayWhere) {
  const auto fault = [](const char* json) {
    const auto read = parse_scoring(json, "x.json");
    return read ? std::string("none") : describe(read.error());
  };
  EXPECT_THAT(fault(R"({"name": "x"})"), ::testing::HasSubstr("categories"));
  EXPECT_THAT(fault(R"({"name": "x", "categories": [{"name": "a", "types": ["acuracy"]}]})"),
              ::testing::HasSubstr("\"acuracy\" is no type"));
  EXPECT_THAT(fault("{\"name\": \"x\",\n \"passing_score\": 100, \"categories\": []}"),
              ::testing::HasSubstr("x.json:2:"));
  EXPECT_THAT(fault(R"({"name": "x", "penalties": {"minor": -1}, "categories": []})"),
              ::testing::HasSubstr("not negative"));
  EXPECT_THAT(fault(R"({"name": "x", "unknown": 1, "categories": []})"),
              ::testing::HasSubstr("unknown"));
}

TEST(Scoring, SchemesSurviveWritingAndReading) {
  for (const char* name : {"mqm", "iso-5060", "sae-j2450"}) {
    const std::string text = scoring_json(scheme(name));
    const auto again = parse_scoring(text, name);
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(scoring_json(*again), text);
  }
}

TEST(Scoring, AnUnknownNameListsTheKnownOnes) {
  const auto read = read_scoring(folder, "mqn");
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().hint, ::testing::HasSubstr("iso-5060, mqm, sae-j2450"));
}

TEST(Scoring, EveryRuleHasATypeOfTheMqmCore) {
  for (const RuleCard& card : testing::all_rules().cards)
    EXPECT_NE(std::ranges::find(mqm_core_types(), std::string_view(card.mqm)),
              mqm_core_types().end())
        << card.id << ": " << card.mqm;
}

TEST(Scoring, EverySchemeReachesEveryType) {
  for (const char* name : {"mqm", "iso-5060", "sae-j2450"})
    for (const std::string_view type : mqm_core_types())
      EXPECT_NE(scheme(name).category_of(type), nullptr) << name << ": " << type;
}

TEST(Scoring, WordsAndCharacters) {
  const auto expect = [](const char* text, std::uint64_t words, std::uint64_t characters) {
    const TextSize size = size_of_text(text);
    EXPECT_EQ(size.words, words) << text;
    EXPECT_EQ(size.characters, characters) << text;
  };
  expect("", 0, 0);
  expect("He said: \"no - never\" … twice.", 5, 0);
  expect("中国发展5G技术。", 1, 6);  // 5G is a word, 。 is nothing
  expect("カタカナの文", 0, 6);
  expect("한국의 문화", 2, 0);
  expect("été à Paris, l’an 2024", 5, 0);
}

}  // namespace
}  // namespace mtlint
