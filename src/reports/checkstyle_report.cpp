// --format checkstyle: the XML of Checkstyle, which many dashboards read.

#include <array>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

// The file whose element is open; empty at the begin.
struct OpenFile {
  std::string name{};
  bool is_open = false;
};

std::string_view severity_of(Severity severity) {
  constexpr std::array<std::string_view, 4> names{"info", "warning", "error", "error"};
  return names[static_cast<std::size_t>(severity)];
}

void close(ReportContext& context) {
  if (std::any_cast<OpenFile&>(context.memory).is_open) context.out += "  </file>\n";
}

void begin(ReportContext& context) {
  context.memory = OpenFile{};
  context.out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n";
}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  auto& open = std::any_cast<OpenFile&>(context.memory);
  if (!open.is_open || open.name != document.file) {
    close(context);
    open = {document.file, true};
    context.out += fmt::format("  <file name=\"{}\">\n", xml_text(document.file));
  }
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    context.out += fmt::format(
        "    <error line=\"{}\" severity=\"{}\" message=\"{} [segment {}]\" "
        "source=\"mtlint.{}.{}\"/>\n",
        line_of(segment), severity_of(finding.severity), xml_text(message_with_remedy(finding)),
        xml_text(place_in_document(document, segment)), xml_text(context.cards[finding.rule].group),
        xml_text(context.cards[finding.rule].id));
  }
}

void end(ReportContext& context, const Totals&) {
  close(context);
  context.out += "</checkstyle>\n";
}

}  // namespace

extern const ReportFormat checkstyle_report{"checkstyle", "XML of Checkstyle, for dashboards",
                                            begin, write, end};

}  // namespace mtlint
