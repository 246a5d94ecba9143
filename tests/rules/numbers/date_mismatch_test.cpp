// Tests of date-mismatch: its messages and its fixes.

#include <gtest/gtest.h>

#include "rules/segment_builder.h"

namespace mtlint {

extern const RuleCode date_mismatch;

namespace {

using testing::run_on_pair;

TEST(DateMismatch, ShowsBothDates) {
  const auto findings =
      run_on_pair(date_mismatch, "7月8日宣读。", "It was read on July 18, 1776.", Language::zh);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "7月8日 is July 8, but the English says July 18, 1776");
  ASSERT_EQ(findings[0].fixes.size(), 1U);
  EXPECT_EQ(findings[0].fixes[0].replacement, "July 8, 1776") << "the year stays";
  EXPECT_FALSE(findings[0].fixes[0].safe);
}

TEST(DateMismatch, OneDateOneFinding) {
  EXPECT_EQ(run_on_pair(date_mismatch, "2019年7月8日宣读。", "It was read on June 18, 2018.",
                        Language::zh)
                .size(),
            1U);
}

TEST(DateMismatch, WhatIsLeftUnsaidIsNoFault) {
  EXPECT_TRUE(
      run_on_pair(date_mismatch, "2019年7月8日宣读。", "It was read last Monday.", Language::zh)
          .empty());
  EXPECT_TRUE(run_on_pair(date_mismatch, "当日宣读。", "It was read on July 8, 2019.", Language::zh)
                  .empty());
}

TEST(DateMismatch, SilentWithoutATrustedPair) {
  EXPECT_TRUE(run_on_pair(date_mismatch, "7月8日宣读。", "It was read on July 18.", Language::zh,
                          true, false)
                  .empty());
}

}  // namespace
}  // namespace mtlint
