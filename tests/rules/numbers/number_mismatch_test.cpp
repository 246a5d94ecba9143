// Tests of number-mismatch: its messages and its gates.

#include <gtest/gtest.h>

#include "rules/segment_builder.h"

namespace mtlint {

extern const RuleCode number_mismatch;

namespace {

using testing::run_on_pair;

TEST(NumberMismatch, ShowsBothValues) {
  const auto findings = run_on_pair(number_mismatch, "营业收入10.51亿元。",
                                    "Revenue was 10.51 billion yuan.", Language::zh);
  ASSERT_EQ(findings.size(), 1U);
  const Finding& finding = findings.front();
  EXPECT_EQ(finding.message, "10.51亿 is 1.051 billion, but the English says 10.51 billion");
  ASSERT_EQ(finding.marks.size(), 2U);
  EXPECT_EQ(finding.marks[1].side, Side::source);
  ASSERT_EQ(finding.evidence.size(), 2U);
  EXPECT_EQ(finding.evidence[0].second, "1.051 billion");
  EXPECT_EQ(finding.evidence[1].second, "10.51 billion");
  ASSERT_EQ(finding.fixes.size(), 1U);
  EXPECT_EQ(finding.fixes[0].replacement, "1.051 billion");
  EXPECT_FALSE(finding.fixes[0].safe);
}

TEST(NumberMismatch, SaysNothingTwice) {
  const auto findings =
      run_on_pair(number_mismatch, "共有34人。", "There were 43 people.", Language::zh);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "the source says 34, but the English says 43");
}

TEST(NumberMismatch, OneFindingForAClauseThatIsMissing) {
  const auto findings =
      run_on_pair(number_mismatch, "分别为34.2秒、13.2秒、119.3秒和36秒，结果令人满意。",
                  "The results were satisfactory.", Language::zh);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "34.2, 13.2, 119.3 and 36 of the source are not in the English");
  EXPECT_EQ(findings[0].marks.size(), 4U);
}

TEST(NumberMismatch, TwoNumbersTwoFindings) {
  const auto findings = run_on_pair(number_mismatch, "男生120人，女生85人。",
                                    "There are 210 boys and 58 girls.", Language::zh);
  EXPECT_EQ(findings.size(), 2U);
}

TEST(NumberMismatch, SilentWithoutATrustedPair) {
  const std::string_view source = "营业收入10.51亿元。";
  const std::string_view target = "Revenue was 10.51 billion yuan.";
  EXPECT_TRUE(run_on_pair(number_mismatch, source, target, Language::zh, false).empty());
  EXPECT_TRUE(run_on_pair(number_mismatch, source, target, Language::zh, true, false).empty());
}

TEST(NumberMismatch, NumbersThatNothingExplainsNeedReadableNumberWords) {
  EXPECT_EQ(run_on_pair(number_mismatch, "Viele Betriebe wurden besucht.",
                        "As many as 38 farms were visited.", Language::de)
                .size(),
            1U);
  EXPECT_TRUE(run_on_pair(number_mismatch, "Trentotto aziende sono state visitate.",
                          "As many as 38 farms were visited.", Language::other)
                  .empty());
}

TEST(NumberMismatch, QuietWhereTheEnglishIsSomethingElse) {
  EXPECT_TRUE(run_on_pair(number_mismatch, "无", "Of 35 patients, 11 recovered within 4 days.",
                          Language::zh)
                  .empty());
}

}  // namespace
}  // namespace mtlint
