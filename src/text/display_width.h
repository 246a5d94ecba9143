// The width of one grapheme cluster: shared by the functions of display.h.
#pragma once

#include <string_view>

namespace mtlint {

// Columns of one grapheme cluster: 0, 1 or 2.
int cluster_width(std::string_view cluster, int ambiguous_width);

}  // namespace mtlint
