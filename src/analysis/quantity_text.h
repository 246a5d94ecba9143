// How quantities are written in English.
#pragma once

#include <string>

#include "analysis/quantities.h"

namespace mtlint {

// 1051000000 as "1.051 billion", 12000 as "12,000", 0.5 as "0.5";
// without a comma where it may be a year.
std::string english_number(double value);

// The quantity as an English text would have it: "1.051 billion", "15%", "3rd", "10%–20%",
// "two-thirds", "November 9, 2020", "8:30 p.m.". `words`: small numbers are spelled out.
std::string english_of(const Quantity& quantity, bool words = false);

}  // namespace mtlint
