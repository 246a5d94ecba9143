// What the numbers of a text measure: the units and currencies that stand beside them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/quantities.h"
#include "resources/units.h"

namespace mtlint {

// Sets Quantity::unit of the plain numbers of `text`: behind the number (5公里, 5-mile,
// 500多万美元, half a mile), or before it for money ($5, 人民币500).
void find_units(std::string_view text, Language language, const Units& units,
                std::vector<Quantity>& quantities);

// The number together with its unit, as they stand in the text.
Span with_unit(std::string_view text, Language language, const Units& units, const Quantity& q);

struct UnitFault {
  std::uint32_t source = 0;  // index into the source's quantities
  std::uint32_t target = 0;  // index into the target's
  bool same_value = true;    // the number stayed and the unit changed; else it was worked out wrong
};

// Numbers whose unit (or, if `money`, currency) is another one in the English: 5公里 and "5 miles",
// 3斤 and "3 kg"; 10亩 and "67 hectares". What was converted is right. A number that has no known
// unit on one side, and one whose unit another number of the same value explains, is left alone.
void compare_units(const std::vector<Quantity>& source, const std::vector<Quantity>& target,
                   const Units& units, bool money, std::vector<UnitFault>& faults);

}  // namespace mtlint
