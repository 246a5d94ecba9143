// Texts made comparable, with the way back: normalisation and folding with exact offset maps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace mtlint {

// Traditional to simplified ideographs of the Basic Multilingual Plane, by code point: 65,536
// entries, 0 = itself. Built from OpenCC's t2s conversion when the dictionaries are compiled.
using HanTable = const char16_t*;

struct FoldOptions {
  bool lower_case = false;  // full case folding where it does not change length classes (ß stays)
  bool diacritics = false;  // strip combining marks after NFD (kana keep their voicing marks: ガ is
                            // not カ); ø đ ł ı ß æ œ þ ð become o d l i ss ae oe th d
  bool width = false;  // full-width ASCII and half-width katakana to their usual forms (NFKC of
                       // these blocks)
  bool quotes =
      false;  // curly, angle and CJK quotation marks and apostrophes to ' and "; dashes to -
  bool spaces = false;     // runs of white space to one space; trimmed at both ends
  bool invisible = false;  // zero-width and bidirectional controls, soft hyphen: dropped
  bool punctuation =
      false;  // all punctuation and spaces dropped (quotations are found across 、，。)
  HanTable simplify = nullptr;  // traditional ideographs to simplified
};

// A folded text and, for each of its bytes, where the character it came from stands in the
// original. What several characters became together (e + U+0301 = é) maps to all of them.
struct Folded {
  std::string text{};
  std::vector<std::uint32_t> begin_of{};  // for each folded byte: begin of its original character
  std::vector<std::uint32_t> end_of{};    // ... and the end of that character

  // The original bytes that gave `folded`, which must not be empty.
  Span original(Span folded) const { return {begin_of[folded.begin], end_of[folded.end - 1]}; }
};

// Folds `text` (valid UTF-8) into `out`, whose storage is reused. Everything is composed (NFC)
// last.
void fold(std::string_view text, const FoldOptions& options, Folded& out);

// The same without the map.
std::string folded(std::string_view text, const FoldOptions& options);

// Is `text` in NFC already? And its NFC with the map, if not.
bool is_nfc(std::string_view text);
void compose(std::string_view text, Folded& out);

}  // namespace mtlint
