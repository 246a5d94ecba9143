// Weighted edit distance of spellings.

#include "analysis/similarity.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace mtlint {
namespace {

constexpr std::size_t longest_name = 64;

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Letters that stand for each other in transliterations share a bit.
constexpr std::array<std::uint16_t, 26> make_classes() {
  std::array<std::uint16_t, 26> classes{};
  constexpr std::array<std::string_view, 10> groups{"lr",  "bpv", "dt",  "gkcq", "szcxj",
                                                    "vwf", "mn",  "iyj", "uwo",  "hjx"};
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (const char c : groups[group])
      classes[static_cast<std::size_t>(c - 'a')] |= static_cast<std::uint16_t>(1U << group);
  return classes;
}

float cost_of_change(char a, char b) {
  static constexpr auto classes = make_classes();
  if (a == b) return 0;
  if (is_vowel(a) && is_vowel(b)) return 0.5F;
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (letter(a) && letter(b) &&
      (classes[static_cast<std::size_t>(a - 'a')] & classes[static_cast<std::size_t>(b - 'a')]) !=
          0)
    return 0.5F;
  return 1;
}

// The cost of a letter that only one of the two has.
float cost_of_extra(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at > 0 && text[at - 1] == c) return 0.25F;
  if (is_vowel(c) || c == 'h') return 0.5F;
  return 1;
}

}  // namespace

float sound_alike(std::string_view a, std::string_view b) {
  a = a.substr(0, longest_name);
  b = b.substr(0, longest_name);
  if (a.empty() || b.empty()) return 0;
  std::array<float, longest_name + 1> row{};
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + cost_of_extra(b, j);
  for (std::size_t i = 0; i < a.size(); ++i) {
    float diagonal = row[0];
    row[0] += cost_of_extra(a, i);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const float change = diagonal + cost_of_change(a[i], b[j]);
      diagonal = row[j + 1];
      row[j + 1] =
          std::min({change, row[j + 1] + cost_of_extra(a, i), row[j] + cost_of_extra(b, j)});
    }
  }
  return 1 - row[b.size()] / static_cast<float>(std::max(a.size(), b.size()));
}

}  // namespace mtlint
