// The table behind FoldOptions::simplify, asked from OpenCC.
#pragma once

#include <vector>

#include "base/error.h"

namespace mtlint {

// 65,536 entries: for each code point of the Basic Multilingual Plane its simplified form, 0 for
// itself. Takes some hundredths of a second: for use when dictionaries are compiled. An error if
// OpenCC's data are not installed.
Result<std::vector<char16_t>> make_han_table();

}  // namespace mtlint
