// --format jsonl: one finding a line, as docs/schema/finding.json describes it.

#include "reports/json_text.h"
#include "reports/report.h"

namespace mtlint {
namespace {

void begin(ReportContext&) {}

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  for (const Finding& finding : findings) {
    append_finding(context.out, finding, context.cards[finding.rule], document);
    context.out += '\n';
  }
}

void end(ReportContext&, const Totals&) {}

}  // namespace

extern const ReportFormat jsonl_report{"jsonl", "one finding a line, for programs", begin, write,
                                       end};

}  // namespace mtlint
