// A placeholder of the source is missing in the target, changed, or one is added.
// Card, help and examples: rules/markup/placeholder-mismatch.json

#include "rules/code_difference.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (segment.bilingual()) report_codes(segment, CodeKind::placeholder, findings);
}

}  // namespace

extern const RuleCode placeholder_mismatch{.id = "placeholder-mismatch", .check = check};

}  // namespace mtlint
