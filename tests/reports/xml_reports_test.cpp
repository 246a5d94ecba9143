// JUnit and Checkstyle: well-formed whatever stands in the texts, and with the counts that their
// readers add up.

#include <gtest/gtest.h>

#include "reports/reporting.h"
#include "reports/well_formed.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;
using testing::read_xml;
using testing::report;
using testing::XmlElement;

std::vector<XmlElement> named(const testing::XmlReading& reading, std::string_view name) {
  std::vector<XmlElement> all;
  for (const XmlElement& element : reading.elements)
    if (element.name == name) all.push_back(element);
  return all;
}

TEST(XmlReports, AreWellFormedWhateverTheTexts) {
  const std::string nasty = "<a href='x'>&amp; ]]> \x01 \x1b \uFFFE \uFFFF \"q\"\n--> \U0001F600";
  Document document = testing::one_segment(nasty + "一", nasty + "One", Language::zh);
  document.file = "a&<\"\xFF>.tsv";
  document.segments[0].id = document.text.keep(nasty);
  Finding finding = finding_of({{Side::target, {0, 3}, nasty}}, nasty);
  finding.suggestions = {nasty};
  for (const char* format : {"junit", "checkstyle"})
    EXPECT_EQ(read_xml(report(format, {&document}, {{finding}})).fault, "") << format;
}

TEST(XmlReports, EmptyRunsAreWellFormed) {
  for (const char* format : {"junit", "checkstyle"})
    EXPECT_EQ(read_xml(report(format, {}, {})).fault, "") << format;
}

// Two files; the second has nothing to show.
struct TwoFiles {
  Document first = testing::one_segment("一二", "One two two", Language::zh);
  Document second = testing::one_segment("三", "Three", Language::zh);
  std::vector<std::vector<Finding>> findings{
      {finding_of({mark_of(first, Side::target, "One"), mark_of(first, Side::source, "一")}),
       finding_of({mark_of(first, Side::target, "two two")}, "repeated")},
      {}};
  TwoFiles() {
    second.file = "clean.jsonl";
    findings[0][0].suggestions = {"A"};
    findings[0][1].severity = Severity::minor;
    findings[0][1].rule = 1;
  }
};

TEST(JunitReport, ASuiteForEachFileACaseForEachFinding) {
  const TwoFiles two;
  const auto reading = read_xml(report("junit", {&two.first, &two.second}, two.findings));
  ASSERT_EQ(reading.fault, "");
  const auto all = named(reading, "testsuites");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].attributes.at("tests"), "3");
  EXPECT_EQ(all[0].attributes.at("failures"), "2");
  const auto suites = named(reading, "testsuite");
  ASSERT_EQ(suites.size(), 2U);
  EXPECT_EQ(suites[0].attributes.at("failures"), "2");
  EXPECT_EQ(suites[1].attributes.at("name"), "clean.jsonl");
  EXPECT_EQ(suites[1].attributes.at("tests"), "1");
  EXPECT_EQ(suites[1].attributes.at("failures"), "0");
  const auto failures = named(reading, "failure");
  ASSERT_EQ(failures.size(), 2U);
  EXPECT_EQ(failures[0].attributes.at("message"), "odd (suggestion: A)");
  EXPECT_EQ(failures[1].attributes.at("type"), "minor");
  EXPECT_EQ(named(reading, "testcase").size(), 3U);
}

TEST(JunitReport, UnreadableInputsAreErrors) {
  Totals totals;
  totals.errors = 2;
  const auto reading = read_xml(report("junit", {}, {}, {}, totals));
  EXPECT_EQ(reading.elements.at(0).attributes.at("errors"), "2");
}

TEST(CheckstyleReport, AnErrorForEachFindingInItsFile) {
  const TwoFiles two;
  const auto reading = read_xml(report("checkstyle", {&two.first, &two.first, &two.second},
                                       {two.findings[0], two.findings[0], {}}));
  ASSERT_EQ(reading.fault, "");
  EXPECT_EQ(named(reading, "file").size(), 2U);  // consecutive documents of one file are one
  const auto errors = named(reading, "error");
  ASSERT_EQ(errors.size(), 4U);
  EXPECT_EQ(errors[0].attributes.at("line"), "41");
  EXPECT_EQ(errors[0].attributes.at("severity"), "error");
  EXPECT_EQ(errors[1].attributes.at("severity"), "warning");
  EXPECT_EQ(errors[1].attributes.at("source"), "mtlint.wording.repeated-word");
  EXPECT_EQ(errors[0].attributes.at("message"), "odd (suggestion: A) [segment 7]");
}

}  // namespace
}  // namespace mtlint
