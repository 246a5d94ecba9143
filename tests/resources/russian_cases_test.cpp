#include "resources/russian_cases.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace mtlint {
namespace {

bool has(std::string_view name, std::string_view form) {
  const auto forms = russian_cases(name);
  return std::ranges::find(forms, form) != forms.end();
}

TEST(RussianCases, MenDeclineInBothNames) {
  EXPECT_TRUE(has("юрий гагарин", "юрия гагарина"));
  EXPECT_TRUE(has("юрий гагарин", "юрием гагариным"));
  EXPECT_TRUE(has("владимир путин", "владимиром путиным"));
  EXPECT_TRUE(has("уильям шекспир", "уильямом шекспиром"));
  EXPECT_TRUE(has("антон чехов", "антоном чеховым"));
}

TEST(RussianCases, AdjectivesAsSurnames) {
  EXPECT_TRUE(has("пётр чайковский", "петра чайковского") ||
              has("пётр чайковский", "пётра чайковского"));
  EXPECT_TRUE(has("надежда крупская", "надежды крупской"));
}

TEST(RussianCases, WomenWithForeignSurnamesDeclineInTheFirstNameOnly) {
  EXPECT_TRUE(has("ангела меркель", "ангелы меркель"));
  EXPECT_TRUE(has("тереза мэй", "терезы мэй"));
}

TEST(RussianCases, Places) {
  EXPECT_TRUE(has("москва", "москве"));
  EXPECT_TRUE(has("россия", "россии"));
  EXPECT_TRUE(has("казань", "казани"));
  EXPECT_TRUE(has("нижний новгород", "новгород") == false);
}

TEST(RussianCases, TheNominativeIsNotAmongThem) {
  EXPECT_FALSE(has("москва", "москва"));
  EXPECT_TRUE(russian_cases("осло").empty());
}

}  // namespace
}  // namespace mtlint
