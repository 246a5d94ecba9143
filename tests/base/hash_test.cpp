#include "base/hash.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <set>
#include <string>

namespace mtlint {
namespace {

// Hashes are stored in lexicons, fingerprints and baselines: they may not change.
TEST(Hash, IsWhatItWas) {
  EXPECT_EQ(hash64(""), 0x025e100cba525a07ULL);
  EXPECT_EQ(hash64("a"), 0xe25a81dfa9be5a88ULL);
  EXPECT_EQ(hash64("mtlint"), 0xcedec5a663f6a8d2ULL);
  EXPECT_EQ(hash64("The quick brown fox jumps.", 7), 0x4b5f116825f6c980ULL);
}

TEST(Hash, TellsLengthsAndSeedsApart) {
  std::set<std::uint64_t> seen;
  std::string zeros;
  for (int i = 0; i < 100; ++i, zeros += '\0') {
    EXPECT_TRUE(seen.insert(hash64(zeros)).second) << i;
    EXPECT_TRUE(seen.insert(hash64(zeros, 1)).second) << i;
  }
}

TEST(Hash, DoesNotLookBehindTheText) {
  const std::string text = "abcdefghijk";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string copy = text.substr(0, size);
    EXPECT_EQ(hash64(std::string_view(text).substr(0, size)), hash64(copy));
  }
}

TEST(Hash, ManyShortTextsDoNotCollide) {
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 200'000; ++i) seen.insert(hash64(std::to_string(i)));
  EXPECT_EQ(seen.size(), 200'000U);
}

// Tables use the low bits, filters the top ones: one changed bit must change half of all.
TEST(Hash, OneBitChangesHalfOfTheOutput) {
  std::mt19937 random(20);
  double changed = 0;
  int tries = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text(1 + random() % 40, ' ');
    for (char& c : text) c = static_cast<char>(random());
    const std::uint64_t before = hash64(text);
    text[random() % text.size()] ^= static_cast<char>(1 << random() % 8);
    changed += std::popcount(before ^ hash64(text));
    ++tries;
  }
  EXPECT_NEAR(changed / tries, 32, 0.5);
}

}  // namespace
}  // namespace mtlint
