// Saved findings: whatever is read becomes documents whose marks lie inside their texts.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reports/saved_findings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  Totals totals;
  auto saved = read_saved_findings({reinterpret_cast<const char*>(data), size}, "fuzz", totals);
  if (!saved) return 0;
  std::vector<RuleCard> cards;
  for (const SavedDocument& each : documents_of(std::move(*saved), {}, cards))
    for (const Finding& finding : each.findings)
      for (const Mark& mark : finding.marks) {
        const Segment& segment = each.document.segments[finding.segment];
        const std::string_view text = mark.side == Side::source ? segment.source : segment.target;
        if (mark.span.begin > mark.span.end || mark.span.end > text.size()) std::abort();
      }
  return 0;
}
