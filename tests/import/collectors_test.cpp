// Words and stems that the compiled file is made of; names are tested in compile_imports_test.cpp.

#include <gtest/gtest.h>

#include "import/stem_table.h"
#include "import/word_collector.h"

namespace mtlint {
namespace {

using Texts = std::vector<std::string>;

TEST(StemTable, ContentWordsOfAGloss) {
  EXPECT_EQ(content_words("to burn one's boats; a dog's café"),
            (Texts{"burn", "boats", "dog", "cafe"}));
  EXPECT_EQ(content_words("the 'quoted' word"), (Texts{"quoted", "word"}));
  EXPECT_EQ(content_words("of sb"), Texts{});
  EXPECT_EQ(content_words("' 7 ''"), Texts{});
}

TEST(StemTable, InflectedFormsAreOneStem) {
  StemTable stems;
  EXPECT_EQ(stems.number_of("horses"), stems.number_of("horse"));
  EXPECT_NE(stems.number_of("horses"), stems.number_of("cow"));
  EXPECT_EQ(stems.size(), 2U);
}

TEST(StemTable, RarerStemsWeighMore) {
  StemTable stems;
  stems.count_entry(stems.stems_of("red cow cow"));
  stems.count_entry(stems.stems_of("red house"));
  StringPool pool;
  const auto records = stems.records(pool);
  const auto numbers = stems.final_numbers();
  ASSERT_EQ(records.size(), 3U);
  EXPECT_FLOAT_EQ(records[numbers[stems.number_of("red")]].rarity, 0.F);
  EXPECT_NEAR(records[numbers[stems.number_of("cow")]].rarity, 0.693, 0.001);
  for (std::size_t i = 1; i < records.size(); ++i) EXPECT_LT(records[i - 1].hash, records[i].hash);
}

TEST(WordCollector, FaultsHaveTheirLine) {
  WordCollector words(nullptr);
  EXPECT_EQ(words.add_list("水 9 n\n火 7\n\nabc 3 x\n", "dict").value(), 2U);
  for (const char* line : {"水\n", "水 x n\n", " 水 9\n", "水 n 9\n"}) {
    const auto read = words.add_list(std::string("火 7 n\n") + line, "dict");
    ASSERT_FALSE(read) << line;
    EXPECT_EQ(read.error().line, 2U);
  }
  EXPECT_FALSE(words.add_list("\xff\n", "dict"));
}

TEST(WordCollector, IdiomsOfTheList) {
  WordCollector words(nullptr);
  ASSERT_TRUE(words.add_list("熟门熟路 3 i\n人民 9 n\n", "dict"));
  EXPECT_TRUE(words.is_listed_idiom("熟门熟路"));
  EXPECT_FALSE(words.is_listed_idiom("人民"));
  EXPECT_FALSE(words.is_listed_idiom("没有"));
}

}  // namespace
}  // namespace mtlint
