// Strings of JSON as they stand in a file: their pieces for write-back, and new text in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/editing.h"

namespace mtlint {

// The pieces of the string whose first character (behind the opening quote) is `raw[0]`, at byte
// `begin` of the file. The string must be well-formed.
void add_json_pieces(std::string_view raw, std::uint64_t begin, std::vector<TextPiece>& pieces);

// Appends `text` with the escapes that JSON asks for, and no others.
void spell_json(std::string_view text, std::uint8_t style, std::string& out);

}  // namespace mtlint
