// Terms learnt from texts.

#include "analysis/term_learning.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mtlint {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::vector<LearntTerm> learnt(const Pairs& pairs, Language language, Span quiet = {}) {
  TermLearner learner;
  for (const auto& [source, target] : pairs) learner.add(source, language, target, {&quiet, 1});
  return learner.learn();
}

const LearntTerm* term_named(const std::vector<LearntTerm>& terms, std::string_view source) {
  const auto found = std::ranges::find(terms, source, &LearntTerm::source);
  return found == terms.end() ? nullptr : &*found;
}

const Pairs masks{{"请戴口罩。", "Please put on a mask."},
                  {"他买了口罩。", "He bought a mask."},
                  {"口罩很便宜。", "The mask is cheap."},
                  {"医院缺少口罩。", "The hospital is short of masks."},
                  {"今天下雨。", "It is raining today."},
                  {"工厂生产口罩。", "The factory makes respirators."},
                  {"学校发放口罩。", "The school hands out respirators."}};

TEST(TermLearning, PairsWhatComesBack) {
  const auto terms = learnt(masks, Language::zh);
  const LearntTerm* term = term_named(terms, "口罩");
  ASSERT_NE(term, nullptr);
  EXPECT_EQ(term->segments, 6U);
  ASSERT_EQ(term->renderings.size(), 2U);
  EXPECT_EQ(term->renderings[0].english, "mask");
  EXPECT_EQ(term->renderings[0].places.size(), 4U);
  EXPECT_EQ(term->renderings[1].english, "respirators");
  const LearntPlace& place = term->renderings[1].places[0];
  EXPECT_EQ(place.segment, 5U);
  EXPECT_EQ(place.source.of(masks[5].first), "口罩");
  EXPECT_EQ(place.target.of(masks[5].second), "respirators");
}

TEST(TermLearning, NeedsSeveralSegments) {
  EXPECT_TRUE(learnt({masks[0], masks[1], masks[4]}, Language::zh).empty());
  EXPECT_TRUE(learnt({}, Language::zh).empty());
}

TEST(TermLearning, SecondRenderingsDoNotStandElsewhere) {
  Pairs pairs = masks;
  for (int i = 0; i < 4; ++i) pairs.push_back({"下雨了。", "Respirators in the rain."});
  const auto terms = learnt(pairs, Language::zh);
  const LearntTerm* term = term_named(terms, "口罩");
  ASSERT_NE(term, nullptr);
  EXPECT_EQ(term->renderings.size(), 1U);
}

TEST(TermLearning, LeavesOutWhatIsKnown) {
  const Span all{0, 100};
  EXPECT_TRUE(learnt(masks, Language::zh, all).empty());
}

TEST(TermLearning, GoesByStemsInAlphabets) {
  const auto terms = learnt({{"Die Bescheinigung fehlt.", "The certificate is missing."},
                             {"Drei Bescheinigungen liegen vor.", "There are three certificates."},
                             {"Sie braucht eine Bescheinigung.", "She needs a certificate."},
                             {"Ohne Bescheinigung geht nichts.", "Nothing goes without one."},
                             {"Eine Bescheinigung genügt.", "One certificate is enough."}},
                            Language::de);
  const LearntTerm* term = term_named(terms, "Bescheinigung");
  ASSERT_NE(term, nullptr);
  EXPECT_EQ(term->renderings[0].english, "certificate");
  EXPECT_EQ(term->renderings.size(), 1U);
}

}  // namespace
}  // namespace mtlint
