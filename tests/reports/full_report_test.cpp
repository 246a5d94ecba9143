// The report for people: carets exactly under the words, whatever the script.

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "reports/reporting.h"
#include "text/display.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;

std::vector<std::string> lines_of(const Document& document, const Finding& finding,
                                  ReportOptions options = {}) {
  std::istringstream text(testing::report("full", {&document}, {{finding}}, options));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

// The columns [begin, end) of the carets below the row of `code`, behind the margin; {-1, -1} if it
// has none.
std::pair<int, int> carets_below(const std::vector<std::string>& lines, const std::string& code) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].starts_with("  " + code + " | ")) continue;
    const std::string& under = lines[i + 1];
    const std::size_t begin = under.find('^');
    if (!under.starts_with("     | ") || begin == std::string::npos) return {-1, -1};
    const std::size_t end = under.find_first_not_of('^', begin);
    return {static_cast<int>(begin) - 7,
            static_cast<int>(end == std::string::npos ? under.size() : end) - 7};
  }
  return {-1, -1};
}

std::string row_of(const std::vector<std::string>& lines, const std::string& code) {
  for (const std::string& line : lines)
    if (line.starts_with("  " + code + " | ")) return line.substr(7);
  return "(none)";
}

using Columns = std::pair<int, int>;

TEST(FullReport, ShowsBothSidesWithTheirMarks) {
  const Document document =
      testing::one_segment("非洲互联网之父尼·奎诺说", "Ni Quino, the father", Language::zh);
  Finding finding =
      finding_of({mark_of(document, Side::target, "Ni Quino", "expected \"Nii Quaynor\""),
                  mark_of(document, Side::source, "尼·奎诺", "Nii Quaynor")},
                 "\"Ni Quino\" is not a known form");
  finding.suggestions = {"Nii Quaynor", "Quaynor"};
  finding.evidence = {{"dictionary", "names"}, {"note", "pioneer"}};
  ReportOptions options;
  options.columns = 80;
  EXPECT_EQ(
      lines_of(document, finding, options),
      (std::vector<std::string>{
          "major[broken-name]: \"Ni Quino\" is not a known form" + std::string(27, ' ') + "97%",
          "  --> article.jsonl:41 (segment 7)",
          "     |",
          "  zh | 非洲互联网之父尼·奎诺说",
          "     |               ^^^^^^^ Nii Quaynor",
          "  en | Ni Quino, the father",
          "     | ^^^^^^^^ expected \"Nii Quaynor\"",
          "     = suggestion: Nii Quaynor | Quaynor",
          "     = note: pioneer",
          "     = help: mtlint rule broken-name",
          "",
          "No findings in 0 segments of 0 files",
      }));
}

// Each row: text, marked words, columns of the carets.
TEST(FullReport, CaretsStandUnderTheWords) {
  struct Case {
    const char* text;
    const char* words;
    Columns columns;
  };
  for (const Case& test : {
           Case{"abc def", "def", {4, 7}},
           Case{"中文 abc", "abc", {5, 8}},
           Case{"中文字", "文", {2, 4}},
           Case{"１２ab", "ab", {4, 6}},
           Case{"ｶﾀab", "ab", {2, 4}},                // half-width katakana
           Case{"e\u0301te\u0301 ab", "ab", {4, 6}},  // combining marks
           Case{"ต้น ab", "ab", {3, 5}},               // Thai tone and vowel
           Case{"\U0001F468\u200D\U0001F469\u200D\U0001F467 ab", "ab", {3, 5}},  // a family
           Case{"\U0001F1E8\U0001F1F3 ab", "ab", {3, 5}},                        // a flag
           Case{"\u1112\u1161\u11AB ab", "ab", {3, 5}},                          // decomposed 한
           Case{"a\u200Bb cd", "cd", {4, 6}},  // zero-width space: shown as a sign
           Case{"a\tb", "b", {2, 3}},
       }) {
    const Document document = testing::one_segment("", test.text, Language::zh);
    const auto lines =
        lines_of(document, finding_of({mark_of(document, Side::target, test.words)}));
    EXPECT_EQ(carets_below(lines, "en"), test.columns) << test.text << '\n' << row_of(lines, "en");
  }
}

TEST(FullReport, AmbiguousCharactersMayBeWide) {
  const Document document = testing::one_segment("“中·文”字", "x", Language::zh);
  const Finding finding =
      finding_of({mark_of(document, Side::target, "x"), mark_of(document, Side::source, "字")});
  EXPECT_EQ(carets_below(lines_of(document, finding), "zh"), (Columns{7, 9}));
  ReportOptions wide;
  wide.ambiguous_width = 2;
  EXPECT_EQ(carets_below(lines_of(document, finding, wide), "zh"), (Columns{10, 12}));
}

