// An address of the web differs from that of the source.
// Card, help and examples: rules/markup/url-mismatch.json

#include "rules/code_difference.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (segment.bilingual()) report_codes(segment, CodeKind::url, findings);
}

}  // namespace

extern const RuleCode url_mismatch{.id = "url-mismatch", .check = check};

}  // namespace mtlint
