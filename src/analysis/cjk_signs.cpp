// The single signs of Chinese, Japanese and Korean numerals.

#include "analysis/cjk_signs.h"

#include <array>
#include <cstddef>

namespace mtlint {
namespace {

// All characters that han_numeral knows, as a set of the ideographs from U+4E00 on.
constexpr std::size_t set_words = (0xA000 - 0x4E00) / 64;
constexpr auto make_numeral_set() {
  std::array<std::uint64_t, set_words> set{};
  for (const char32_t c :
       U"零一壹壱二两兩贰貳弐三叁參参四肆五伍六陆陸七柒八捌九玖十拾廿卅百佰千仟万萬亿億兆几幾数數")
    if (c != 0) set[(c - 0x4E00) / 64] |= std::uint64_t{1} << ((c - 0x4E00) % 64);
  return set;
}
constexpr auto numeral_set = make_numeral_set();

}  // namespace

NumeralMeaning hangul_numeral(char32_t c) {
  switch (c) {
    case U'십':
      return {NumeralSign::unit, 10};
    case U'백':
      return {NumeralSign::unit, 100};
    case U'천':
      return {NumeralSign::unit, 1000};
    case U'만':
      return {NumeralSign::big, 1e4};
    case U'억':
      return {NumeralSign::big, 1e8};
    case U'조':
      return {NumeralSign::big, 1e12};
    default:
      return {};
  }
}

NumeralMeaning han_numeral(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
      return {NumeralSign::digit, 0};
    case U'一':
    case U'壹':
    case U'壱':
      return {NumeralSign::digit, 1};
    case U'二':
    case U'两':
    case U'兩':
    case U'贰':
    case U'貳':
    case U'弐':
      return {NumeralSign::digit, 2};
    case U'三':
    case U'叁':
    case U'參':
    case U'参':
      return {NumeralSign::digit, 3};
    case U'四':
    case U'肆':
      return {NumeralSign::digit, 4};
    case U'五':
    case U'伍':
      return {NumeralSign::digit, 5};
    case U'六':
    case U'陆':
    case U'陸':
      return {NumeralSign::digit, 6};
    case U'七':
    case U'柒':
      return {NumeralSign::digit, 7};
    case U'八':
    case U'捌':
      return {NumeralSign::digit, 8};
    case U'九':
    case U'玖':
      return {NumeralSign::digit, 9};
    case U'十':
    case U'拾':
      return {NumeralSign::unit, 10};
    case U'廿':
      return {NumeralSign::unit, 20};
    case U'卅':
      return {NumeralSign::unit, 30};
    case U'百':
    case U'佰':
      return {NumeralSign::unit, 100};
    case U'千':
    case U'仟':
      return {NumeralSign::unit, 1000};
    case U'万':
    case U'萬':
      return {NumeralSign::big, 1e4};
    case U'亿':
    case U'億':
      return {NumeralSign::big, 1e8};
    case U'兆':
      return {NumeralSign::big, 1e12};
    case U'几':
    case U'幾':
    case U'数':
    case U'數':
      return {NumeralSign::vague, 0};
    case U'多':
    case U'余':
    case U'餘':
      return {NumeralSign::more, 0};
    default:
      return {};
  }
}

bool needs_company(char32_t c) {
  return c == U'参' || c == U'參' || c == U'陆' || c == U'陸' || c == U'伍' || c == U'数' ||
         c == U'數' || c == U'几' || c == U'幾' || c == U'拾' || c == U'零' || c == U'兆';
}

bool is_han_numeral(char32_t c) {
  return c >= 0x4E00 && c < 0xA000 &&
         (numeral_set[(c - 0x4E00) / 64] >> ((c - 0x4E00) % 64) & 1U) != 0;
}

}  // namespace mtlint
