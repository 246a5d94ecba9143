// currency-mismatch: the number is the source's, its currency is another.
// Card, help and examples: rules/numbers/currency-mismatch.json

#include "rules/unit_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  add_unit_findings(segment, true, findings);
}

}  // namespace

extern const RuleCode currency_mismatch{.id = "currency-mismatch", .check = check};

}  // namespace mtlint
