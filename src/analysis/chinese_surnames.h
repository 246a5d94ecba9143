// Chinese surnames by frequency, and their readings where they are not the usual ones.
#pragma once

#include <optional>
#include <string_view>

namespace mtlint {

// The cost (negative natural logarithm of the share of people) of a surname of one character;
// nothing if it is none. Simplified characters.
std::optional<float> surname_cost(char32_t c);
// Of two characters: 欧阳, 司马.
bool is_compound_surname(char32_t first, char32_t second);
// The reading as a surname where it differs from the character's usual one: 单 "shan". Empty
// otherwise.
std::string_view surname_reading(char32_t c);
std::string_view compound_reading(char32_t first, char32_t second);

// The cost of a character in a given name: cheap for those that people like.
float given_cost(char32_t c);

}  // namespace mtlint
