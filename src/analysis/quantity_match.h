// Which numbers and dates of the source have no equal in the English, and which of the English come
// from nowhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/quantities.h"
#include "resources/units.h"

namespace mtlint {

// One fault. Both sides are given where the English has another number in place of the source's.
struct QuantityFault {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t source = none;  // index into the source's quantities
  std::uint32_t target = none;  // index into the target's
};

// One side of a segment with its quantities.
struct QuantityText {
  std::string_view text;
  const std::vector<Quantity>& quantities;
  const Units* units = nullptr;  // where the quantities have units: conversions are equal

  std::string_view of(std::size_t i) const { return quantities[i].span.of(text); }
};

// More quantities than this on one side are a table, not prose; nothing is compared then.
inline constexpr std::size_t most_quantities = 64;

// Numbers, percentages, fractions and times of day, by value. A fault is reported only if nothing
// else can explain it: loose quantities, dates of the other side, a number that is said once for
// two, another way of counting (half for 50 %, tripled for three times). `additions`: numbers of
// the English that come from nowhere are faults as well; not to be asked for where the number words
// of the source are not read.
void compare_numbers(const QuantityText& source, const QuantityText& target, bool additions,
                     std::vector<QuantityFault>& faults);

// Years, months and days. What is left unsaid is no fault; what is said otherwise is one.
void compare_dates(const std::vector<Quantity>& source, const std::vector<Quantity>& target,
                   std::vector<QuantityFault>& faults);

}  // namespace mtlint
