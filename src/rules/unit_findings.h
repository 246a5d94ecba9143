// How numbers with another unit or currency are told: what numbers/unit-mismatch and
// numbers/currency-mismatch share.
#pragma once

#include "rules/rule.h"

namespace mtlint {

// Adds a finding for each number that has another unit (or, if `money`, currency) in the English.
void add_unit_findings(const SegmentView& segment, bool money, Findings& findings);

}  // namespace mtlint
