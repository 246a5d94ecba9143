// Costs of words for the lattice: what is built is found, and nothing else.
#include "import/word_costs_builder.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace mtlint {
namespace {

using Found = std::vector<std::pair<std::size_t, float>>;

Found words_at(const WordCosts& costs, std::u32string_view text) {
  Found found;
  costs.each(std::span(text.data(), text.size()),
             [&](std::size_t characters, float cost) { found.emplace_back(characters, cost); });
  return found;
}

class WordCostsTest : public testing::Test {
 protected:
  WordCostsTest() {
    WordCostsBuilder builder;
    for (const auto& [word, cost] : {std::pair{"中", 1.5F},
                                     {"中国", 2.25F},
                                     {"中国人", 3},
                                     {"中国人民", 4.125F},
                                     {"中国话", 5},
                                     {"对牛弹琴", 6},
                                     {"A股", 7},
                                     {"𠀀中", 8},
                                     {"中𠀀", 9}})
      builder.add(word, cost);
    tables_ = builder.finish();
    costs_ = WordCosts(tables_.firsts, tables_.seconds, tables_.pairs, tables_.tails);
  }
  WordCostsBuilder::Tables tables_;
  WordCosts costs_;
};

TEST_F(WordCostsTest, FindsEveryWordThatBeginsHere) {
  EXPECT_EQ(words_at(costs_, U"中国人民的"),
            (Found{{1, 1.5F}, {2, 2.25F}, {3, 3.0F}, {4, 4.125F}}));
  EXPECT_EQ(words_at(costs_, U"中国话"), (Found{{1, 1.5F}, {2, 2.25F}, {3, 5.0F}}));
  EXPECT_EQ(words_at(costs_, U"对牛弹琴"), (Found{{4, 6.0F}}));
}

TEST_F(WordCostsTest, FindsNothingElse) {
  for (const std::u32string_view text :
       {U"", U"国", U"对牛", U"对牛弹", U"对牛弹棉", U"A股", U"牛弹琴"})
    EXPECT_EQ(words_at(costs_, text), Found{});
  EXPECT_EQ(words_at(costs_, U"中𠀀"), (Found{{1, 1.5F}}));
  EXPECT_EQ(words_at(WordCosts(), U"中国"), Found{});
}

TEST_F(WordCostsTest, CostOfAWordIsOfAllItsCharacters) {
  const std::u32string_view text = U"中国人民";
  EXPECT_EQ(costs_.cost_of(std::span(text.data(), 3)), 3.0F);
  EXPECT_EQ(costs_.cost_of(std::span(text.data() + 1, 2)), WordCosts::no_word);
}

TEST_F(WordCostsTest, DamagedRowsAreNotReadPastTheirEnd) {
  for (std::size_t size = 0; size < tables_.seconds.size(); ++size) {
    const WordCosts no_seconds(tables_.firsts, std::span(tables_.seconds).first(size),
                               tables_.pairs, tables_.tails);
    const WordCosts no_pairs(tables_.firsts, tables_.seconds, std::span(tables_.pairs).first(size),
                             tables_.tails);
    EXPECT_LE(words_at(no_seconds, U"中国人民").size(), 4U);
    EXPECT_LE(words_at(no_pairs, U"中国人民").size(), 4U);
  }
  for (WordFirst& first : tables_.firsts) first.pairs = 0xFFFFFFFFU;
  EXPECT_EQ(words_at(costs_, U"中国人民"), (Found{{1, 1.5F}}));
}

TEST_F(WordCostsTest, DamagedTailsAreNotReadPastTheirEnd) {
  for (std::size_t size = 0; size < tables_.tails.size(); ++size) {
    const WordCosts cut(tables_.firsts, tables_.seconds, tables_.pairs,
                        std::span(tables_.tails).first(size));
    EXPECT_LE(words_at(cut, U"中国人民").size(), 4U);
  }
  for (WordPair& pair : tables_.pairs) pair.tails = 0xFFFFFFFFU;
  EXPECT_EQ(words_at(costs_, U"对牛弹琴"), Found{});
}

}  // namespace
}  // namespace mtlint
