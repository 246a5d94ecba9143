// Collects what summaries tell.

#include "reports/overview.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "text/display.h"

namespace mtlint {
namespace {

constexpr int excerpt_columns = 120;

bool is_graver(const Remark& a, const Remark& b) {
  return std::tuple(b.severity, b.confidence, a.number) <
         std::tuple(a.severity, a.confidence, b.number);
}

// The text around its mark, with the marked words between ⟦ and ⟧.
std::string marked_excerpt(std::string_view text, const Mark* mark) {
  const SafeText shown = excerpt(text, mark ? mark->span : Span{}, excerpt_columns);
  if (!mark || shown.mark.empty()) return shown.text;
  return shown.text.substr(0, shown.mark.begin) + "⟦" + std::string(shown.mark.of(shown.text)) +
         "⟧" + shown.text.substr(shown.mark.end);
}

void shrink(std::vector<Remark>& gravest, std::size_t most) {
  std::ranges::sort(gravest, is_graver);
  if (gravest.size() > most) gravest.resize(most);
}

}  // namespace

void Overview::add(const Document& document, std::span<const Finding> findings,
                   std::span<const RuleCard> cards, std::size_t most) {
  if (!findings.empty()) by_file[document.file] += findings.size();
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    RuleCounts& counts = by_rule[cards[finding.rule].id];
    ++counts.by_severity[static_cast<std::size_t>(finding.severity)];
    ++counts.all;
    Remark remark;
    remark.severity = finding.severity;
    remark.confidence = finding.confidence;
    remark.number = seen++;
    remark.place = segment.line == 0 ? fmt::format("{} (segment {})", document.file,
                                                   place_in_document(document, segment))
                                     : fmt::format("{}:{}", document.file, segment.line);
    remark.rule = cards[finding.rule].id;
    remark.message = finding.message;
    if (!finding.suggestions.empty())
      remark.message += " (suggestion: " + finding.suggestions.front() + ")";
    if (segment.has_source)
      remark.source = marked_excerpt(segment.source, first_mark(finding, Side::source));
    remark.target = marked_excerpt(segment.target, first_mark(finding, Side::target));
    gravest.push_back(std::move(remark));
    if (gravest.size() >= 2 * most) shrink(gravest, most);
  }
}

void Overview::finish(std::size_t most) { shrink(gravest, most); }

std::vector<std::pair<std::string, RuleCounts>> by_frequency(const Overview& overview) {
  std::vector<std::pair<std::string, RuleCounts>> rows(overview.by_rule.begin(),
                                                       overview.by_rule.end());
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const auto& row) { return row.second.all; });
  return rows;
}

}  // namespace mtlint
