// The single signs of Chinese, Japanese and Korean numerals.
#pragma once

#include <cstdint>

namespace mtlint {

enum class NumeralSign : std::uint8_t {
  none,
  digit,  // 一
  unit,   // 十, 百, 千
  big,    // 万, 亿
  vague,  // 几, 数
  more    // 多, 余
};

struct NumeralMeaning {
  NumeralSign sign = NumeralSign::none;
  double value = 0;
};

NumeralMeaning hangul_numeral(char32_t c);
NumeralMeaning han_numeral(char32_t c);

// Does han_numeral know it? A look-up in a bit set.
bool is_han_numeral(char32_t c);

// Is it a word of its own far more often than a digit, unless one stands beside it?
bool needs_company(char32_t c);

}  // namespace mtlint
