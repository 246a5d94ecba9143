#include "resources/prefix_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "resources/lexicon_builder.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// An index with the bytes that it views.
class BuiltIndex {
 public:
  BuiltIndex(const IndexKeys& keys, int units) {
    LexiconWriter writer;
    StringPool pool;
    add_index(writer, pool, "i", keys, units);
    writer.add_bytes("pool", pool.bytes());
    file_ = writer.finish();
    const SectionTable table(file_);
    index_.slots = table.items<IndexSlot>("i.s");
    index_.entries = table.items<IndexEntry>("i.e");
    index_.filter = table.items<std::uint64_t>("i.f");
    index_.pool = table.bytes("pool");
    index_.units = units;
  }
  const PrefixIndex& operator*() const { return index_; }

 private:
  std::string file_;
  PrefixIndex index_;
};

const auto any = [](std::size_t) { return true; };

TEST(PrefixIndex, AnEmptyIndexFindsNothing) {
  EXPECT_FALSE((*BuiltIndex({}, 2)).longest("abc", 0, any));
  EXPECT_FALSE(PrefixIndex{}.longest("abc", 0, any));
}

TEST(PrefixIndex, TheLongestKeyWins) {
  const BuiltIndex index({{"ab", 1}, {"abc", 2}, {"abcdef", 3}, {"x", 4}}, 4);
  EXPECT_EQ((*index).longest("abcdefg", 0, any)->payload, 3U);
  EXPECT_EQ((*index).longest("abcdxx", 0, any)->payload, 2U);
  EXPECT_EQ((*index).longest("zab", 1, any)->payload, 1U);
  EXPECT_FALSE((*index).longest("x", 0, any));  // keys of one character are not kept
  EXPECT_FALSE((*index).longest("ab", 2, any));
}

TEST(PrefixIndex, ARefusedKeyGivesWayToAShorterOne) {
  const BuiltIndex index({{"ab", 1}, {"abcd", 2}, {"abcdef", 3}}, 2);
  const auto hit = (*index).longest("abcdef", 0, [](std::size_t size) { return size < 4; });
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->payload, 1U);
  EXPECT_EQ(hit->size, 2U);
}

std::string random_text(std::mt19937& random, std::u32string_view letters, std::size_t longest) {
  std::string text;
  for (std::size_t size = random() % (longest + 1); size > 0; --size)
    append_code_point(text, letters[random() % letters.size()]);
  return text;
}

// The longest key at `at` that `accepts` takes, by trying them all.
std::optional<PrefixIndex::Hit> naive(const std::map<std::string, std::uint32_t>& keys,
                                      std::string_view text, std::size_t at, std::size_t refused) {
  std::optional<PrefixIndex::Hit> best;
  for (const auto& [key, payload] : keys)
    if (count_code_points(key) >= 2 && text.substr(at).starts_with(key) && key.size() != refused &&
        (!best || key.size() > best->size))
      best = PrefixIndex::Hit{payload, static_cast<std::uint32_t>(key.size())};
  return best;
}

TEST(PrefixIndex, FindsWhatASearchOfAllKeysFinds) {
  std::mt19937 random(3);
  const std::u32string_view alphabets[] = {U"ab", U"abc \u00E9", U"\u4E2D\u56FD\u4EBA",
                                           U"a\u4E2D\u0301\U0001F600"};
  std::size_t hits = 0;
  for (int round = 0; round < 400; ++round) {
    const std::u32string_view letters = alphabets[random() % std::size(alphabets)];
    const int units = random() % 2 == 0 ? 2 : 4;
    std::map<std::string, std::uint32_t> keys;
    const auto count = static_cast<std::uint32_t>(random() % 60);
    for (std::uint32_t i = 0; i < count; ++i) keys[random_text(random, letters, 8)] = i;
    const BuiltIndex index(IndexKeys(keys.begin(), keys.end()), units);
    const std::string text = random_text(random, letters, 60);
    const std::size_t refused = random() % 8;
    for (std::size_t at = 0; at < text.size(); at = prefix_end(text, at, 1)) {
      const auto expected = naive(keys, text, at, refused);
      const auto hit =
          (*index).longest(text, at, [&](std::size_t size) { return size != refused; });
      ASSERT_EQ(hit.has_value(), expected.has_value()) << text << " at " << at;
      if (!hit) continue;
      ++hits;
      ASSERT_EQ(hit->payload, expected->payload);
      ASSERT_EQ(hit->size, expected->size);
    }
  }
  EXPECT_GT(hits, 1000U);
}

TEST(PrefixIndex, PrefixesEndBetweenCharacters) {
  const std::string text = "a\u00E9\u4E2D\U0001F600";
  EXPECT_EQ(prefix_end(text, 0, 1), 1U);
  EXPECT_EQ(prefix_end(text, 0, 2), 3U);
  EXPECT_EQ(prefix_end(text, 1, 2), 6U);
  EXPECT_EQ(prefix_end(text, 0, 9), text.size());
  EXPECT_EQ(prefix_end(text, text.size(), 1), text.size());
}

TEST(WordTable, HoldsWhatWasPutIn) {
  EXPECT_TRUE(word_table({}).empty());
  const auto table = word_table({2ULL << 32, 3ULL << 32, 2ULL << 32, 1ULL << 63});
  EXPECT_EQ(table.size() & (table.size() - 1), 0U);
  EXPECT_EQ(table.size() - static_cast<std::size_t>(std::ranges::count(table, 0U)), 2U);
}

TEST(StringPool, KeepsEachTextOnce) {
  StringPool pool;
  const TextRef first = pool.keep("ab");
  EXPECT_EQ(pool.keep("c").offset, 2U);
  EXPECT_EQ(pool.keep("ab").offset, first.offset);
  EXPECT_EQ(pool.keep("").size, 0U);
  EXPECT_EQ(pool.bytes(), "abc");
}

}  // namespace
}  // namespace mtlint
