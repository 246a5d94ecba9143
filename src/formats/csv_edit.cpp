// Changes of a CSV cell to changes of the file.

#include "formats/csv_edit.h"

#include <algorithm>

namespace mtlint {
namespace {

// The byte of the file for a byte of the record. A line break of the record is LF, that of the file
// may be CR LF: it ends where the next line begins.
std::uint64_t offset_of(const Record& record, std::size_t at) {
  const auto behind = std::ranges::upper_bound(record.parts, at, {}, &Record::Part::begin);
  const Record::Part& part = *std::prev(behind);
  return part.offset + (at - part.begin);
}

void spell(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
}

std::vector<TextPiece> pieces_of(const Record& record, std::size_t begin, std::size_t size) {
  std::vector<TextPiece> pieces;
  std::size_t raw = begin;
  for (std::uint32_t shown = 0; shown < size; ++shown) {
    const char c = record.raw[raw];
    const std::size_t next = raw + (c == '"' ? 2 : 1);
    add_piece(pieces,
              {.span = {shown, shown + 1},
               .begin = offset_of(record, raw),
               .end = c == '\n' ? offset_of(record, next) : offset_of(record, raw) + next - raw,
               .plain = c != '"' && c != '\n'});
    raw = next;
  }
  return pieces;
}

}  // namespace

bool edit_csv_cell(const Record& record, std::size_t cell, char separator, const SegmentEdit& edit,
                   std::vector<Replacement>& out) {
  const std::string_view text = record.cells[cell];
  const std::vector<TextChange> changes = changes_of(edit, text);
  if (changes.empty()) return false;
  const std::size_t begin = record.begins[cell];
  const bool quoted = begin < record.raw.size() && record.raw[begin] == '"';
  if (quoted)
    return replace_in_pieces(
        pieces_of(record, begin + 1, text.size()), offset_of(record, begin + 1), changes,
        [](std::string_view fresh, std::uint8_t, std::string& to) { spell(fresh, to); }, out);
  const std::string fresh = changed_text(text, changes);
  Replacement made{offset_of(record, begin), offset_of(record, begin) + text.size(), {}};
  if (fresh.find(separator) == std::string::npos &&
      fresh.find_first_of("\"\r\n") == std::string::npos) {
    made.bytes = fresh;
  } else {
    made.bytes = '"';
    spell(fresh, made.bytes);
    made.bytes += '"';
  }
  out.push_back(std::move(made));
  return true;
}

}  // namespace mtlint
