// Foreign names with a dot between their parts (让·雷诺, ジャン・レノ) that no dictionary has: the
// dot is nearly certain evidence of a name, and the weights say which English words render its
// parts.
#pragma once

#include <vector>

#include "analysis/names.h"

namespace mtlint {

// Appends the dotted names of a Chinese or Japanese source that no hit covers. In Chinese the ends
// are uncertain (总统让·雷诺说): `first` and `last` are as long as the characters allow.
void find_foreign_names(const SourceText& source, const std::vector<NameHit>& hits,
                        std::vector<ForeignName>& out);

// For each: the English words that its last part sounds like, if there are any. Without weights
// nothing is found.
void pair_foreign_names(const SourceText& source, const English& target, const NameSources& names,
                        NameScratch& scratch, const std::vector<NameHit>& hits,
                        std::vector<ForeignName>& found);

}  // namespace mtlint
