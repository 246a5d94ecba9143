// What the rules over inline codes share: one finding for each code that is missing or added, or
// changed on its way.
#pragma once

#include "analysis/codes.h"
#include "rules/rule.h"

namespace mtlint {

void report_codes(const SegmentView& segment, CodeKind kind, Findings& findings);

}  // namespace mtlint
