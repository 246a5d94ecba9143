// --format csv: a row for each finding, for spreadsheets (RFC 4180, UTF-8).

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

void begin(ReportContext& context) {
  context.out +=
      "file,line,segment,doc,severity,rule,group,confidence,mqm,message,source words,target words,"
      "suggestion,source,target,fingerprint\r\n";
}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    const RuleCard& card = context.cards[finding.rule];
    std::string suggestions;
    for (const std::string& suggestion : finding.suggestions)
      suggestions += (suggestions.empty() ? "" : " | ") + suggestion;
    context.out += fmt::format(
        "{},{},{},{},{},{},{},{:.2f},{},{},{},{},{},{},{},{:016x}\r\n", csv_cell(document.file),
        segment.line, csv_cell(segment_name(segment)), csv_cell(document.name),
        name_of(severity_names, finding.severity), csv_cell(card.id), csv_cell(card.group),
        finding.confidence, csv_cell(card.mqm), csv_cell(finding.message),
        csv_cell(marked_text(finding, Side::source, segment)),
        csv_cell(marked_text(finding, Side::target, segment)), csv_cell(suggestions),
        csv_cell(segment.source), csv_cell(segment.target), finding.fingerprint);
  }
}

void end(ReportContext&, const Totals&) {}

}  // namespace

extern const ReportFormat csv_report{"csv", "one row a finding, for spreadsheets", begin, write,
                                     end};

}  // namespace mtlint
