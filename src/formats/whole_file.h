// Files that are read whole, because they are small or cannot be read otherwise.
#pragma once

#include <cstddef>
#include <string>

#include "formats/reader.h"

namespace mtlint {

inline constexpr std::size_t largest_whole_file = 64 * 1024 * 1024;

// All bytes; an error if there are more than largest_whole_file.
Result<std::string> read_whole(Input& input);

// The same for texts: they must be UTF-8 without NUL.
Result<std::string> read_whole_text(Input& input);

}  // namespace mtlint
