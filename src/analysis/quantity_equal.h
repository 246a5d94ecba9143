// When two quantities are equal, though languages say them differently.
#pragma once

#include "analysis/quantities.h"

namespace mtlint {

// The same value: 15% and 15, half and 50%, tripled and three times, 8:30 p.m. and 20:30.
bool same_value(const Quantity& a, const Quantity& b);

// As same_value, where one is a rounding of the other: 约3.2万 and 30,000; 10.514亿 and 1.05
// billion.
bool near_value(const Quantity& a, const Quantity& b);

// Is `q` (not a range) this number?
bool equals_value(const Quantity& q, double value, QuantityKind kind);

// Is `q` one of the ends of the range, or the other way round?
bool touches_range(const Quantity& q, const Quantity& range);

// Is the number the hour or the minute of the time? "14: 40" may have been read as two numbers.
bool in_time(const Quantity& number, const Quantity& time);

// Is the number a year, month or day of the date?
bool in_date(const Quantity& number, const Quantity& date);

// 1980s and 80年代; else equal years.
bool same_year(const Quantity& a, const Quantity& b);

// 19th century and the 1800s.
bool century_of(const Quantity& ordinal, const Quantity& date);

}  // namespace mtlint
