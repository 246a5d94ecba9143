#include "text/pinyin.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>

namespace mtlint {
namespace {

const PinyinTable& table() {
  static const PinyinTable made = make_pinyin_table().value();
  return made;
}

std::string reading(char32_t c) { return table().syllables[table().by_code_point[c]]; }

TEST(Pinyin, IdeographsHaveTheirReadingWithoutTones) {
  EXPECT_EQ(reading(U'中'), "zhong");
  EXPECT_EQ(reading(U'奎'), "kui");
  EXPECT_EQ(reading(U'习'), "xi");
  EXPECT_EQ(reading(U'習'), "xi");
  EXPECT_EQ(reading(U'绿'), "lu");  // ü loses its dots like any other mark
}

TEST(Pinyin, OtherCharactersHaveNone) {
  for (const char32_t c : {U'a', U'1', U'·', U'あ', U'한', U'，'}) EXPECT_EQ(reading(c), "");
}

TEST(Pinyin, TheTableIsSound) {
  ASSERT_EQ(table().by_code_point.size(), 65536U);
  EXPECT_TRUE(table().syllables[0].empty());
  EXPECT_EQ(std::set(table().syllables.begin(), table().syllables.end()).size(),
            table().syllables.size());
  EXPECT_GT(table().syllables.size(), 380U);
  EXPECT_LT(table().syllables.size(), 600U);
  EXPECT_TRUE(std::ranges::all_of(table().by_code_point, [](std::uint16_t syllable) {
    return syllable < table().syllables.size();
  }));
  // The common block is read nearly throughout.
  const auto block = std::span(table().by_code_point).subspan(0x4E00, 0x9FA6 - 0x4E00);
  EXPECT_GT(std::ranges::count_if(block, [](std::uint16_t syllable) { return syllable != 0; }),
            20'000);
}

}  // namespace
}  // namespace mtlint
