// Do source and target belong together, by what can be seen at a glance? A quick no to the question
// whether a translation is of another segment (align/translation.h answers it with care).
#pragma once

#include "analysis/segment_view.h"

namespace mtlint {

// A name, a number or an idiom of the source stands in the English; or four words do: such that begin alike
// once spelling is levelled (Parlament, парламент, parliament) or that glosses of Chinese words
// name. Japanese, Korean and Arabic have the first two signs only.
bool are_plainly_kin(const SegmentView& segment);

}  // namespace mtlint
