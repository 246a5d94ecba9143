// Kinds of characters as the tokeniser tells them apart, with a table for ASCII.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/characters.h"

namespace mtlint::token_characters {

enum class Kind : std::uint8_t { space, letter, digit, mark, symbol, apostrophe, foreign };

constexpr std::array<Kind, 128> make_ascii_kinds() {
  std::array<Kind, 128> kinds{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    kinds[c] =
        c <= ' ' || c == 127   ? Kind::space
        : letter               ? Kind::letter
        : c >= '0' && c <= '9' ? Kind::digit
        : c == '\''            ? Kind::apostrophe
        : std::string_view("$%+=<>^`|~&@#").find(static_cast<char>(c)) != std::string_view::npos
            ? Kind::symbol
            : Kind::mark;
  }
  return kinds;
}
inline constexpr auto ascii_kinds = make_ascii_kinds();

inline Kind kind_of(char32_t c) {
  if (c < 128) return ascii_kinds[c];
  if (is_apostrophe(c)) return Kind::apostrophe;
  if (is_cjk(script_of(c))) return Kind::foreign;
  if (is_letter(c) || is_mark(c)) return Kind::letter;
  if (is_digit(c)) return Kind::digit;
  if (is_space(c)) return Kind::space;
  return is_symbol(c) || is_control(c) ? Kind::symbol : Kind::mark;
}

constexpr char fold_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Compares without case; `lower` is ASCII and lower case.
inline bool same(std::string_view word, std::string_view lower) {
  return std::ranges::equal(word, lower, {}, fold_ascii);
}

}  // namespace mtlint::token_characters
