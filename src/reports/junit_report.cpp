// --format junit: a test suite for each file, a failed test case for each finding.
//
// A file without findings is one test that passed, so that a dashboard shows that it was checked.

#include <vector>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

struct Suite {
  std::string file{};
  std::string cases{};
  std::uint64_t failures = 0;
};
using Suites = std::vector<Suite>;

void begin(ReportContext& context) { context.memory = Suites{}; }

// What a failed case tells: the message, and both texts below it.
std::string body_of(const Finding& finding, const Segment& segment) {
  std::string text = xml_text(message_with_remedy(finding)) + "\n";
  if (segment.has_source) text += "source: " + xml_text(segment.source) + "\n";
  return text + "target: " + xml_text(segment.target) + "\n";
}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  auto& suites = std::any_cast<Suites&>(context.memory);
  if (suites.empty() || suites.back().file != document.file)
    suites.push_back({document.file, {}, 0});
  Suite& suite = suites.back();
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    const RuleCard& card = context.cards[finding.rule];
    suite.cases += fmt::format(
        "    <testcase name=\"{}: segment {}\" classname=\"mtlint.{}.{}\" file=\"{}\" "
        "line=\"{}\">\n"
        "      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
        xml_text(card.id), xml_text(place_in_document(document, segment)), xml_text(card.group),
        xml_text(card.id), xml_text(document.file), line_of(segment),
        name_of(severity_names, finding.severity), xml_text(message_with_remedy(finding)),
        body_of(finding, segment));
    ++suite.failures;
  }
}

void end(ReportContext& context, const Totals& totals) {
  const auto& suites = std::any_cast<Suites&>(context.memory);
  std::uint64_t tests = 0, failures = 0;
  for (const Suite& suite : suites) {
    tests += std::max<std::uint64_t>(1, suite.failures);
    failures += suite.failures;
  }
  context.out += fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"mtlint\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
      tests, failures, totals.errors);
  for (const Suite& suite : suites) {
    const std::string file = xml_text(suite.file);
    context.out += fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n", file,
        std::max<std::uint64_t>(1, suite.failures), suite.failures);
    if (suite.failures == 0)
      context.out += fmt::format(
          "    <testcase name=\"no findings\" classname=\"mtlint\" file=\"{}\"/>\n", file);
    context.out += suite.cases + "  </testsuite>\n";
  }
  context.out += "</testsuites>\n";
}

}  // namespace

extern const ReportFormat junit_report{"junit", "JUnit XML, for CI systems", begin, write, end};

}  // namespace mtlint
