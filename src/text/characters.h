// Properties of characters: script, kind, case. Thin names over ICU with a fast path for ASCII.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/names.h"

namespace mtlint {

enum class Script : std::uint8_t {
  common,  // digits, punctuation, spaces, symbols, and marks that take the script of their base
  latin,
  han,
  hiragana,
  katakana,
  hangul,
  cyrillic,
  arabic,
  greek,
  hebrew,
  other
};

Script script_of(char32_t c);

// How many code points of each script a text holds; index with static_cast<std::size_t>(Script).
using ScriptCounts = std::array<std::uint32_t, 11>;
ScriptCounts count_scripts(std::string_view text);

// Han, kana or Hangul: does the text hold any?
bool has_cjk(std::string_view text);
inline bool is_cjk(Script s) {
  return s == Script::han || s == Script::hiragana || s == Script::katakana || s == Script::hangul;
}
bool is_han(char32_t c);  // ideographs, including 〇 and the iteration mark 々

bool is_letter(char32_t c);       // general category L*
bool is_mark(char32_t c);         // combining marks, M*
bool is_digit(char32_t c);        // decimal digits of any script, Nd
int digit_value(char32_t c);      // 0..9, or -1
bool is_upper(char32_t c);        // Lu, Lt
bool is_lower(char32_t c);        // Ll
bool is_space(char32_t c);        // White_Space, including NBSP and the ideographic space
bool is_punctuation(char32_t c);  // P*
bool is_symbol(char32_t c);       // S*
bool is_control(char32_t c);      // Cc, and the bidirectional and invisible format characters (Cf)
char32_t to_lower(char32_t c);    // simple case mapping
char32_t to_upper(char32_t c);

inline bool is_ascii_letter(char32_t c) { return (c | 32U) - 'a' < 26U; }
inline bool is_ascii_digit(char32_t c) { return c - '0' < 10U; }

// Apostrophes in use in English: ' and ’ (and ʼ).
inline bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

}  // namespace mtlint
