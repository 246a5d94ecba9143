// A tag of the source is missing in the target, changed, or one is added.
// Card, help and examples: rules/markup/tag-mismatch.json

#include "rules/code_difference.h"
#include "rules/inline_code_difference.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  report_codes(segment, CodeKind::tag, findings);
  report_inline_codes(segment, findings);
}

}  // namespace

extern const RuleCode tag_mismatch{.id = "tag-mismatch", .check = check};

}  // namespace mtlint
