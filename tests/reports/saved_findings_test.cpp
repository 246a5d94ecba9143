#include "reports/saved_findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/json_text.h"

namespace mtlint {
namespace {

using ::testing::HasSubstr;

// Two findings of one segment and one of another document, as check writes them.
std::string saved_lines() {
  Document document;
  document.file = "a.jsonl";
  document.name = "d";
  Segment& segment = document.segments.emplace_back();
  segment.id = "s1";
  segment.line = 4;
  segment.source = "非洲之父尼·奎诺说";
  segment.target = "Ni Quino — says so so";
  RuleCard card;
  card.id = "broken-name";
  card.group = "names";
  card.mqm = "accuracy/mistranslation";
  Finding finding;
  finding.severity = Severity::major;
  finding.confidence = 0.87F;
  finding.message = "\"Ni Quino\" is wrong";
  finding.marks = {{Side::target, {0, 8}, {}}, {Side::source, {12, 23}, {}}};
  finding.suggestions = {"Nii Quaynor"};
  finding.evidence = {{"dictionary", "names"}};
  finding.fingerprint = 0x1234;
  std::string out;
  append_finding(out, finding, card, document);
  out += "\n";
  finding.marks = {{Side::target, {20, 22}, {}}};
  append_finding(out, finding, card, document);
  out += "\n";
  document.name = "e";
  finding.marks = {{Side::source, {0, 6}, {}}};
  append_finding(out, finding, card, document);
  return out + "\n";
}

std::vector<SavedDocument> read(const std::string& lines, const TextsOfSegments& texts,
                                std::vector<RuleCard>& cards) {
  Totals totals;
  auto saved = read_saved_findings(lines, "f.jsonl", totals);
  EXPECT_TRUE(saved) << describe(saved.error());
  return documents_of(std::move(*saved), texts, cards);
}

std::string written(const std::vector<SavedDocument>& documents,
                    const std::vector<RuleCard>& cards) {
  std::string out;
  for (const SavedDocument& each : documents)
    for (const Finding& finding : each.findings) {
      append_finding(out, finding, cards[finding.rule], each.document);
      out += "\n";
    }
  return out;
}

TEST(SavedFindings, ComeBackByteForByteWithoutTheInputs) {
  std::vector<RuleCard> cards;
  const auto documents = read(saved_lines(), {}, cards);
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].document.segments.size(), 1U);
  EXPECT_EQ(documents[0].findings.size(), 2U);
  EXPECT_EQ(written(documents, cards), saved_lines());
}

TEST(SavedFindings, GetTheirTextsFromTheInputs) {
  std::vector<RuleCard> cards;
  const TextsOfSegments texts{
      {{"a.jsonl", "s1"}, {"非洲之父尼·奎诺说", "Ni Quino — says so so", Language::zh, true}}};
  const auto documents = read(saved_lines(), texts, cards);
  EXPECT_EQ(documents[0].document.segments[0].source, "非洲之父尼·奎诺说");
  EXPECT_EQ(written(documents, cards), saved_lines());
}

TEST(SavedFindings, DistrustInputsThatHaveChanged) {
  std::vector<RuleCard> cards;
  const TextsOfSegments texts{
      {{"a.jsonl", "s1"}, {"非洲之父尼·奎诺说", "Another text altogether", Language::zh, true}}};
  const auto documents = read(saved_lines(), texts, cards);
  EXPECT_EQ(documents[0].document.segments[0].target.substr(0, 8), "Ni Quino");
  EXPECT_EQ(written(documents, cards), saved_lines());
}

TEST(SavedFindings, OfJsonBringTheirTotals) {
  std::string lines = saved_lines();
  lines.pop_back();
  for (std::size_t at = 0; (at = lines.find("}\n{", at)) != std::string::npos;)
    lines.replace(at, 2, "},\n");
  Totals totals;
  const auto saved = read_saved_findings(
      "{\"schema\":1,\"findings\":[\n" + lines + "\n],\"summary\":{\"files\":2,\"segments\":40}}\n",
      "f.json", totals);
  ASSERT_TRUE(saved) << describe(saved.error());
  EXPECT_EQ(saved->size(), 3U);
  EXPECT_EQ(totals.segments, 40U);
}

TEST(SavedFindings, OthersAreRefusedWithTheirLine) {
  Totals totals;
  const auto saved = read_saved_findings(saved_lines() + "{\"source\":\"x\"}\n", "f.jsonl", totals);
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().line, 4U);
  EXPECT_THAT(describe(saved.error()), HasSubstr("no finding of mtlint"));
}

}  // namespace
}  // namespace mtlint
