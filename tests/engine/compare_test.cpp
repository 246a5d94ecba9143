#include "engine/compare.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace mtlint {
namespace {

// Two systems on `segments` sources; one in `every` segments of a system has a minor finding.
void add_system(Summary& summary, const std::string& name, unsigned segments, unsigned every,
                const std::string& rule = "x", unsigned first = 0) {
  summary.scoring.categories = {{"all", {"*"}, 1, {0, 1, 5, 25}}};
  summary.rules["x"] = {"group", "accuracy/omission", 0.5};
  summary.rules["sure"] = {"group", "accuracy/omission", 1};
  for (unsigned i = first; i < segments; ++i) {
    const std::uint64_t hash = hash64("source " + std::to_string(i));
    SourceClass& group = summary.systems[name][hash % Summary::classes];
    group.sources += hash;
    Tally one;
    one.segments = 1;
    one.target_words = 20;
    if (i % every == 0) one.rules[rule] = {0, 1, 0, 0};
    group.tally.add(one);
    summary.by_system[name].add(one);
  }
}

TEST(Compare, AClearDifferenceIsSignificant) {
  Summary summary;
  add_system(summary, "old", 2000, 4);
  add_system(summary, "new", 2000, 8);
  const auto all = compare_systems(summary);
  ASSERT_EQ(all.size(), 1U);
  const Comparison& pair = all.front();
  EXPECT_EQ(pair.a, "new");
  EXPECT_EQ(pair.b, "old");
  EXPECT_EQ(pair.segments, 2000U);
  EXPECT_EQ(pair.left_out, 0U);
  EXPECT_NEAR(pair.difference, 1000.0 / 20 * (1.0 / 4 - 1.0 / 8), 1e-9);
  EXPECT_LT(pair.low, pair.difference);
  EXPECT_GT(pair.high, pair.difference);
  EXPECT_GT(pair.low, 0);
  EXPECT_TRUE(pair.significant);
  EXPECT_LT(pair.p, 0.001);
  EXPECT_NEAR(pair.expected, pair.difference / 2, 1e-9);  // half of the findings are right
}

TEST(Compare, EqualSystemsAreNotTold) {
  Summary summary;
  add_system(summary, "a", 2000, 5);
  add_system(summary, "b", 2000, 5);
  const Comparison pair = compare_systems(summary).front();
  EXPECT_EQ(pair.difference, 0);
  EXPECT_FALSE(pair.significant);
  EXPECT_EQ(pair.p, 1);
}

// Of twenty pairs that differ by chance alone about one may seem significant.
TEST(Compare, ChanceIsMostlySeenAsChance) {
  unsigned significant = 0;
  for (unsigned trial = 0; trial < 20; ++trial) {
    Summary summary;
    summary.scoring.categories = {{"all", {"*"}, 1, {0, 1, 5, 25}}};
    for (const char* name : {"a", "b"})
      for (unsigned i = 0; i < 1000; ++i) {
        const std::uint64_t hash = hash64("source " + std::to_string(i));
        SourceClass& group = summary.systems[name][hash % Summary::classes];
        group.sources += hash;
        Tally one;
        one.segments = 1;
        one.target_words = 20;
        if (hash64(name, i * 64 + trial) % 10 == 0) one.rules["x"] = {0, 1, 0, 0};
        group.tally.add(one);
      }
    significant += compare_systems(summary).front().significant ? 1U : 0U;
  }
  EXPECT_LE(significant, 4U);
}

TEST(Compare, SourcesThatOnlyOneHasAreLeftOut) {
  Summary summary;
  add_system(summary, "a", 1000, 4);
  add_system(summary, "b", 1000, 4, "x", 1);  // without source 0
  const Comparison pair = compare_systems(summary).front();
  EXPECT_GT(pair.left_out, 0U);
  EXPECT_LT(pair.left_out, 40U);  // one class of each
  EXPECT_GT(pair.segments, 980U);
}

TEST(Compare, FewSourcesShowNothing) {
  Summary summary;
  add_system(summary, "a", 5, 1);
  add_system(summary, "b", 5, 100);
  EXPECT_FALSE(compare_systems(summary).front().significant);
}

TEST(Compare, IsTheSameEveryTime) {
  Summary summary;
  add_system(summary, "a", 500, 4);
  add_system(summary, "b", 500, 5);
  const Comparison first = compare_systems(summary).front();
  const Comparison second = compare_systems(summary).front();
  EXPECT_EQ(first.low, second.low);
  EXPECT_EQ(first.p, second.p);
}

TEST(Compare, ManySystemsAreComparedWithTheBest) {
  Summary summary;
  for (unsigned i = 0; i < 14; ++i) add_system(summary, "system " + std::to_string(i), 100, 2 + i);
  const auto all = compare_systems(summary);
  EXPECT_EQ(all.size(), 13U);
  for (const Comparison& pair : all) EXPECT_EQ(pair.a, "system 13");
}

}  // namespace
}  // namespace mtlint
