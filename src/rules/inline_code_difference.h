// Inline codes of the file (Segment::source_codes) that the other side lacks, as findings.
#pragma once

#include "rules/rule.h"

namespace mtlint {

// Codes that show a placeholder are left to placeholder-mismatch, which sees it in the text.
void report_inline_codes(const SegmentView& segment, Findings& findings);

}  // namespace mtlint
