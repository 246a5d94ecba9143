// --format xlsx: a workbook for editors: findings with both texts and room for a verdict, and the
// counts by rule.

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/overview.h"
#include "reports/report.h"
#include "reports/totals_line.h"
#include "reports/xlsx_file.h"

namespace mtlint {
namespace {

// Spreadsheets stop at a million rows, and become slow long before.
constexpr std::uint64_t most_rows = 100'000;

struct Workbook {
  XlsxSheet findings{"Findings",
                     {"severity", "rule", "message", "source", "English", "suggestion", "file",
                      "line", "segment", "confidence", "MQM", "fingerprint", "verdict", "remark"},
                     {10, 18, 40, 50, 50, 25, 24, 7, 14, 10, 26, 18, 10, 30}};
  Overview overview{};
};

void begin(ReportContext& context) { context.memory = Workbook{}; }

Span first_span(const Finding& finding, Side side) {
  const Mark* mark = first_mark(finding, side);
  return mark ? mark->span : Span{};
}

void add_row(XlsxSheet& sheet, const Finding& finding, const RuleCard& card,
             const Document& document) {
  const Segment& segment = document.segments[finding.segment];
  std::string suggestions;
  for (const std::string& suggestion : finding.suggestions)
    suggestions += (suggestions.empty() ? "" : " | ") + suggestion;
  sheet.begin_row();
  sheet.text(name_of(severity_names, finding.severity));
  sheet.text(card.id);
  sheet.text(finding.message);
  sheet.marked_text(segment.source, first_span(finding, Side::source));
  sheet.marked_text(segment.target, first_span(finding, Side::target));
  sheet.text(suggestions);
  sheet.text(document.file);
  sheet.number(static_cast<double>(segment.line));
  sheet.text(place_in_document(document, segment));
  sheet.number(static_cast<double>(static_cast<int>(finding.confidence * 100 + 0.5F)) / 100);
  sheet.text(card.mqm);
  sheet.text(fmt::format("{:016x}", finding.fingerprint));
}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  auto& book = std::any_cast<Workbook&>(context.memory);
  std::uint64_t row = context.findings_before;
  for (const Finding& finding : findings)
    if (row++ < most_rows) add_row(book.findings, finding, context.cards[finding.rule], document);
  book.overview.add(document, findings, context.cards, 1);
}

void end(ReportContext& context, const Totals& totals) {
  auto& book = std::any_cast<Workbook&>(context.memory);
  XlsxSheet counts("Counts", {"rule", "critical", "major", "minor", "neutral", "all"},
                   {60, 10, 10, 10, 10, 10});
  for (const auto& [rule, count] : by_frequency(book.overview)) {
    counts.begin_row();
    counts.text(rule);
    for (std::size_t i = severity_names.size(); i-- > 0;)
      counts.number(static_cast<double>(count.by_severity[i]));
    counts.number(static_cast<double>(count.all));
  }
  counts.begin_row();
  counts.text(totals_line(totals));
  if (book.overview.seen > most_rows) {
    counts.begin_row();
    counts.text(fmt::format("The first {} findings are in the other sheet, {} are not", most_rows,
                            book.overview.seen - most_rows));
  }
  // Packing in memory fails only where memory does; an empty file then says so to every reader.
  context.out += xlsx_file({std::move(book.findings), std::move(counts)}).value_or("");
}

}  // namespace

extern const ReportFormat xlsx_report{.name = "xlsx",
                                      .summary = "a workbook, for editors",
                                      .begin = begin,
                                      .write = write,
                                      .end = end,
                                      .binary = true};

}  // namespace mtlint
