// Tests of the comparison by value: the pairs of number_pairs.jsonl, and its finer points.

#include "analysis/quantity_match.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace mtlint {
namespace {

std::size_t faults(std::string_view source_text, Language language, std::string_view target_text) {
  std::vector<Quantity> source;
  std::vector<Quantity> target;
  find_quantities(source_text, language, {}, source);
  find_quantities(target_text, Language::en, {}, target);
  std::vector<QuantityFault> found;
  compare_numbers({source_text, source}, {target_text, target}, true, found);
  compare_dates(source, target, found);
  return found.size();
}

std::size_t faults(std::string_view chinese, std::string_view english) {
  return faults(chinese, Language::zh, english);
}

TEST(QuantityMatch, Pairs) {
  std::ifstream file(std::string(MTLINT_SOURCE_DIR) + "/tests/analysis/number_pairs.jsonl");
  ASSERT_TRUE(file);
  int right = 0;
  int wrong = 0;
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json pair = nlohmann::json::parse(line);
    const std::string source = pair["source"];
    const std::string target = pair["target"];
    const bool is_wrong = pair["wrong"];
    const std::string language = pair["language"];
    EXPECT_EQ(faults(source, language_of_tag(language), target) > 0, is_wrong)
        << language << ": " << source << " | " << target;
    ++(is_wrong ? wrong : right);
  }
  EXPECT_GE(right, 80);
  EXPECT_GE(wrong, 80);
}

TEST(QuantityMatch, RoundedIsEqualWhereItIsApproximate) {
  EXPECT_EQ(faults("约3.24万人", "about 32,000 people"), 0U);
  EXPECT_EQ(faults("约3.24万人", "about 34,000 people"), 1U);
  EXPECT_EQ(faults("10.514亿元", "1.05 billion yuan"), 0U) << "three digits are enough";
  EXPECT_EQ(faults("2016人", "2020 people"), 1U);
}

TEST(QuantityMatch, TimesAreCountedInTwoWays) {
  EXPECT_EQ(faults("增长了3倍", "It quadrupled."), 0U);
  EXPECT_EQ(faults("增长了3倍", "It tripled."), 0U);
  EXPECT_EQ(faults("增长了3倍", "It grew by 300 percent."), 0U);
  EXPECT_EQ(faults("增长了3倍", "It grew by 500 percent."), 1U);
}

TEST(QuantityMatch, RangesMayBeTwoNumbers) {
  EXPECT_EQ(faults("3至5天", "between three and five days"), 0U);
  EXPECT_EQ(faults("3天到5天", "3-5 days"), 0U);
  EXPECT_EQ(faults("3至5天", "3-6 days"), 1U);
}

TEST(QuantityMatch, ANumberSaidOnceForTwoIsNoFault) {
  EXPECT_EQ(faults("男生50人，女生50人。", "There are 50 boys and as many girls."), 0U);
  EXPECT_EQ(faults("男生50人，女生50人。", "There are 50 boys and 80 girls."), 1U);
}

TEST(QuantityMatch, LooseOnesNeverAlarm) {
  EXPECT_EQ(faults("两国关系", "the relations of five countries"), 0U);
  EXPECT_EQ(faults("一系列措施", "measures"), 0U);
  EXPECT_EQ(faults("成千上万的人", "a great many people"), 0U);
}

TEST(QuantityMatch, CodesAreComparedByTheirLetters) {
  EXPECT_EQ(faults("A380客机", "the A330 airliner"), 1U);
  EXPECT_EQ(faults("A380客机", "the big airliner"), 0U);
}

TEST(QuantityMatch, TablesAreLeftAlone) {
  std::string source;
  std::string target;
  for (int i = 0; i < 80; ++i) {
    source += std::to_string(i + 100) + "元，";
    target += std::to_string(i + 300) + " yuan, ";
  }
  EXPECT_EQ(faults(source, target), 0U);
}

}  // namespace
}  // namespace mtlint
