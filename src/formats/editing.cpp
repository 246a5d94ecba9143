// Changes of a text to changes of the bytes that stand for it.

#include "formats/editing.h"

#include <algorithm>

namespace mtlint {

void add_piece(std::vector<TextPiece>& pieces, const TextPiece& piece) {
  if (!pieces.empty() && piece.plain && pieces.back().plain && pieces.back().end == piece.begin &&
      pieces.back().style == piece.style) {
    pieces.back().end = piece.end;
    pieces.back().span.end = piece.span.end;
    return;
  }
  pieces.push_back(piece);
}

namespace {

// New text goes behind the character before it, so that it shares its formatting.
void insert(const std::vector<TextPiece>& pieces, std::uint64_t empty_at, const TextChange& change,
            const SpellText& spell, std::vector<Replacement>& out) {
  const std::uint32_t at = change.span.begin;
  std::uint64_t place = empty_at;
  std::uint8_t style = 0;
  for (const TextPiece& piece : pieces) {
    if (piece.span.empty() || piece.span.begin > at) continue;
    if (piece.plain && at <= piece.span.end)
      place = piece.begin + (at - piece.span.begin);
    else if (piece.span.end == at)
      place = piece.end;
    else if (piece.span.begin == at)
      place = piece.begin;
    else
      continue;
    style = piece.style;
    if (at > piece.span.begin) break;
  }
  Replacement& made = out.emplace_back(Replacement{place, place, {}});
  spell(change.replacement, style, made.bytes);
}

bool replace(const std::vector<TextPiece>& pieces, const TextChange& change, const SpellText& spell,
             std::vector<Replacement>& out) {
  const Span wanted = change.span;
  const std::size_t first = out.size();
  std::uint32_t covered = 0;
  for (const TextPiece& piece : pieces) {
    if (piece.span.empty() || !piece.span.overlaps(wanted)) continue;
    const Span part{std::max(piece.span.begin, wanted.begin), std::min(piece.span.end, wanted.end)};
    if (!piece.plain && part != piece.span) return false;
    covered += part.size();
    const std::uint64_t begin =
        piece.plain ? piece.begin + (part.begin - piece.span.begin) : piece.begin;
    const std::uint64_t end = piece.plain ? begin + part.size() : piece.end;
    const bool is_first = out.size() == first;
    if (!is_first && out.back().end == begin) {
      out.back().end = end;
      continue;
    }
    Replacement& made = out.emplace_back(Replacement{begin, end, {}});
    if (is_first) spell(change.replacement, piece.style, made.bytes);
  }
  return covered == wanted.size();
}

}  // namespace

bool replace_in_pieces(const std::vector<TextPiece>& pieces, std::uint64_t empty_at,
                       const std::vector<TextChange>& changes, const SpellText& spell,
                       std::vector<Replacement>& out) {
  std::uint32_t size = 0;
  for (const TextPiece& piece : pieces) size = std::max(size, piece.span.end);
  std::uint32_t last = 0;
  const std::size_t before = out.size();
  for (const TextChange& change : changes) {
    const bool fits = change.span.begin >= last && change.span.begin <= change.span.end &&
                      change.span.end <= size;
    last = change.span.end;
    if (fits && change.span.empty()) insert(pieces, empty_at, change, spell, out);
    if (fits && (change.span.empty() || replace(pieces, change, spell, out))) continue;
    out.resize(before);
    return false;
  }
  return true;
}

std::string changed_text(std::string_view text, const std::vector<TextChange>& changes) {
  std::string result;
  std::size_t at = 0;
  for (const TextChange& change : changes) {
    result += text.substr(at, change.span.begin - at);
    result += change.replacement;
    at = change.span.end;
  }
  result += text.substr(at);
  return result;
}

std::vector<TextChange> changes_of(const SegmentEdit& edit, std::string_view target) {
  return edit.target ? changes_between(target, *edit.target) : edit.changes;
}

}  // namespace mtlint
