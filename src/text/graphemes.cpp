// The extended grapheme clusters of UAX #29 as a walk over pairs of code points. ICU's own iterator
// would have to be created or kept; its rules are this short.

#include "text/graphemes.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace mtlint {
namespace {

struct Shape {
  UGraphemeClusterBreak kind = U_GCB_OTHER;
  bool pictographic = false;
};

Shape shape_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return {};
  // Nothing joins in these blocks: kana without the voicing marks, ideographs.
  if ((c >= 0x30A0 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF)) return {};
  const auto code = static_cast<UChar32>(c);
  const auto kind =
      static_cast<UGraphemeClusterBreak>(u_getIntPropertyValue(code, UCHAR_GRAPHEME_CLUSTER_BREAK));
  const bool may_be_pictographic = kind == U_GCB_OTHER && c >= 0xA9;
  return {kind, may_be_pictographic && u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC)};
}

bool is_breaking(UGraphemeClusterBreak kind) {
  return kind == U_GCB_CONTROL || kind == U_GCB_CR || kind == U_GCB_LF;
}

// GB6 to GB8: syllables built of jamo.
bool hangul_joins(UGraphemeClusterBreak left, UGraphemeClusterBreak right) {
  if (left == U_GCB_L)
    return right == U_GCB_L || right == U_GCB_V || right == U_GCB_LV || right == U_GCB_LVT;
  if (left == U_GCB_LV || left == U_GCB_V) return right == U_GCB_V || right == U_GCB_T;
  return (left == U_GCB_LVT || left == U_GCB_T) && right == U_GCB_T;
}

}  // namespace

std::size_t grapheme_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  Shape left = shape_of(next_code_point(text, end));
  bool emoji =
      left.pictographic;  // a pictograph, then only Extend: GB11 may join another behind ZWJ
  bool half_flag = left.kind == U_GCB_REGIONAL_INDICATOR;  // GB12: regional indicators pair up
  while (end < text.size()) {
    std::size_t next = end;
    const Shape right = shape_of(next_code_point(text, next));
    if (left.kind == U_GCB_CR && right.kind == U_GCB_LF) return next;
    if (is_breaking(left.kind) || is_breaking(right.kind)) return end;
    const bool extends = right.kind == U_GCB_EXTEND || right.kind == U_GCB_ZWJ;
    const bool flag = half_flag && right.kind == U_GCB_REGIONAL_INDICATOR;
    const bool sequence = emoji && left.kind == U_GCB_ZWJ && right.pictographic;
    const bool joins = extends || right.kind == U_GCB_SPACING_MARK || left.kind == U_GCB_PREPEND ||
                       hangul_joins(left.kind, right.kind) || flag || sequence;
    if (!joins) return end;
    emoji = right.pictographic || (emoji && extends);
    half_flag = !flag && right.kind == U_GCB_REGIONAL_INDICATOR;
    left = right;
    end = next;
  }
  return end;
}

}  // namespace mtlint
