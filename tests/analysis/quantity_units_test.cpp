#include "analysis/quantity_units.h"

#include <gtest/gtest.h>

#include "support/small_dictionary.h"

namespace mtlint {
namespace {

const Units& units() { return testing::small_lexicon().units(); }

std::vector<Quantity> read(std::string_view text, Language language) {
  std::vector<Quantity> quantities;
  find_quantities(text, language, {}, quantities);
  find_units(text, language, units(), quantities);
  return quantities;
}

// The names of what the first number of the text may measure.
std::string unit_of(std::string_view text, Language language) {
  const auto quantities = read(text, language);
  std::string names;
  if (quantities.empty()) return "(no number)";
  for (const std::uint16_t number : units().members(quantities.front().unit))
    names += (names.empty() ? "" : " ") + std::string(units().one(units().unit(number)));
  return names;
}

std::size_t faults(std::string_view chinese, std::string_view english, bool money) {
  const auto source = read(chinese, Language::zh);
  const auto target = read(english, Language::en);
  std::vector<UnitFault> found;
  compare_units(source, target, units(), money, found);
  return found.size();
}

TEST(QuantityUnits, StandBehindTheNumber) {
  EXPECT_EQ(unit_of("长5公里", Language::zh), "kilometre");
  EXPECT_EQ(unit_of("長5 km的路", Language::zh), "kilometre");
  EXPECT_EQ(unit_of("500多万美元", Language::zh), "US dollar");
  EXPECT_EQ(unit_of("a 5-mile walk", Language::en), "mile");
  EXPECT_EQ(unit_of("half a mile away", Language::en), "mile");
  EXPECT_EQ(unit_of("five Miles away", Language::en), "mile");
  EXPECT_EQ(unit_of("5 milestones", Language::en), "");
}

TEST(QuantityUnits, MoneyMayStandBefore) {
  EXPECT_EQ(unit_of("costs $5 million", Language::en), "US dollar");
  EXPECT_EQ(unit_of("costs US$ 5", Language::en), "US dollar");
  EXPECT_EQ(unit_of("人民币500元", Language::zh), "yuan");
  EXPECT_EQ(unit_of("the km 5 post", Language::en), "");
}

TEST(QuantityUnits, AFormMayMeanSeveralUnits) {
  EXPECT_EQ(unit_of("5 pounds", Language::en), "British pound pound");
  EXPECT_EQ(faults("重5公斤", "weighs 5 pounds", false), 1U);
  EXPECT_EQ(faults("值5英镑", "worth 5 pounds", true), 0U);
  EXPECT_EQ(faults("值5美元", "worth 5 pounds", true), 1U);
}

TEST(QuantityUnits, AnotherUnitIsAFaultUnlessItIsConverted) {
  EXPECT_EQ(faults("长5公里", "5 miles long", false), 1U);
  EXPECT_EQ(faults("长100公里", "62 miles long", false), 0U);
  EXPECT_EQ(faults("长5公里", "5 miles (8 km) long", false), 1U);
  EXPECT_EQ(faults("长5公里，宽5英里", "5 km long and 5 miles wide", false), 0U);
  EXPECT_EQ(faults("长5公里", "5 of them", false), 0U);
  EXPECT_EQ(faults("长5公里", "5 miles long", true), 0U);
}

TEST(QuantityUnits, LocalUnitsThatAreConvertedWrongAreTold) {
  EXPECT_EQ(faults("买了3斤", "bought 1.5 kilograms", false), 0U);
  EXPECT_EQ(faults("买了3斤", "bought 3 kilograms", false), 1U);
  EXPECT_EQ(faults("买了3斤", "bought 15 kilograms", false), 1U);
}

}  // namespace
}  // namespace mtlint
