// --format github: workflow commands, which GitHub Actions shows as annotations.
//
// GitHub shows ten annotations of each kind a step, so the gravest of a document go first where it
// has more; the text of the log has them all.

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/report.h"
#include "reports/totals_line.h"

namespace mtlint {
namespace {

std::string_view command_of(Severity severity) {
  constexpr std::array<std::string_view, 4> names{"notice", "warning", "error", "error"};
  return names[static_cast<std::size_t>(severity)];
}

// The escapes of workflow commands: messages, and the values of properties with two more.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : plain_text(text)) {
    if (c == '%' || (property && (c == ':' || c == ',')))
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

void begin(ReportContext&) {}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::vector<const Finding*> ordered;
  for (const Finding& finding : findings) ordered.push_back(&finding);
  std::ranges::stable_sort(ordered, std::ranges::greater{}, &Finding::severity);
  for (const Finding* finding : ordered) {
    const Segment& segment = document.segments[finding->segment];
    std::string message = message_with_remedy(*finding);
    message += " [segment " + place_in_document(document, segment) + "]";
    if (first_mark(*finding, Side::source)) message += " " + source_note(*finding, segment);
    context.out += fmt::format("::{} file={},line={},title={}::{}\n", command_of(finding->severity),
                               escaped(document.file, true), line_of(segment),
                               escaped("mtlint " + context.cards[finding->rule].id, true),
                               escaped(message, false));
  }
}

void end(ReportContext& context, const Totals& totals) {
  context.out += escaped(totals_line(totals), false) + '\n';
}

}  // namespace

extern const ReportFormat github_report{"github", "annotations of GitHub Actions", begin, write,
                                        end};

}  // namespace mtlint
