// Numbers, percentages, dates and amounts of a text, by value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/names.h"
#include "base/span.h"

namespace mtlint {

enum class QuantityKind : std::uint8_t {
  number,    // a cardinal: 1.2万, twelve thousand, 三 (only where it counts something)
  ordinal,   // 第三, third, 3rd; 21世纪, 21st century
  percent,   // 15%, 百分之十五, 15 per cent; percentage points too; value 15
  fraction,  // 三分之二, two thirds; 五成 is a percent (50)
  times,     // 3倍, threefold, tripled: languages differ by one in what they count
  date,      // any of year, month, day; never compared with plain numbers
  time,      // of day
};

inline constexpr auto quantity_kind_names = std::to_array<Named<QuantityKind>>({
    {QuantityKind::number, "number"},
    {QuantityKind::ordinal, "ordinal"},
    {QuantityKind::percent, "percent"},
    {QuantityKind::fraction, "fraction"},
    {QuantityKind::times, "times"},
    {QuantityKind::date, "date"},
    {QuantityKind::time, "time"},
});

struct Quantity {
  QuantityKind kind = QuantityKind::number;
  Span span{};  // the whole expression, without its unit (but with % or 百分之)
  double value =
      0;  // 10.51亿 = 1051000000; of a range, its lower end; of a time, minutes of the day
  double upper = 0;  // of a range, its upper end; else equal to value
  double other = 0;  // a second reading that is as good (七折: 70 or 30; Spanish 1.234); else value
  bool approximate = false;  // 多, 余, 近, 约, about, nearly, more than: a rounded equal is equal.
                             // Of dates: 80年代, 1980s, the year is the first of a decade;
                             // 9/11/2020, day and month may be the other way round
  bool loose = false;  // may be left unsaid or said otherwise by a good translation: 一个, 两国,
                       // one, "both", "a dozen", numbers inside names, codes and idioms
  bool discount = false;   // what is taken off: "20 percent off", "a 20% discount" (八折)
  bool digits = false;     // written with digits (5, 1.2万, 5 million), not in words (三, three)
  bool converted = false;  // loose only because translators convert its unit: 亩, 斤, 里
  std::uint16_t unit = 0;  // what it measures: a set of Units (resources/units.h); 0 = not known
  std::uint32_t code = 0;  // hash of the Latin letters before the digits (COVID-19); 0 = none
  std::int16_t year = 0;   // dates; 0 = not stated
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t last_day = 0;  // 9–12 November: 12; else equal to day
};

// Appends the quantities of `text`, in order, not overlapping. `quiet` are spans (idioms, names,
// markup, URLs), sorted: quantities that touch one are loose.
//
// Chinese, Japanese, Korean and English are read in full; Russian, German, French, Spanish and
// Arabic with their number words; of other languages only digits and signs are read.
void find_quantities(std::string_view text, Language language, const std::vector<Span>& quiet,
                     std::vector<Quantity>& out);

}  // namespace mtlint
