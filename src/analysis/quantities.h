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
  ordinal,   // 第三, third, 3rd
  percent,   // 15%, 百分之十五, 15 per cent; percentage points too; value 15
  fraction,  // 三分之二, two thirds; 五成 is a percent (50)
  date,      // any of year, month, day; never compared with plain numbers
  time,      // of day
};

inline constexpr auto quantity_kind_names = std::to_array<Named<QuantityKind>>({
    {QuantityKind::number, "number"},
    {QuantityKind::ordinal, "ordinal"},
    {QuantityKind::percent, "percent"},
    {QuantityKind::fraction, "fraction"},
    {QuantityKind::date, "date"},
    {QuantityKind::time, "time"},
});

struct Quantity {
  QuantityKind kind = QuantityKind::number;
  Span span{};               // the whole expression, without its unit
  double value = 0;          // 10.51亿 = 1051000000; of a range, its lower end
  double upper = 0;          // of a range, its upper end; else equal to value
  bool approximate = false;  // 多, 余, 近, 约, about, nearly, more than: a rounded equal is equal
  bool loose = false;  // may be left unsaid or said otherwise by a good translation: 一个, 两国,
                       // one, "both", "a dozen", numbers inside names and idioms
  std::int16_t year = 0;  // dates; 0 = not stated
  std::int8_t month = 0;
  std::int8_t day = 0;
};

// Appends the quantities of `text`, in order, not overlapping. `quiet` are spans to leave alone
// (idioms, names, markup, URLs), sorted.
void find_quantities(std::string_view text, Language language, const std::vector<Span>& quiet,
                     std::vector<Quantity>& out);

}  // namespace mtlint
