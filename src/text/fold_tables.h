// The single-character mappings of folding. See FoldOptions in fold.h for what each one is for.
#pragma once

#include <string_view>

namespace mtlint {

// How a code point behaves in normalisation. Kept in a table for the alphabets, since ICU's
// property look-ups are too slow for every letter of every text.
struct Composition {
  bool plain = false;       // stands in NFC by itself and combines with nothing before it
  bool decomposes = false;  // NFD changes it
  bool diacritic = false;   // a combining mark that may be stripped
};
Composition composition_of(char32_t c);

// Simple case folding (one code point to one).
char32_t fold_case(char32_t c);

// Full-width ASCII, half-width katakana and Hangul, and the ideographic space, to their usual
// forms.
char32_t fold_width(char32_t c);

// Quotation marks to ' and ", dashes to -.
char32_t fold_quote(char32_t c);

// Letters that have no decomposition but are written with base letters: "ø" is "o", "Æ" is "AE".
// Empty for all others.
std::string_view base_letters(char32_t c);

}  // namespace mtlint
