// --format concise: one line a finding, for grep and for terminals.

#include <fmt/format.h>

#include "reports/json_text.h"
#include "reports/report.h"
#include "reports/totals_line.h"
#include "text/display.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

void begin(ReportContext&) {}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    const RuleCard& card = context.cards[finding.rule];
    const Mark& mark = finding.marks.front();
    const std::string_view text = mark.side == Side::source ? segment.source : segment.target;
    std::string line = fmt::format(
        "{}:{}:{}: {}[{}]: {}", document.file, segment.line == 0 ? segment.number : segment.line,
        count_code_points(text.substr(0, mark.span.begin)) + 1,
        name_of(severity_names, finding.severity), card.id, finding.message);
    if (!finding.suggestions.empty()) line += " (suggestion: " + finding.suggestions.front() + ")";
    if (finding.known) line += " (known)";
    context.out += safe_text(valid_utf8(line), {}).text;
    context.out += '\n';
  }
}

void end(ReportContext& context, const Totals& totals) {
  context.out += totals_line(totals) + '\n';
  if (const std::string line = detection_line(totals); !line.empty()) context.out += line + '\n';
}

}  // namespace

extern const ReportFormat concise_report{"concise", "one line a finding, for people", begin, write,
                                         end};

}  // namespace mtlint
