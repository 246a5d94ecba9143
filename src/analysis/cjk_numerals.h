// Numerals of Chinese, Japanese and Korean texts: 二十三万五千, 1.2万, 3千多, 二〇二〇, 3억 5천만.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/quantity_digits.h"

namespace mtlint {

struct CjkNumeral {
  double value = 0;
  double lead = 0;   // the number before the units: 5 of 5千万; 0 if there is more than one
  double upper = 0;  // 七八 is from 7 to 8, 几十 from 20 to 90; else value
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t written = 0;  // numerals in it, not counting digits: 二十三 has 3
  std::uint8_t before = 0;   // digits before the decimal mark, if written with digits
  bool digits = false;       // begins with digits
  bool decimals = false;
  bool scaled = false;      // holds 千, 万, 亿 ...
  bool inexact = false;     // 多, 余, 几, 数 inside
  bool vague = false;       // 几, 数 or a bare unit: says no number
  bool range = false;       // 七八
  bool positional = false;  // 二〇二〇
  bool dotted = false;      // 3.0.1
  bool metric = false;      // 四千米: the 千 may belong to the unit
  bool odd = false;         // 十三五, 十八大: more than a number
};

// Can a numeral begin with the character at `at`? Cheap.
bool may_begin_numeral(std::string_view text, std::size_t at, bool hangul);

// Reads the numeral that begins at `at`. `hangul`: 만, 억, 천 count as units behind digits.
bool read_cjk_numeral(std::string_view text, std::size_t at, bool hangul, CjkNumeral& numeral);

}  // namespace mtlint
