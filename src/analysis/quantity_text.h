// How quantities are written in English.
#pragma once

#include <string>
#include <string_view>

#include "analysis/quantities.h"

namespace mtlint {

// 1051000000 as "1.051 billion", 12000 as "12,000", 0.5 as "0.5".
std::string english_number(double value);

// The quantity as an English text would have it: "1.051 billion", "15%", "3rd", "10%–20%",
// "two-thirds", "November 9, 2020", "8:30 p.m.". `words`: small numbers are spelled out.
std::string english_of(const Quantity& quantity, bool words = false);

// Do the words of the source say it in the same digits already? "34 is 34" tells nobody anything.
bool says_as_much(std::string_view source, std::string_view english);

}  // namespace mtlint