TEST(FullReport, AnEmptyMarkGetsNoCaretsOrOne) {
  const Document document = testing::one_segment("一", "One", Language::zh);
  const auto lines = lines_of(document, finding_of({{Side::target, {3, 3}, "a stop is missing"}}));
  EXPECT_EQ(row_of(lines, "en"), "One");
  EXPECT_NE(std::ranges::find(lines, "     | a stop is missing"), lines.end());
}

TEST(FullReport, ArabicIsMarkedInTheTextWithoutCarets) {
  const Document document =
      testing::one_segment("قال باراك أوباما اليوم", "Barak said", Language::ar);
  const auto lines = lines_of(
      document, finding_of({mark_of(document, Side::target, "Barak"),
                            mark_of(document, Side::source, "باراك أوباما", "Barack Obama")}));
  EXPECT_EQ(row_of(lines, "ar"), "\u2068قال ⟦باراك أوباما⟧ اليوم\u2069");
  EXPECT_EQ(carets_below(lines, "ar"), (Columns{-1, -1}));
  EXPECT_EQ(carets_below(lines, "en"), (Columns{0, 5}));
  EXPECT_NE(std::ranges::find(lines, "     | Barack Obama"), lines.end());
}

TEST(FullReport, EnglishAloneHasNoSourceRow) {
  Document document = testing::one_segment("", "One one", Language::unknown);
  document.segments[0].has_source = false;
  const auto lines = lines_of(document, finding_of({mark_of(document, Side::target, "One one")}));
  EXPECT_TRUE(lines[3].starts_with("  en | "));
}

TEST(FullReport, LanguagesWithoutACodeKeepTheColumns) {
  const Document document = testing::one_segment("uno", "One", Language::other);
  const auto lines = lines_of(document, finding_of({mark_of(document, Side::target, "One"),
                                                    mark_of(document, Side::source, "uno")}));
  EXPECT_EQ(row_of(lines, "  "), "uno");
  EXPECT_EQ(carets_below(lines, "  "), (Columns{0, 3}));
}

TEST(FullReport, PlacesNameDocumentAndSegment) {
  Document document = testing::one_segment("一", "One", Language::zh);
  document.name = "d12";
  document.segments[0].id = "a:3";
  document.segments[0].line = 0;
  const auto lines = lines_of(document, finding_of({mark_of(document, Side::target, "One")}));
  EXPECT_EQ(lines[1], "  --> article.jsonl (segment d12:a:3)");
}

TEST(FullReport, NarrowTerminalsKeepTheMarkInView) {
  std::string source, target;
  for (int i = 0; i < 60; ++i) {
    source += "中文";
    target += "word ";
  }
  source.insert(source.size() / 2, "尼奎诺");
  target.insert(target.size() / 2, "Quino ");
  const Document document = testing::one_segment(source, target, Language::zh);
  const Finding finding = finding_of(
      {mark_of(document, Side::target, "Quino"), mark_of(document, Side::source, "尼奎诺")});
  for (const int columns : {-5, 0, 1, 20, 47, 60, 80, 81, 200}) {
    ReportOptions options;
    options.columns = columns;
    const auto lines = lines_of(document, finding, options);
    for (const auto& [code, words] : {std::pair{"zh", "尼奎诺"}, {"en", "Quino"}}) {
      const std::string row = row_of(lines, code);
      EXPECT_LE(display_width(row), std::max(40, columns - 7)) << columns;
      const auto at = row.find(words);
      ASSERT_NE(at, std::string::npos) << columns << ": " << row;
      const int before = display_width(std::string_view(row).substr(0, at));
      EXPECT_EQ(carets_below(lines, code), (Columns{before, before + display_width(words)}));
      EXPECT_TRUE(columns > 160 || row.find("…") != std::string::npos);
    }
  }
}

TEST(FullReport, AMarkLongerThanTheTerminalStillHasCarets) {
  const std::string target(500, 'x');
  const Document document = testing::one_segment("一", target, Language::zh);
  ReportOptions options;
  options.columns = 60;
  const auto lines =
      lines_of(document, finding_of({mark_of(document, Side::target, target)}), options);
  const auto [begin, end] = carets_below(lines, "en");
  EXPECT_GE(begin, 0);
  EXPECT_LE(end, 53);
  EXPECT_GT(end - begin, 40);
}

TEST(FullReport, ColourChangesNothingElse) {
  const Document document = testing::one_segment("中文", "One one", Language::zh);
  const Finding finding = finding_of(
      {mark_of(document, Side::target, "one", "twice"), mark_of(document, Side::source, "文")});
  ReportOptions colour;
  colour.color = true;
  std::string painted = testing::report("full", {&document}, {{finding}}, colour);
  EXPECT_NE(painted.find("\x1b["), std::string::npos);
  for (std::size_t at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b'))
    painted.erase(at, painted.find('m', at) + 1 - at);
  EXPECT_EQ(painted, testing::report("full", {&document}, {{finding}}));
}

}  // namespace
}  // namespace mtlint
