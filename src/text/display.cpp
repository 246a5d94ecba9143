// Columns by UAX #11 over the clusters of UAX #29, and the reading direction by UAX #9.

#include "text/display.h"

#include <unicode/uchar.h>

#include "text/display_width.h"
#include "text/graphemes.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Hangul vowels and finals stand inside the cell of the syllable's first consonant.
bool is_joined_jamo(char32_t c) {
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
}

int code_point_width(char32_t c, int ambiguous_width) {
  if (c < 0x7F) return c >= 0x20 ? 1 : 0;
  if (c >= 0x4E00 && c <= 0x9FFF) return 2;
  const auto code = static_cast<UChar32>(c);
  constexpr std::uint32_t no_cell =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  // The soft hyphen is invisible, and so are fillers; Arabic number signs (also Cf) are not.
  const bool number_sign = u_hasBinaryProperty(code, UCHAR_PREPENDED_CONCATENATION_MARK) != 0;
  if ((U_GET_GC_MASK(code) & no_cell) != 0 && !number_sign) return 0;
  if (is_joined_jamo(c)) return 0;
  switch (u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous_width;
    default:
      return 1;
  }
}

bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

// Kinds of characters for rule P2 of UAX #9: isolates are skipped with what they hold.
enum class Strength { none, left, right, opens, closes };

Strength strength_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT:
      return Strength::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return Strength::right;
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_FIRST_STRONG_ISOLATE:
      return Strength::opens;
    case U_POP_DIRECTIONAL_ISOLATE:
      return Strength::closes;
    default:
      return Strength::none;
  }
}

}  // namespace

int cluster_width(std::string_view cluster, int ambiguous_width) {
  int widest = 0;
  char32_t first = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const char32_t c = next_code_point(cluster, at);
    // Flags, and pictographs asked for in colour (U+FE0F: "❤️", "1️⃣"), fill two cells.
    if (c == 0xFE0F && u_hasBinaryProperty(static_cast<UChar32>(first), UCHAR_EMOJI)) return 2;
    if (is_regional_indicator(c) && is_regional_indicator(first)) return 2;
    const int width = code_point_width(c, ambiguous_width);
    if (width > widest) widest = width;
    if (first == 0) first = c;
  }
  return widest;
}

int display_width(std::string_view text, int ambiguous_width) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool alone = at + 1 == text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80;
    if (byte < 0x80 && alone) {
      width += byte >= 0x20 && byte != 0x7F;
      ++at;
      continue;
    }
    const std::size_t end = grapheme_end(text, at);
    width += cluster_width(text.substr(at, end - at), ambiguous_width);
    at = end;
  }
  return width;
}

bool is_right_to_left(std::string_view text) {
  int isolates = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Strength strength = strength_of(next_code_point(text, at));
    if (strength == Strength::opens) ++isolates;
    if (strength == Strength::closes && isolates > 0) --isolates;
    if (isolates > 0) continue;
    if (strength == Strength::left) return false;
    if (strength == Strength::right) return true;
  }
  return false;
}

}  // namespace mtlint
