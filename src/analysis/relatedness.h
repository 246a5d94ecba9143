// Are source and target translations of each other at all? Evidence that does not need to know the
// words: words that look alike, names, numbers and lengths.
#pragma once

#include "analysis/segment_view.h"

namespace mtlint {

// How surely the two have nothing to do with each other: 0 and less = no reason to think so; from
// there on the logarithm of the odds beyond what one clean pair in a thousand reaches.
//
// Latin and Cyrillic sources: logistic regression over words with the same first letters (once
// spelling is levelled: Parlament, парламент, parliament), names and numbers of one side only, and
// the ratio of lengths; trained on pairs of PUD and TICO-19 set right and set against each other.
// Chinese: the English words that any word of the source glosses, asked only where the lengths do
// not fit and neither a name nor a number is shared. Other languages give 0.
double unrelatedness(const SegmentView& segment);

}  // namespace mtlint
