// What every report has in common, and the short ones.

#include <gtest/gtest.h>

#include <sstream>

#include "base/file.h"
#include "reports/conformance.h"
#include "reports/reporting.h"
#include "reports/totals_line.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;
using testing::report;

Totals some_totals() {
  Totals totals;
  totals.files = 1;
  totals.segments = 40;
  totals.segments_flagged = 2;
  totals.by_severity = {0, 1, 2, 0};
  totals.by_rule = {{"broken-name", 2}, {"repeated-word", 1}};
  totals.detected = {"zh"};
  return totals;
}

// Two documents, the first with two findings, the second with one.
struct Sample {
  Document first = testing::one_segment("一二", "One two two", Language::zh);
  Document second = testing::one_segment("三", "Three", Language::zh);
  std::vector<std::vector<Finding>> findings{
      {finding_of({mark_of(first, Side::target, "One"), mark_of(first, Side::source, "一")}),
       finding_of({mark_of(first, Side::target, "two two")})},
      {finding_of({mark_of(second, Side::source, "三")})}};
  std::string as(std::string_view name) const {
    return report(name, {&first, &second}, findings, {}, some_totals());
  }
};

testing::Conformance finding_schema() {
  return testing::Conformance(
      nlohmann::json::parse(read_file(MTLINT_SOURCE_DIR "/docs/schema/finding.json").value()));
}

TEST(Reports, JsonlIsOneConformingFindingALine) {
  std::istringstream lines(Sample().as("jsonl"));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_TRUE(finding_schema().faults(nlohmann::json::parse(line)).empty()) << line;
  EXPECT_EQ(count, 3);
  EXPECT_EQ(report("jsonl", {}, {}), "");
}

TEST(Reports, JsonIsOneObjectOfConformingFindings) {
  const auto json = nlohmann::json::parse(Sample().as("json"));
  EXPECT_EQ(json["schema"], 1);
  ASSERT_EQ(json["findings"].size(), 3U);
  for (const auto& finding : json["findings"])
    EXPECT_TRUE(finding_schema().faults(finding).empty()) << finding;
  EXPECT_EQ(json["summary"]["segments"], 40);
  EXPECT_EQ(json["summary"]["by_severity"]["major"], 2);
  EXPECT_EQ(json["summary"]["by_rule"]["broken-name"], 2);
  EXPECT_EQ(json["summary"]["detected_source_languages"], nlohmann::json::array({"zh"}));
  const auto empty = nlohmann::json::parse(report("json", {}, {}));
  EXPECT_TRUE(empty["findings"].empty());
  EXPECT_TRUE(empty["summary"]["by_rule"].empty());
}

TEST(Reports, ConciseIsOneLineAFinding) {
  const std::string text = Sample().as("concise");
  EXPECT_TRUE(text.starts_with(
      "article.jsonl:41:1: major[broken-name]: odd\narticle.jsonl:41:5: major[broken-name]: odd\n"))
      << text;
  EXPECT_NE(text.find("3 findings (2 major, 1 minor) in 2 of 40 segments of 1 file\n"),
            std::string::npos);
}

TEST(Reports, ConciseCountsCharactersAndNamesTheSuggestion) {
  Document document = testing::one_segment("一", "中文 x", Language::zh);
  document.segments[0].line = 0;  // a format without lines: the segment's number instead
  Finding finding = finding_of({mark_of(document, Side::target, "x")});
  finding.suggestions = {"right", "other"};
  EXPECT_TRUE(report("concise", {&document}, {{finding}})
                  .starts_with("article.jsonl:7:4: major[broken-name]: odd (suggestion: right)\n"));
}

// Whatever stands in texts, ids, names of files and messages: no terminal is driven by it.
TEST(Reports, NoReportLetsControlCharactersThrough) {
  const std::string nasty = "a\x1b[31m\u009B2J\r\a\u202E\x7F";
  Document document = testing::one_segment(nasty + "一", nasty + "One", Language::zh);
  document.file = nasty;
  document.name = nasty;
  document.segments[0].id = document.text.keep(nasty);
  Finding finding =
      finding_of({{Side::target, {0, 3}, nasty}, {Side::source, {1, 4}, nasty}}, nasty);
  finding.suggestions = {nasty};
  finding.evidence = {{"key", nasty}};
  for (const ReportFormat* format : all_reports()) {
    if (format->binary) continue;
    std::string text = report(format->name, {&document}, {{finding}}, {}, some_totals());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const bool line_end = byte == '\n' || (format->name == "csv" && text.substr(i, 2) == "\r\n");
      EXPECT_TRUE((byte >= 0x20 || line_end) && byte != 0x7F) << format->name << " at " << i;
      EXPECT_FALSE(text.compare(i, 2, "\u009B") == 0) << format->name << " at " << i;
    }
    if (format->name == "full" || format->name == "concise") {
      EXPECT_EQ(text.find("\u202E"), std::string::npos) << format->name;
    }
  }
}

TEST(Reports, NamesOfFilesMayBeAnyBytes) {
  Document document = testing::one_segment("一", "One", Language::zh);
  document.file = "caf\xE9\xF0";
  const Finding finding = finding_of({mark_of(document, Side::target, "One")});
  for (const ReportFormat* format : all_reports()) {
    if (format->binary) continue;
    const std::string text = report(format->name, {&document}, {{finding}}, {}, some_totals());
    EXPECT_FALSE(first_invalid_byte(text)) << format->name;
  }
}

TEST(TotalsLine, CountsInWords) {
  EXPECT_EQ(totals_line(some_totals()),
            "3 findings (2 major, 1 minor) in 2 of 40 segments of 1 file");
  Totals one;
  one.files = 2;
  one.segments = 1;
  EXPECT_EQ(totals_line(one), "No findings in 1 segment of 2 files");
  one.errors = 1;
  one.segments_flagged = 1;
  one.by_severity = {0, 0, 0, 1};
  EXPECT_EQ(totals_line(one),
            "1 finding (1 critical) in 1 of 1 segment of 2 files; 1 input could not be read to the "
            "end");
}

TEST(TotalsLine, TellsWhatWasDetected) {
  Totals totals;
  EXPECT_EQ(detection_line(totals), "");
  totals.detected = {"ja", "und"};
  EXPECT_EQ(detection_line(totals),
            "Source language: ja, not recognised (detected; --source-lang states it)");
}

}  // namespace
}  // namespace mtlint
