// --format rdjsonl: a diagnostic a line, as reviewdog reads it (reviewdog's proto/rdf).

#include <array>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/json_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

std::string_view severity_of(Severity severity) {
  constexpr std::array<std::string_view, 4> names{"INFO", "WARNING", "ERROR", "ERROR"};
  return names[static_cast<std::size_t>(severity)];
}

void append_location(std::string& out, std::string_view file, const Segment& segment) {
  out += "\"location\":{\"path\":";
  append_json(out, file == "-" ? "stdin" : file);
  fmt::format_to(std::back_inserter(out), ",\"range\":{{\"start\":{{\"line\":{}}}}}}}",
                 line_of(segment));
}

void begin(ReportContext&) {}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::string& out = context.out;
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    const RuleCard& card = context.cards[finding.rule];
    out += "{\"message\":";
    append_json(out, message_with_remedy(finding));
    out += ',';
    append_location(out, document.file, segment);
    fmt::format_to(std::back_inserter(out),
                   ",\"severity\":\"{}\",\"source\":{{\"name\":\"mtlint\"}},\"code\":{{\"value\":",
                   severity_of(finding.severity));
    append_json(out, card.id);
    out += '}';
    if (segment.has_source) {
      out += ",\"related_locations\":[{\"message\":";
      append_json(out, source_note(finding, segment));
      out += ',';
      append_location(out, source_file_of(document), segment);
      out += "}]";
    }
    out += "}\n";
  }
}

void end(ReportContext&, const Totals&) {}

}  // namespace

extern const ReportFormat rdjsonl_report{"rdjsonl", "one diagnostic a line, for reviewdog", begin,
                                         write, end};

}  // namespace mtlint
