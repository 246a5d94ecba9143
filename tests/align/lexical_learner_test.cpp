// House tables: what a memory teaches stands on top of the shipped table.
#include "align/lexical_learner.h"

#include <gtest/gtest.h>

#include <fstream>

#include "align/english_stems.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

const std::string models = std::string(MTLINT_SOURCE_DIR) + "/dictionaries/models";

HouseTable learnt() {
  const LexicalTable shipped = LexicalTable::load(models).value();
  LexicalLearner learner(shipped);
  for (int i = 0; i < 20; ++i) {
    EXPECT_TRUE(learner.add(Language::zh, "蓝鲸平台", "the Bluewhale platform").value());
    EXPECT_TRUE(learner.add(Language::zh, "平台", "platform").value());
    EXPECT_FALSE(learner.add(Language::zh, "", "nothing").value());
  }
  return learner.finish().value();
}

float probability(const LexicalTable& table, std::string_view source, std::string_view word) {
  std::vector<std::uint32_t> pieces;
  table.pieces(source, pieces);
  Stemmer stemmer;
  const std::uint32_t stem = english_stem(word, stemmer);
  float best = 0;
  for (const std::uint32_t piece : pieces)
    for (const TranslatedWord& known : table.words(Language::zh, piece))
      if (known.stem == stem) best = std::max(best, known.probability);
  return best;
}

TEST(LexicalLearner, WhatTheMemoryHasIsKnownAfterwards) {
  const std::string file = testing::scratch("house.lexical").string();
  std::ofstream(file, std::ios::binary) << bytes_of(learnt());
  const LexicalTable shipped = LexicalTable::load(models).value();
  const LexicalTable house = LexicalTable::load(models, file).value();
  EXPECT_EQ(probability(shipped, "蓝鲸", "Bluewhale"), 0);
  EXPECT_GT(probability(house, "蓝鲸", "Bluewhale"), 0.3F);
  // What it does not have stays as it was.
  EXPECT_EQ(probability(house, "学校", "school"), probability(shipped, "学校", "school"));
}

TEST(LexicalLearner, TheSameBytesEachTime) { EXPECT_EQ(bytes_of(learnt()), bytes_of(learnt())); }

TEST(LossyCounts, SmallCountsGoFirst) {
  LossyCounts counts(100);
  for (std::uint64_t key = 0; key < 1000; ++key) {
    counts.add(key + 10, 0.01F);
    counts.add(7, 1);
  }
  EXPECT_LE(counts.all().size(), 101U);
  EXPECT_EQ(counts.of(7), 1000);
}

TEST(HouseTable, DamagedAndForeignFilesAreRefused) {
  const std::string good = bytes_of(learnt());
  EXPECT_TRUE(house_table_from(good, "f"));
  const auto told = [](std::string_view bytes) {
    return describe(house_table_from(bytes, "f").error());
  };
  EXPECT_EQ(told("PK\x03\x04"),
            "f: this is no table that `mtlint learn` has made; make it again with `mtlint learn`");
  EXPECT_EQ(told(""), told("PK"));
  EXPECT_EQ(told(std::string_view(good).substr(0, good.size() - 1)),
            "f: the table is damaged or cut off; make it again with `mtlint learn`");
  HouseTable unsorted = learnt();
  std::swap(unsorted.rows.front().key, unsorted.rows.back().key);
  EXPECT_EQ(told(bytes_of(unsorted)),
            "f: the table is damaged (wrong index); make it again with `mtlint learn`");
  EXPECT_TRUE(LexicalTable::load(models, "/nowhere/house.lexical").error().file ==
              "/nowhere/house.lexical");
}

TEST(HouseTable, ATableOfOtherPiecesIsRefused) {
  HouseTable other = learnt();
  ++other.pieces;
  const std::string file = testing::scratch("house.lexical").string();
  std::ofstream(file, std::ios::binary) << bytes_of(other);
  EXPECT_EQ(LexicalTable::load(models, file).error().what,
            "the table was learnt by another version of mtlint");
}

}  // namespace
}  // namespace mtlint
