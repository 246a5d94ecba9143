// SARIF: both sides, fingerprints, the baseline, and the caps of code scanning. That the whole is
// valid is tested with the public validator (tests/reports/consumers).

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reports/reporting.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;
using testing::report;
using Json = nlohmann::json;

Json sarif(const std::vector<const Document*>& documents,
           const std::vector<std::vector<Finding>>& findings, ReportOptions options = {},
           Totals totals = {}) {
  return Json::parse(report("sarif", documents, findings, options, totals))["runs"][0];
}

TEST(SarifReport, PointsAtTheTargetAndRelatesTheSource) {
  Document document = testing::one_segment("尼·奎诺说", "Ni Quino said", Language::zh);
  document.file = "texts/article one.en.txt";
  document.source_file = "texts/article one.zh.txt";
  Finding finding = finding_of({mark_of(document, Side::target, "Ni Quino"),
                                mark_of(document, Side::source, "尼·奎诺", "Nii Quaynor")});
  finding.suggestions = {"Nii Quaynor"};
  const Json result = sarif({&document}, {{finding}})["results"][0];
  EXPECT_EQ(result["ruleId"], "broken-name");
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], "odd (suggestion: Nii Quaynor).");
  const Json place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "texts/article%20one.en.txt");
  EXPECT_EQ(place["region"]["startLine"], 41);
  EXPECT_EQ(place["region"]["snippet"]["text"], "Ni Quino");
  const Json related = result["relatedLocations"][0];
  EXPECT_EQ(related["physicalLocation"]["artifactLocation"]["uri"], "texts/article%20one.zh.txt");
  EXPECT_EQ(related["message"]["text"], "source: 尼·奎诺 (Nii Quaynor)");
  EXPECT_EQ(result["partialFingerprints"]["mtlint/v1"], "0000000000009f2c");
  EXPECT_EQ(result["properties"]["source"], (Json{{"start", 0}, {"end", 4}}));
  EXPECT_FALSE(result.contains("baselineState"));
}

TEST(SarifReport, MarksWhatTheBaselineHas) {
  const Document document = testing::one_segment("一", "One", Language::zh);
  std::vector<Finding> findings(2, finding_of({mark_of(document, Side::target, "One")}));
  findings[1].known = true;
  ReportOptions options;
  options.has_baseline = true;
  const Json run = sarif({&document}, {findings}, options);
  EXPECT_EQ(run["results"][0]["baselineState"], "new");
  EXPECT_EQ(run["results"][1]["baselineState"], "unchanged");
}

TEST(SarifReport, EveryRuleIsDescribed) {
  ReportOptions options;
  options.version = "1.2.3";
  const Json driver = sarif({}, {}, options)["tool"]["driver"];
  EXPECT_EQ(driver["semanticVersion"], "1.2.3");
  ASSERT_EQ(driver["rules"].size(), 2U);
  EXPECT_EQ(driver["rules"][0]["name"], "BrokenName");
  EXPECT_EQ(driver["rules"][0]["properties"]["tags"],
            (Json{"names", "mqm/accuracy/mistranslation"}));
}

// 12,000 findings: 20 critical and 4,000 major ones among minor ones, 30 of them known.
TEST(SarifReport, KeepsTheGravestFiveThousandAndSaysSo) {
  const Document document = testing::one_segment("一", "One", Language::zh);
  std::vector<Finding> findings;
  for (std::uint64_t i = 0; i < 12'000; ++i) {
    Finding finding = finding_of({mark_of(document, Side::target, "One")});
    finding.severity = i % 600 == 7 ? Severity::critical
                       : i % 3 == 1 ? Severity::major
                                    : Severity::minor;
    finding.confidence = i % 2 == 0 ? 0.5F : 0.9F;
    finding.fingerprint = i;
    finding.known = i % 600 == 8;
    findings.push_back(std::move(finding));
  }
  const Json run = sarif({&document, &document}, {findings, {}});
  ASSERT_EQ(run["results"].size(), 5000U);
  std::map<std::string, int> severities;
  std::string last;
  for (const Json& result : run["results"]) {
    ++severities[result["properties"]["severity"].get<std::string>()];
    const auto fingerprint = result["partialFingerprints"]["mtlint/v1"].get<std::string>();
    EXPECT_LT(last, fingerprint);  // in the order of the input
    last = fingerprint;
    if (result["properties"]["severity"] == "minor") {
      EXPECT_GT(result["properties"]["confidence"], 0.8);
    }
  }
  EXPECT_EQ(severities["critical"], 20);
  EXPECT_NE(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
                .get<std::string>()
                .find("7000 results were left out"),
            std::string::npos);
}

TEST(SarifReport, TellsOfInputsThatCouldNotBeRead) {
  Totals totals;
  totals.errors = 1;
  const Json invocation = sarif({}, {}, {}, totals)["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolExecutionNotifications"].size(), 1U);
}

}  // namespace
}  // namespace mtlint
