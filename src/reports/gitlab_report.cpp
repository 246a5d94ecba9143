// --format gitlab: a Code Quality report, one JSON array.
//
// GitLab shows findings of equal fingerprints once. Ours are equal where the same texts stand in
// two places, so the n-th of a kind in the report gets a mark of its own: reports of two runs still
// agree on all that did not change.

#include <array>
#include <map>

#include <fmt/format.h>

#include "base/hash.h"
#include "reports/finding_text.h"
#include "reports/json_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

using Seen = std::map<std::uint64_t, std::uint64_t>;  // fingerprint -> how often

std::string_view severity_of(Severity severity) {
  constexpr std::array<std::string_view, 4> names{"info", "minor", "major", "critical"};
  return names[static_cast<std::size_t>(severity)];
}

void begin(ReportContext& context) {
  context.memory = Seen{};
  context.out += '[';
}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::string& out = context.out;
  auto& seen = std::any_cast<Seen&>(context.memory);
  std::uint64_t before = context.findings_before;
  for (const Finding& finding : findings) {
    const Segment& segment = document.segments[finding.segment];
    out += before++ == 0 ? "\n" : ",\n";
    out += "{\"description\":";
    append_json(out, message_with_remedy(finding));
    out += ",\"check_name\":";
    append_json(out, context.cards[finding.rule].id);
    const std::uint64_t again = seen[finding.fingerprint]++;
    fmt::format_to(std::back_inserter(out),
                   ",\"fingerprint\":\"{:016x}\",\"severity\":\"{}\",\"location\":{{\"path\":",
                   again == 0 ? finding.fingerprint : hash64("again", finding.fingerprint + again),
                   severity_of(finding.severity));
    append_json(out, document.file);
    fmt::format_to(std::back_inserter(out), ",\"lines\":{{\"begin\":{}}}}}}}", line_of(segment));
  }
}

void end(ReportContext& context, const Totals&) { context.out += "\n]\n"; }

}  // namespace

extern const ReportFormat gitlab_report{"gitlab", "a Code Quality report of GitLab", begin, write,
                                        end};

}  // namespace mtlint
