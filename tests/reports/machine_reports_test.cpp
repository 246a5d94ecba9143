// The reports for reviewdog, GitHub, GitLab, spreadsheets, pull requests and mails.

#include <gtest/gtest.h>

#include <sstream>

#include <nlohmann/json.hpp>

#include "reports/finding_text.h"
#include "reports/reporting.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;
using testing::report;
using Json = nlohmann::json;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

struct One {
  Document document = testing::one_segment("尼·奎诺说", "Ni Quino, he said", Language::zh);
  Finding finding = finding_of(
      {mark_of(document, Side::target, "Ni Quino"), mark_of(document, Side::source, "尼·奎诺")},
      "100% odd: a, b");
  One() { finding.suggestions = {"Nii Quaynor"}; }
  std::string as(std::string_view name) const { return report(name, {&document}, {{finding}}); }
};

TEST(FindingText, UrisArePercentEncoded) {
  EXPECT_EQ(uri_of("./a b/中.txt"), "a%20b/%E4%B8%AD.txt");
  EXPECT_EQ(uri_of("/tmp/a#1?.tsv"), "file:///tmp/a%231%3F.tsv");
  EXPECT_EQ(uri_of("a\xFF"), "a%FF");
  EXPECT_EQ(uri_of("-"), "stdin");
}

TEST(FindingText, CellsAreNoFormulas) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("@x, \"y\""), "\"'@x, \"\"y\"\"\"");
  EXPECT_EQ(csv_cell("a\nb"), "a↵b");
  EXPECT_EQ(csv_cell("中文"), "中文");
}

TEST(FindingText, MarkdownIsText) {
  EXPECT_EQ(markdown_text("<b> *x* | [y] @you"), "\\<b\\> \\*x\\* \\| \\[y\\] @\u2060you");
}

TEST(RdjsonlReport, IsADiagnosticOfReviewdog) {
  const Json line = Json::parse(One().as("rdjsonl"));
  EXPECT_EQ(line["message"], "100% odd: a, b (suggestion: Nii Quaynor)");
  EXPECT_EQ(line["location"]["path"], "article.jsonl");
  EXPECT_EQ(line["location"]["range"]["start"]["line"], 41);
  EXPECT_EQ(line["severity"], "ERROR");
  EXPECT_EQ(line["code"]["value"], "broken-name");
  EXPECT_EQ(line["related_locations"][0]["message"], "source: 尼·奎诺");
}

TEST(GithubReport, EscapesWhatCommandsTakeForTheirOwn) {
  One one;
  one.document.file = "a,b:c%.jsonl";
  EXPECT_EQ(lines_of(one.as("github"))[0],
            "::error file=a%2Cb%3Ac%25.jsonl,line=41,title=mtlint broken-name::100%25 odd: a, b "
            "(suggestion: Nii Quaynor) [segment 7] source: 尼·奎诺");
}

TEST(GithubReport, TheGravestComeFirst) {
  const One one;
  std::vector<Finding> findings(3, one.finding);
  findings[0].severity = Severity::neutral;
  findings[1].severity = Severity::minor;
  const auto lines = lines_of(report("github", {&one.document}, {findings}));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[0].starts_with("::error "));
  EXPECT_TRUE(lines[1].starts_with("::warning "));
  EXPECT_TRUE(lines[2].starts_with("::notice "));
}

TEST(GitlabReport, EqualFindingsAreToldApart) {
  const One one;
  const std::vector<Finding> two(2, one.finding);
  const Json all = Json::parse(report("gitlab", {&one.document, &one.document}, {two, two}));
  ASSERT_EQ(all.size(), 4U);
  std::set<std::string> fingerprints;
  for (const Json& entry : all) {
    fingerprints.insert(entry["fingerprint"].get<std::string>());
    EXPECT_EQ(entry["severity"], "major");
    EXPECT_EQ(entry["check_name"], "broken-name");
    EXPECT_EQ(entry["location"], (Json{{"path", "article.jsonl"}, {"lines", {{"begin", 41}}}}));
  }
  EXPECT_EQ(fingerprints.size(), 4U);
  EXPECT_TRUE(fingerprints.contains("0000000000009f2c"));
  EXPECT_TRUE(Json::parse(report("gitlab", {}, {})).empty());
}

TEST(CsvReport, HasARowForEachFinding) {
  const auto lines = lines_of(One().as("csv"));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1],
            "article.jsonl,41,7,,major,broken-name,names,0.97,accuracy/mistranslation,"
            "\"100% odd: a, b\",尼·奎诺,Ni Quino,Nii Quaynor,尼·奎诺说,\"Ni Quino, he said\","
            "0000000000009f2c\r");
}

// Forty findings of two severities in two files.
std::string many(std::string_view format, std::size_t count, std::size_t text_size = 10) {
  const std::string text = "One " + std::string(text_size, 'x');
  const Document document = testing::one_segment("一", text, Language::zh);
  Document other = testing::one_segment("一", text, Language::zh);
  other.file = "other.jsonl";
  std::vector<Finding> findings(count, finding_of({mark_of(document, Side::target, "One")}));
  for (std::size_t i = 0; i < count; i += 2) findings[i].severity = Severity::minor;
  return report(format, {&document, &other}, {findings, findings});
}

TEST(MarkdownReport, CountsAndShowsTheGravest) {
  const std::string text = many("markdown", 20);
  EXPECT_NE(text.find("| broken-name | 0 | 20 | 20 | 0 |"), std::string::npos) << text;
  EXPECT_NE(text.find("| other.jsonl | 20 |"), std::string::npos);
  EXPECT_NE(text.find("> ⟦One⟧ xxx"), std::string::npos);
  EXPECT_LT(text.find("**major**"), text.find("**minor**"));
  EXPECT_EQ(text.find("more;"), std::string::npos);
}

TEST(MarkdownReport, FitsInACommentAndSaysWhatItLeavesOut) {
  const std::string text = many("markdown", 3000, 400);
  EXPECT_LT(text.size(), 65'536U);
  EXPECT_NE(text.find("… and 5900 more"), std::string::npos) << text.substr(text.size() - 200);
}

TEST(SummaryReport, IsPlainTextForAMail) {
  const auto lines = lines_of(many("summary", 20));
  EXPECT_EQ(lines[2], "rule                       critical  major  minor  neutral");
  EXPECT_EQ(lines[3], "broken-name                       0     20     20        0");
  EXPECT_NE(std::ranges::find(lines, "      20  other.jsonl"), lines.end());
  EXPECT_NE(std::ranges::find(lines, "article.jsonl:41 major: broken-name"), lines.end());
  EXPECT_EQ(std::ranges::count(lines, "  | ⟦One⟧ xxxxxxxxxx"), 10);
}

}  // namespace
}  // namespace mtlint
