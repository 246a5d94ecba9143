// The single-character mappings of folding.

#include "text/fold_tables.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>

#include "text/characters.h"

namespace mtlint {
namespace {

constexpr char32_t forms_begin = 0xFF00;  // the block Halfwidth and Fullwidth Forms
constexpr char32_t forms_end = 0xFFF0;
using FormsTable = std::array<char32_t, forms_end - forms_begin>;

// One step of compatibility decomposition, so that half-width Hangul letters stay letters (ㄱ) and
// do not become parts of syllables.
FormsTable make_forms_table() {
  FormsTable table{};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  for (char32_t c = forms_begin; c < forms_end; ++c) {
    icu::UnicodeString decomposed;
    const bool found = U_SUCCESS(status) &&
                       nfkc->getRawDecomposition(static_cast<UChar32>(c), decomposed) != 0 &&
                       decomposed.countChar32() == 1;
    table[c - forms_begin] = found ? static_cast<char32_t>(decomposed.char32At(0)) : c;
  }
  return table;
}

constexpr char32_t alphabets_end = 0x2000;
using CompositionTable = std::array<Composition, alphabets_end>;

Composition ask_icu(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const bool starter = u_getCombiningClass(code) == 0;
  const bool composed = u_getIntPropertyValue(code, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
  const bool decomposes = u_getIntPropertyValue(code, UCHAR_NFD_QUICK_CHECK) == UNORM_NO;
  // The vowel signs of Indic scripts are marks too, but no diacritics: without them nothing is
  // left of a word.
  const bool diacritic = is_mark(c) && script_of(c) != Script::other;
  return {.plain = starter && composed, .decomposes = decomposes, .diacritic = diacritic};
}

CompositionTable make_composition_table() {
  CompositionTable table{};
  for (char32_t c = 0; c < alphabets_end; ++c) table[c] = ask_icu(c);
  return table;
}

}  // namespace

Composition composition_of(char32_t c) {
  static const CompositionTable table = make_composition_table();
  return c < alphabets_end ? table[c] : ask_icu(c);
}

char32_t fold_case(char32_t c) {
  if (c < 0x80) return c - 'A' < 26U ? c + 32 : c;
  if (c == 0x130) return 'i';  // İ has no simple folding, but is a capital all the same
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

char32_t fold_width(char32_t c) {
  static const FormsTable table = make_forms_table();
  if (c == 0x3000) return ' ';
  return c >= forms_begin && c < forms_end ? table[c - forms_begin] : c;
}

char32_t fold_quote(char32_t c) {
  if (c >= 0x2010 && c <= 0x2015) return '-';  // ‐ ‑ ‒ – — ―
  if (c >= 0x2018 && c <= 0x201B) return '\'';
  if (c >= 0x201C && c <= 0x201F) return '"';
  switch (c) {
    case 0x00B4:  // ´
    case 0x02BB:  // ʻ
    case 0x02BC:  // ʼ
    case 0x2032:  // ′
    case 0x2039:  // ‹
    case 0x203A:  // ›
    case 0x3008:  // 〈
    case 0x3009:  // 〉
    case 0xFF07:  // ＇
      return '\'';
    case 0x00AB:  // «
    case 0x00BB:  // »
    case 0x2033:  // ″
    case 0x300A:  // 《
    case 0x300B:  // 》
    case 0x300C:  // 「
    case 0x300D:  // 」
    case 0x300E:  // 『
    case 0x300F:  // 』
    case 0x301D:  // 〝
    case 0x301E:  // 〞
    case 0x301F:  // 〟
    case 0xFE41:  // ﹁
    case 0xFE42:  // ﹂
    case 0xFE43:  // ﹃
    case 0xFE44:  // ﹄
    case 0xFF02:  // ＂
    case 0xFF62:  // ｢
    case 0xFF63:  // ｣
      return '"';
    case 0x2212:  // −
    case 0x2E3A:  // ⸺
    case 0x2E3B:  // ⸻
    case 0xFE58:  // ﹘
    case 0xFE63:  // ﹣
    case 0xFF0D:  // －
      return '-';
    default:
      return c;
  }
}

std::string_view base_letters(char32_t c) {
  switch (c) {
    case 0x00C6:
      return "AE";
    case 0x00D0:
    case 0x0110:
      return "D";
    case 0x00D8:
      return "O";
    case 0x00DE:
      return "TH";
    case 0x00DF:
      return "ss";
    case 0x00E6:
      return "ae";
    case 0x00F0:
    case 0x0111:
      return "d";
    case 0x00F8:
      return "o";
    case 0x00FE:
      return "th";
    case 0x0131:
      return "i";
    case 0x0141:
      return "L";
    case 0x0142:
      return "l";
    case 0x0152:
      return "OE";
    case 0x0153:
      return "oe";
    case 0x1E9E:
      return "SS";
    default:
      return {};
  }
}

}  // namespace mtlint
