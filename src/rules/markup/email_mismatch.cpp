// An e-mail address differs from that of the source.
// Card, help and examples: rules/markup/email-mismatch.json

#include "rules/code_difference.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (segment.bilingual()) report_codes(segment, CodeKind::email, findings);
}

}  // namespace

extern const RuleCode email_mismatch{.id = "email-mismatch", .check = check};

}  // namespace mtlint
