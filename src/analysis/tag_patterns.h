// Strings of tags in coarse classes, hashed: "D J N" for "the big red house".
#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/english.h"

namespace mtlint {

// The tokens [begin, end), runs of one class as one, at most `most` runs.
std::uint64_t pattern(const English& english, std::uint32_t begin, std::uint32_t end,
                      std::size_t most);

}  // namespace mtlint
