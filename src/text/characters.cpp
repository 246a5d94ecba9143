// Properties of characters from ICU; scripts of the frequent blocks come from a table and ranges,
// since ICU's look-up is too slow for every character of every text.

#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr char32_t table_size = 0x3100;  // up to the end of kana

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

Script script_by_icu(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(icu(c), &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
      return Script::common;
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_HAN:
      return Script::han;
    case USCRIPT_HIRAGANA:
      return Script::hiragana;
    case USCRIPT_KATAKANA:
      return Script::katakana;
    case USCRIPT_HANGUL:
      return Script::hangul;
    case USCRIPT_CYRILLIC:
      return Script::cyrillic;
    case USCRIPT_ARABIC:
      return Script::arabic;
    case USCRIPT_GREEK:
      return Script::greek;
    case USCRIPT_HEBREW:
      return Script::hebrew;
    default:
      return Script::other;
  }
}

using ScriptTable = std::array<Script, table_size>;

const ScriptTable& script_table() {
  static const ScriptTable table = [] {
    ScriptTable filled{};
    for (char32_t c = 0; c < table_size; ++c) filled[c] = script_by_icu(c);
    return filled;
  }();
  return table;
}

Script script_in(const ScriptTable& table, char32_t c) {
  if (c < table_size) return table[c];
  if (c >= 0x4E00 && c <= 0x9FFF) return Script::han;
  if (c >= 0xAC00 && c <= 0xD7A3) return Script::hangul;
  return script_by_icu(c);
}

bool in_mask(char32_t c, std::uint32_t mask) { return (U_GET_GC_MASK(icu(c)) & mask) != 0; }

}  // namespace

Script script_of(char32_t c) { return script_in(script_table(), c); }

ScriptCounts count_scripts(std::string_view text) {
  const ScriptTable& table = script_table();
  ScriptCounts counts{};
  std::uint32_t ascii = 0;
  std::uint32_t ascii_letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++ascii;
      ascii_letters += is_ascii_letter(byte);
      ++at;
      continue;
    }
    ++counts[static_cast<std::size_t>(script_in(table, next_code_point(text, at)))];
  }
  counts[static_cast<std::size_t>(Script::latin)] += ascii_letters;
  counts[static_cast<std::size_t>(Script::common)] += ascii - ascii_letters;
  return counts;
}

bool has_cjk(std::string_view text) {
  const ScriptTable& table = script_table();
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xE1) {  // CJK begins at U+1100, Hangul Jamo
      ++at;
      continue;
    }
    if (is_cjk(script_in(table, next_code_point(text, at)))) return true;
  }
  return false;
}

bool is_han(char32_t c) { return script_of(c) == Script::han; }

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  return in_mask(c, U_GC_L_MASK);
}

bool is_mark(char32_t c) { return c >= 0x300 && in_mask(c, U_GC_M_MASK); }

bool is_digit(char32_t c) {
  return c < 0x80 ? is_ascii_digit(c) : u_charType(icu(c)) == U_DECIMAL_DIGIT_NUMBER;
}

int digit_value(char32_t c) {
  if (c < 0x80) return is_ascii_digit(c) ? static_cast<int>(c - '0') : -1;
  return u_charDigitValue(icu(c));
}

bool is_upper(char32_t c) {
  return c < 0x80 ? c - 'A' < 26U : in_mask(c, U_GC_LU_MASK | U_GC_LT_MASK);
}

bool is_lower(char32_t c) {
  return c < 0x80 ? c - 'a' < 26U : u_charType(icu(c)) == U_LOWERCASE_LETTER;
}

bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || c - '\t' < 5U : u_isUWhiteSpace(icu(c)) != 0;
}

bool is_punctuation(char32_t c) { return in_mask(c, U_GC_P_MASK); }
bool is_symbol(char32_t c) { return in_mask(c, U_GC_S_MASK); }
bool is_control(char32_t c) { return in_mask(c, U_GC_CC_MASK | U_GC_CF_MASK); }

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c - 'A' < 26U ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(icu(c)));
}

char32_t to_upper(char32_t c) {
  if (c < 0x80) return c - 'a' < 26U ? c - 32 : c;
  return static_cast<char32_t>(u_toupper(icu(c)));
}

}  // namespace mtlint
