// Tests of quantities written in English.

#include "analysis/quantity_text.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

std::string first(std::string_view text, Language language, bool words = false) {
  std::vector<Quantity> found;
  find_quantities(text, language, {}, found);
  return found.empty() ? "" : english_of(found[0], words);
}

TEST(QuantityText, Numbers) {
  EXPECT_EQ(english_number(1051000000), "1.051 billion");
  EXPECT_EQ(english_number(1.2e13), "12 trillion");
  EXPECT_EQ(english_number(12000), "12,000");
  EXPECT_EQ(english_number(999), "999");
  EXPECT_EQ(english_number(0.5), "0.5");
  EXPECT_EQ(english_number(1234567), "1,234,567") << "too long to be told in millions";
}

TEST(QuantityText, Kinds) {
  EXPECT_EQ(first("百分之十五", Language::zh), "15%");
  EXPECT_EQ(first("10%～20%", Language::zh), "10%–20%");
  EXPECT_EQ(first("第22届", Language::zh), "22nd");
  EXPECT_EQ(first("第十一届", Language::zh), "11th");
  EXPECT_EQ(first("三分之二", Language::zh), "two-thirds");
  EXPECT_EQ(first("3倍", Language::zh, true), "three times");
  EXPECT_EQ(first("3至5", Language::zh), "3 to 5");
  EXPECT_EQ(first("3至5", Language::zh, true), "three to five");
}

TEST(QuantityText, DatesAndTimes) {
  EXPECT_EQ(first("2020年11月9日", Language::zh), "November 9, 2020");
  EXPECT_EQ(first("2020年11月", Language::zh), "November 2020");
  EXPECT_EQ(first("9日", Language::zh), "the 9th");
  EXPECT_EQ(first("80年代", Language::zh), "the 1980s");
  EXPECT_EQ(first("9–12 November", Language::en), "November 9–12");
  EXPECT_EQ(first("20:30", Language::zh), "8:30 p.m.");
  EXPECT_EQ(first("8:30", Language::zh), "8:30") << "morning or evening, nobody knows";
  EXPECT_EQ(first("中午12点", Language::zh), "12:00");
}

TEST(QuantityText, WhatTheSourceSaysInTheSameDigits) {
  EXPECT_TRUE(says_as_much("34", "34"));
  EXPECT_TRUE(says_as_much("12000", "12,000"));
  EXPECT_TRUE(says_as_much("12", "12th"));
  EXPECT_FALSE(says_as_much("10.51亿", "1.051 billion"));
}

}  // namespace
}  // namespace mtlint
