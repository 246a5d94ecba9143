// Tests of find_quantities: tables of texts and what is found in them.

#include "analysis/quantities.h"

#include <gtest/gtest.h>

#include "analysis/describe_quantities.h"

namespace mtlint {
namespace {

TEST(Quantities, EnglishNumbers) {
  constexpr testing::QuantityCase cases[] = {
      {"twenty-one thousand three hundred", "number 21300 [twenty-one thousand three hundred]"},
      {"a hundred people", "number 100 [a hundred]"},
      {"two and a half million", "number 2500000 [two and a half million]"},
      {"two hundred and five", "number 205 [two hundred and five]"},
      {"nineteen forty-nine", "number 1949 [nineteen forty-nine]"},
      {"half of them", "(fraction 0.5) [half]"},
      {"half a million", "(number 500000) [half a million]"},
      {"a quarter of a million", "(number 250000) [quarter of a million]"},
      {"one-third of them", "(fraction 0.3333333333) [one-third]"},
      {"two thirds", "fraction 0.6666666667 [two thirds]"},
      {"three-quarters", "fraction 0.75 [three-quarters]"},
      {"a dozen eggs", "(number 12) [dozen]"},
      {"two dozen", "(number 2|24) [two dozen]"},
      {"dozens of people", "(number 12) [dozens]"},
      {"tens of thousands", "(number 1000..9000) [thousands]"},
      {"thousands of people", "(number 1000..9000) [thousands]"},
      {"1.5bn", "number 1500000000 [1.5bn]"},
      {"$3m", "number 3000000 [3m]"},
      {"€3.4bn", "number 3400000000 [3.4bn]"},
      {"RMB 10 billion", "number 1e+10 [10 billion]"},
      {"10,000,000", "number 10000000 [10,000,000]"},
      {"1,23,456", "number 123456 [1,23,456]"},
      {"2.5-fold", "times 2.5 [2.5-fold]"},
      {"it tripled", "times 3 [tripled]"},
      {"doubled", "(times 2) [doubled]"},
      {"three times", "times 3 [three times]"},
      {"5 percent", "percent 5 [5 percent]"},
      {"5 per cent", "percent 5 [5 per cent]"},
      {"5 percentage points", "percent 5 [5 percentage points]"},
      {"fifty percent", "percent 50 [fifty percent]"},
      {"10-20%", "percent 10..20 [10-20%]"},
      {"10 to 20 percent", "percent 10..20 [10 to 20 percent]"},
      {"from 3 to 5", "number 3..5 [3 to 5]"},
      {"between 3 and 5 million", "number 3|3000000 [3]; number 5000000 [5 million]"},
      {"2 or 3 thousand", "number 2|2000 [2]; number 3000 [3 thousand]"},
      {"3-5 million", "number 3000000..5000000|3 [3-5 million]"},
  };
  testing::expect_all(cases, Language::en);
}

TEST(Quantities, EnglishOrdinalsAndDates) {
  constexpr testing::QuantityCase cases[] = {
      {"the 3rd", "ordinal 3 [3rd]"},
      {"twenty-first", "ordinal 21 [twenty-first]"},
      {"the 21st century", "ordinal 21 [21st]"},
      {"the 19th-century house", "ordinal 19 [19th]"},
      {"the 1980s", "date 1980-0-0 [1980s]"},
      {"the '80s", "date 1980-0-0 [80s]"},
      {"the eighties", "(date 1980-0-0) [eighties]"},
      {"November 9, 2020", "date 2020-11-9 [November 9, 2020]"},
      {"9 November 2020", "date 2020-11-9 [9 November 2020]"},
      {"9th of November", "date 0-11-9 [9th of November]"},
      {"Nov. 9", "date 0-11-9 [Nov. 9]"},
      {"November 9-12", "date 0-11-9..12 [November 9-12]"},
      {"9-12 November", "date 0-11-9..12 [9-12 November]"},
      {"in May", "(date 0-5-0) [May]"},
      {"it may be", ""},
      {"he may march", ""},
      {"in March 2019", "date 2019-3-0 [March 2019]"},
      {"since 2019", "date 2019-0-0 [2019]"},
      {"2,019 people", "number 2019 [2,019]"},
      {"8:30 p.m.", "time 20:30 [8:30 p.m.]"},
      {"8 pm", "time 20:00 [8 pm]"},
      {"8.30 am", "time 8:30 [8.30 am]"},
      {"20:30", "time 20:30 [20:30]"},
      {"half past eight", "time 8:30 [half past eight]"},
      {"noon", "(time 12:00) [noon]"},
      {"COVID-19", "(number 19) [19]"},
      {"5G", "(number 5) [5]"},
      {"24/7", "(number 24) [24]; (number 7) [7]"},
      {"3/4 of it", "fraction 0.75 [3/4]"},
      {"2 1/2 cups", "number 2.5 [2 1/2]"},
      {"60km", "number 60 [60]"},
      {"version 3.0.1", "(number 3) [3.0.1]"},
      {"two years and a half", "number 2|2.5 [two]; (fraction 0.5) [half]"},
      {"World War II", "(ordinal 2) [II]"},
      {"more than 3,000", "number 3000 [3,000]"},
      {"24-year-old", "number 24 [24]"},
      {"one of them", "(number 1) [one]"},
      {"both sides", "(number 2) [both]"},
      {"twice", "(number 2) [twice]"},
      {"the first and third", "(ordinal 1) [first]; ordinal 3 [third]"},
      {"the 50s", "date 1950-0-0 [50s]"},
      {"11/25/2020", "date 2020-11-25 [11/25/2020]"},
      {"2020-11-09", "date 2020-11-9 [2020-11-09]"},
      {"9/11", "(number 9) [9]; (number 11) [11]"},
      {"3 to 2", "number 3 [3]; number 2 [2]"},
      {"5‰", "percent 0.5 [5‰]"},
  };
  testing::expect_all(cases, Language::en);
}

TEST(Quantities, Russian) {
  constexpr testing::QuantityCase cases[] = {
      {"1,5 млн", "number 1500000 [1,5 млн]"},
      {"10 000", "number 10000 [10 000]"},
      {"12 миллиардов", "number 1.2e+10 [12 миллиардов]"},
      {"двадцать три", "number 23 [двадцать три]"},
      {"9 ноября 2020 года", "date 2020-11-9 [9 ноября 2020]"},
      {"7,2 процента", "percent 7.2 [7,2 процента]"},
      {"XXI век", "ordinal 21 [XXI]"},
      {"1990-х", "date 1990-0-0 [1990-х]"},
      {"в 2,5 раза", "times 2.5 [2,5 раза]"},
      {"полтора миллиона", "number 1500000 [полтора миллиона]"},
      {"двух с половиной миллионов", "number 2500000 [двух с половиной миллионов]"},
  };
  testing::expect_all(cases, Language::ru);
}

TEST(Quantities, German) {
  constexpr testing::QuantityCase cases[] = {
      {"1.250", "number 1250 [1.250]"},
      {"1,5 Millionen", "number 1500000 [1,5 Millionen]"},
      {"3,4 Mrd.", "number 3400000000 [3,4 Mrd]"},
      {"dreiundzwanzig", "number 23 [dreiundzwanzig]"},
      {"zweihundertfünfzig", "number 250 [zweihundertfünfzig]"},
      {"9. November 2020", "date 2020-11-9 [9. November 2020]"},
      {"8.30 Uhr", "time 8:30 [8.30 Uhr]"},
      {"1920er Jahre", "date 1920-0-0 [1920er]"},
      {"19. Jahrhundert", "ordinal 19 [19]"},
      {"zwei Drittel", "fraction 0.6666666667 [zwei Drittel]"},
      {"24-jährige", "number 24 [24]"},
      {"eine", "(number 1) [eine]"},
  };
  testing::expect_all(cases, Language::de);
}

TEST(Quantities, French) {
  constexpr testing::QuantityCase cases[] = {
      {"1 250 000", "number 1250000 [1 250 000]"},
      {"quatre-vingt-dix-neuf", "number 99 [quatre-vingt-dix-neuf]"},
      {"soixante-quinze", "number 75 [soixante-quinze]"},
      {"vingt et un", "number 21 [vingt et un]"},
      {"2,3 milliards", "number 2300000000 [2,3 milliards]"},
      {"le 9 novembre 2020", "date 2020-11-9 [9 novembre 2020]"},
      {"20 h 30", "time 20:30 [20 h 30]"},
      {"XXIe siècle", "ordinal 21 [XXIe]"},
      {"années 80", "date 1980-0-0 [années 80]"},
      {"3 %", "percent 3 [3 %]"},
      {"pour cent", "number 100 [cent]"},
      {"deux ans et demi", "number 2|2.5 [deux]; (fraction 0.5) [demi]"},
  };
  testing::expect_all(cases, Language::fr);
}

TEST(Quantities, Spanish) {
  constexpr testing::QuantityCase cases[] = {
      {"3.500 millones", "number 3500000000 [3.500 millones]"},
      {"treinta y cinco mil", "number 35000 [treinta y cinco mil]"},
      {"9 de noviembre de 2020", "date 2020-11-9 [9 de noviembre de 2020]"},
      {"siglo XXI", "ordinal 21 [XXI]"},
      {"mil millones", "number 1000000000 [mil millones]"},
      {"12,5 por ciento", "percent 12.5 [12,5 por ciento]"},
      {"1.234", "number 1234|1.234 [1.234]"},
      {"años 80", "date 1980-0-0 [años 80]"},
  };
  testing::expect_all(cases, Language::es);
}

TEST(Quantities, Arabic) {
  constexpr testing::QuantityCase cases[] = {
      {"٣٥ ألف", "number 35000 [٣٥ ألف]"},
      {"12 مليار", "number 1.2e+10 [12 مليار]"},
      {"7.2 في المئة", "percent 7.2 [7.2 في المئة]"},
      {"9 نوفمبر 1985", "date 1985-11-9 [9 نوفمبر 1985]"},
      {"1,200", "number 1200 [1,200]"},
      {"40%", "percent 40 [40%]"},
  };
  testing::expect_all(cases, Language::ar);
}

TEST(Quantities, OtherLanguages) {
  constexpr testing::QuantityCase cases[] = {
      {"20 miliardi", "number 2e+10 [20 miliardi]"},
      {"5,000", "number 5000 [5,000]"},
  };
  testing::expect_all(cases, Language::other);
}

TEST(Quantities, NothingInPlainText) {
  EXPECT_EQ(testing::described("", Language::en), "");
  EXPECT_EQ(testing::described("The fruits of growth.", Language::en), "");
  EXPECT_EQ(testing::described("让更多人享受到发展的成果。", Language::zh), "");
}

TEST(Quantities, AboutMeansApproximate) {
  const auto approximate = [](std::string_view text, Language language) {
    std::vector<Quantity> found;
    find_quantities(text, language, {}, found);
    return found.size() == 1 && found[0].approximate;
  };
  for (const std::string_view text : {"about 300", "more than 300", "nearly 300", "over 300"})
    EXPECT_TRUE(approximate(text, Language::en)) << text;
  for (const std::string_view text : {"约300人", "近300人", "300多人", "300余人", "300人左右"})
    EXPECT_EQ(approximate(text, Language::zh), text != "300人左右") << text;
  EXPECT_TRUE(approximate("около 300", Language::ru));
  EXPECT_TRUE(approximate("plus de 300", Language::fr));
  EXPECT_FALSE(approximate("exactly 300", Language::en));
}

TEST(Quantities, QuietSpansMakeThemLoose) {
  std::vector<Quantity> found;
  const std::string_view text = "二十三人和三十五人";
  find_quantities(text, Language::zh, {Span{0, 12}}, found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].loose);
  EXPECT_FALSE(found[1].loose);
}

TEST(Quantities, AreAppendedInOrder) {
  std::vector<Quantity> found;
  find_quantities("3 and 5", Language::en, {}, found);
  find_quantities("7", Language::en, {}, found);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[2].value, 7);
}

TEST(Quantities, SurviveWhatNoTextHolds) {
  const std::string digits(3000, '9');
  EXPECT_NE(testing::described(digits, Language::en), "");
  EXPECT_NE(testing::described(digits, Language::zh), "");
  std::string units;
  for (int i = 0; i < 1000; ++i) units += "亿";
  testing::described(units, Language::zh);
  for (const Language language : {Language::zh, Language::ko, Language::en, Language::ar})
    EXPECT_EQ(testing::described("%", language), "");
}

}  // namespace
}  // namespace mtlint
