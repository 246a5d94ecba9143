// Tests of numbers written with digits.

#include "analysis/quantity_digits.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

struct Case {
  std::string_view text;
  DecimalMark mark;
  double value;
  double other;
  std::size_t end;
};

TEST(QuantityDigits, SeparatorsByLanguage) {
  constexpr Case cases[] = {
      {"1,234,567", DecimalMark::point, 1234567, 1234567, 9},
      {"1,234.5", DecimalMark::point, 1234.5, 1234.5, 7},
      {"1.5", DecimalMark::point, 1.5, 1.5, 3},
      {"0,5", DecimalMark::point, 0.5, 0.5, 3},
      {"0,125", DecimalMark::point, 0.125, 0.125, 5},
      {"2018,63", DecimalMark::point, 2018, 2018, 4},
      {"1,23,456", DecimalMark::point, 123456, 123456, 8},
      {"1.250", DecimalMark::comma, 1250, 1250, 5},
      {"1.234", DecimalMark::comma, 1234, 1.234, 5},
      {"1.234.567,8", DecimalMark::comma, 1234567.8, 1234567.8, 11},
      {"1,5", DecimalMark::comma, 1.5, 1.5, 3},
      {"1 250 000", DecimalMark::comma, 1250000, 1250000, 9},
      {"1\xC2\xA0"
       "250",
       DecimalMark::comma, 1250, 1250, 6},
      {"2019 300", DecimalMark::comma, 2019, 2019, 4},
      {"12'500", DecimalMark::comma, 12500, 12500, 6},
      {"1,200", DecimalMark::either, 1200, 1200, 5},
      {"2,5", DecimalMark::either, 2.5, 2.5, 3},
      {"１２，３４５", DecimalMark::point, 12345, 12345, 18},
      {"١٬٢٣٤٫٥", DecimalMark::comma, 1234.5, 1234.5, 14},
      {"५००", DecimalMark::comma, 500, 500, 9},
      {"7.", DecimalMark::point, 7, 7, 1},
  };
  for (const Case& one : cases) {
    DigitRun run;
    ASSERT_TRUE(read_digits(one.text, 0, one.mark, run)) << one.text;
    EXPECT_DOUBLE_EQ(run.value, one.value) << one.text;
    EXPECT_DOUBLE_EQ(run.other, one.other) << one.text;
    EXPECT_EQ(run.end, one.end) << one.text;
  }
}

TEST(QuantityDigits, VersionsAreNoNumbers) {
  DigitRun run;
  ASSERT_TRUE(read_digits("3.0.1", 0, DecimalMark::point, run));
  EXPECT_TRUE(run.dotted);
  EXPECT_EQ(run.end, 5U);
  EXPECT_FALSE(read_digits("x", 0, DecimalMark::point, run));
}

TEST(QuantityDigits, NumericDates) {
  NumericDate date;
  ASSERT_TRUE(read_numeric_date("2020-11-09", 0, date));
  EXPECT_EQ(date.year * 10000 + date.month * 100 + date.day, 20201109);
  EXPECT_FALSE(date.unsure);
  ASSERT_TRUE(read_numeric_date("9.11.2020", 0, date));
  EXPECT_EQ(date.month, 11);
  ASSERT_TRUE(read_numeric_date("11/25/2020", 0, date));
  EXPECT_EQ(date.day, 25);
  ASSERT_TRUE(read_numeric_date("9/11/2020", 0, date));
  EXPECT_TRUE(date.unsure);
  EXPECT_FALSE(read_numeric_date("2020-13-09", 0, date));
  EXPECT_FALSE(read_numeric_date("1.2.3", 0, date));
  EXPECT_FALSE(read_numeric_date("2020-11", 0, date));
}

TEST(QuantityDigits, LettersOfCodes) {
  EXPECT_EQ(code_before("COVID-19", 6), code_before("Covid-22", 6));
  EXPECT_NE(code_before("COVID-19", 6), code_before("SARS-2", 5));
  EXPECT_EQ(code_before("19", 0), 0U);
  EXPECT_EQ(code_before("-19", 1), 0U);
}

}  // namespace
}  // namespace mtlint
