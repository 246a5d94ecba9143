// What readers use to write back: how the bytes of a file stand for the characters of a target.
//
// A reader describes the target of its last segment by pieces. Where a piece is plain, its bytes
// are the characters; everything else (an escape, an entity, a line joined from two, an inline
// code) is a piece of its own that is kept or replaced whole. A piece that shows nothing (a code,
// the quotes between two lines of PO) is always kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "formats/grouping.h"
#include "formats/writer.h"

namespace mtlint {

// The bytes [begin, end) of the file become `bytes`.
struct Replacement {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  std::string bytes{};
};

struct TextPiece {
  Span span{};              // in the target
  std::uint64_t begin = 0;  // in the file
  std::uint64_t end = 0;
  bool plain = false;
  std::uint8_t style = 0;  // the format's own: how new text is written here (inside CDATA, …)
};

// Adds a piece behind the others; plain ones that touch become one.
void add_piece(std::vector<TextPiece>& pieces, const TextPiece& piece);

// Writes `text` as the file has to spell it at a piece of this style.
using SpellText = std::function<void(std::string_view text, std::uint8_t style, std::string& out)>;

// The replacements that carry out the changes. `empty_at` is where the bytes of an empty target go.
// False if a change cuts through a piece or lies outside of the text.
bool replace_in_pieces(const std::vector<TextPiece>& pieces, std::uint64_t empty_at,
                       const std::vector<TextChange>& changes, const SpellText& spell,
                       std::vector<Replacement>& out);

// The text after the changes, which must fit it.
std::string changed_text(std::string_view text, const std::vector<TextChange>& changes);

// The changes of an edit, whichever way they are given.
std::vector<TextChange> changes_of(const SegmentEdit& edit, std::string_view target);

}  // namespace mtlint
