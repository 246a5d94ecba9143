// unit-mismatch: the number is the source's, its unit is another.
// Card, help and examples: rules/numbers/unit-mismatch.json

#include "rules/unit_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  add_unit_findings(segment, false, findings);
}

}  // namespace

extern const RuleCode unit_mismatch{.id = "unit-mismatch", .check = check};

}  // namespace mtlint
