// Grapheme clusters, what a reader takes for one character, without an iterator object.
#pragma once

#include <cstddef>
#include <string_view>

namespace mtlint {

// The end of the grapheme cluster that begins at `at`, which must be a cluster border and < size.
// Rules GB3 to GB13 of UAX #29 as of Unicode 15.0.
std::size_t grapheme_end(std::string_view text, std::size_t at);

}  // namespace mtlint
