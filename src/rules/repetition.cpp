// Keys of texts that repeat.

#include "rules/repetition.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Letters, digits and signs count; case, spaces and marks do not. Of the full-width forms, which
// only East Asian texts mix with others, the letters and digits are what they are at half width.
char32_t counted(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    return is_ascii_letter(c) || is_ascii_digit(c) || is_symbol(c) ? c : 0;
  }
  if (c >= 0x3400 && c <= 0x9FFF) return c;  // most of a Chinese text, at a glance
  if (c >= 0xFF10 && c <= 0xFF5A) return counted(c - 0xFEE0);
  return is_letter(c) || is_digit(c) || is_mark(c) || is_symbol(c) ? to_lower(c) : 0;
}

}  // namespace

std::uint64_t repetition_key(std::string_view text) {
  std::uint64_t key = 0xCBF29CE484222325U;  // FNV-1a over code points
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = counted(next_code_point(text, at));
    if (c != 0) key = (key ^ c) * 0x100000001B3U;
  }
  return key;
}

bool has_alternative(const Document& document, std::size_t index) {
  const Segment& segment = document.segments[index];
  const auto beside = [&](std::size_t i) {
    return i < document.segments.size() && document.segments[i].source == segment.source &&
           document.segments[i].target != segment.target;
  };
  return beside(index + 1) || (index > 0 && beside(index - 1));
}

bool may_repeat(const Segment& segment) {
  constexpr std::size_t least_letters = 4;  // 保存, "Yes": short strings have many uses
  if (!segment.has_source || !segment.trusted_pair || segment.target.empty()) return false;
  const std::size_t characters = count_code_points(segment.source);
  return characters >= (has_cjk(segment.source) ? least_letters : 3 * least_letters);
}

}  // namespace mtlint
