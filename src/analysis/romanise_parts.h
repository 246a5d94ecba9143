// What the romanisations of all languages share. Internal to analysis/romanise.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analysis/romanise.h"

namespace mtlint::roman {

// English words as lower-case letters, one behind the other.
struct Words {
  static constexpr std::size_t most_letters = 63, most_words = 8;
  std::array<char, most_letters> letters{};
  std::array<std::uint8_t, most_words + 1> ends{};  // ends[i]: where word i begins; last: the end
  std::size_t count = 0;                            // 0: none, or too many

  std::string_view range(std::size_t first, std::size_t last) const {
    return {letters.data() + ends[first], letters.data() + ends[last]};
  }
};
Words squeezed_words(std::span<const std::string_view> words);

// Places of a text (bits) that can be reached by spelling units one after the other.
using Reach = std::uint64_t;
inline constexpr Reach at_begin = 1;

// Where `form` leads from the places of `from`.
inline Reach step(Reach from, std::string_view letters, std::string_view form) {
  Reach to = 0;
  for (Reach left = from; left != 0; left &= left - 1) {
    const auto at = static_cast<std::size_t>(__builtin_ctzll(left));
    if (letters.substr(at).starts_with(form)) to |= Reach{1} << (at + form.size());
  }
  return to;
}
// The same for any of several forms with spaces between them; "_" is nothing.
Reach step_any(Reach from, std::string_view letters, std::string_view forms);
inline bool reaches_end(Reach reach, std::string_view letters) {
  return (reach >> letters.size() & 1U) != 0;
}

// A name in two parts, either of which may be empty.
struct Parts {
  std::string_view first{}, second{};
  bool surname_first = true;
};

// How the words render the parts, if `spells(part, letters)` says what spells what.
template <class Spells>
RomanForm form_of(const Words& words, const Parts& parts, const Spells& spells) {
  const std::size_t n = words.count;
  const RomanForm first_only =
      parts.surname_first ? RomanForm::surname_only : RomanForm::given_only;
  const RomanForm second_only =
      parts.surname_first ? RomanForm::given_only : RomanForm::surname_only;
  const auto is = [&](std::string_view part, std::size_t from, std::size_t to) {
    return !part.empty() && spells(part, words.range(from, to));
  };
  for (std::size_t middle = 1; middle < n; ++middle) {
    const bool whole = middle == 1 && n == 2;
    if (is(parts.first, 0, middle) && is(parts.second, middle, n))
      return whole ? RomanForm::full : RomanForm::split;
    if (is(parts.second, 0, middle) && is(parts.first, middle, n))
      return whole ? RomanForm::reversed : RomanForm::split;
  }
  if (n == 1) {
    // All letters cut at any place.
    for (std::size_t cut = 1; cut < words.ends[1]; ++cut) {
      const std::string_view all = words.range(0, 1);
      if (!parts.first.empty() && !parts.second.empty() &&
          spells(parts.first, all.substr(0, cut)) && spells(parts.second, all.substr(cut)))
        return RomanForm::joined;
    }
  }
  if (is(parts.first, 0, n)) return n == 1 ? first_only : RomanForm::split;
  if (is(parts.second, 0, n)) return n == 1 ? second_only : RomanForm::split;
  return RomanForm::none;
}

// Cuts a name at its first space or dot.
Parts parts_at_space(std::string_view source, bool surname_first);

// A table row: a character and its forms, spaces between them.
struct Letter {
  char32_t code = 0;
  std::string_view forms{};
};
std::string_view forms_of(std::span<const Letter> table, char32_t code);

Romanised romanised_zh(std::string_view source, const Words& words, const Lexicon& lexicon);
Romanised romanised_ko(std::string_view source, const Words& words, const Lexicon& lexicon);
Romanised romanised_ja(std::string_view source, const Words& words);
Romanised romanised_ru(std::string_view source, const Words& words, const Lexicon& lexicon);
Romanised romanised_ar(std::string_view source, const Words& words, const Lexicon& lexicon);

}  // namespace mtlint::roman
