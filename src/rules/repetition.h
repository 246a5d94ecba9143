// Segments that repeat within a document: what the rules of consistency share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "doc/segment.h"

namespace mtlint {

// Two texts with the same key say the same: case, width, spaces and marks do not count.
std::uint64_t repetition_key(std::string_view text);

// Stands the same source beside it with another target? Then several translations are set side by
// side (of several systems, of several translators), and a difference between them is no slip.
bool has_alternative(const Document& document, std::size_t index);

// Is the segment long enough that its translation is no accident, and its pair to be trusted?
bool may_repeat(const Segment& segment);

}  // namespace mtlint
