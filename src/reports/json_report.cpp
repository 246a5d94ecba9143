// --format json: one object with all findings and the totals.

#include <fmt/format.h>

#include "reports/json_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

void begin(ReportContext& context) { context.out += "{\"schema\":1,\"findings\":["; }

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::uint64_t before = context.findings_before;
  for (const Finding& finding : findings) {
    context.out += before++ == 0 ? "\n" : ",\n";
    append_finding(context.out, finding, context.cards[finding.rule], document);
  }
}

void end(ReportContext& context, const Totals& totals) {
  std::string& out = context.out;
  fmt::format_to(
      std::back_inserter(out),
      "\n],\"summary\":{{\"files\":{},\"segments\":{},\"segments_flagged\":{},\"errors\":{}"
      ",\"allowed\":{},\"known\":{},\"fixed\":{}",
      totals.files, totals.segments, totals.segments_flagged, totals.errors, totals.allowed,
      totals.known, totals.fixed);
  out += ",\"detected_source_languages\":[";
  for (bool first = true; const std::string& language : totals.detected) {
    if (!first) out += ',';
    first = false;
    append_json(out, language);
  }
  out += "],\"by_severity\":{";
  for (std::size_t i = 0; i < severity_names.size(); ++i)
    fmt::format_to(std::back_inserter(out), "{}\"{}\":{}", i > 0 ? "," : "", severity_names[i].name,
                   totals.by_severity[i]);
  out += "},\"by_rule\":{";
  for (bool first = true; const auto& [rule, count] : totals.by_rule) {
    if (!first) out += ',';
    first = false;
    append_json(out, rule);
    fmt::format_to(std::back_inserter(out), ":{}", count);
  }
  out += "}}}\n";
}

}  // namespace

extern const ReportFormat json_report{"json", "one JSON object with findings and totals", begin,
                                      write, end};

}  // namespace mtlint
