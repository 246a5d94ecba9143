// Lays the costs of words out for the lattice.

#include "import/word_costs_builder.h"

#include <algorithm>
#include <bit>

#include "text/utf8.h"

namespace mtlint {
namespace {

void add_tail(const std::u32string& tail, float cost, std::vector<std::uint16_t>& tails) {
  tails.push_back(static_cast<std::uint16_t>(tail.size()));
  for (const char32_t c : tail) tails.push_back(static_cast<std::uint16_t>(c));
  const auto bits = std::bit_cast<std::uint32_t>(cost);
  tails.push_back(static_cast<std::uint16_t>(bits));
  tails.push_back(static_cast<std::uint16_t>(bits >> 16));
}

}  // namespace

void WordCostsBuilder::add(std::string_view word, float cost) {
  std::u32string characters;
  for (std::size_t at = 0; at < word.size();) characters.push_back(next_code_point(word, at));
  if (characters.empty() || characters[0] < WordCosts::first_single ||
      characters[0] > WordCosts::last_single ||
      std::ranges::any_of(characters, [](char32_t c) { return c > 0xFFFF; }))
    return;
  First& first = firsts_[characters[0]];
  if (characters.size() == 1) {
    first.cost = cost;
    return;
  }
  Group& group = first.groups[characters[1]];
  if (characters.size() == 2)
    group.cost = cost;
  else
    group.longer[characters.substr(2)] = cost;
}

WordCostsBuilder::Tables WordCostsBuilder::finish() const {
  const auto place = [](const auto& table) { return static_cast<std::uint32_t>(table.size()); };
  Tables tables;
  for (char32_t c = WordCosts::first_single; c <= WordCosts::last_single; ++c) {
    tables.firsts.push_back({WordCosts::no_word, place(tables.pairs)});
    const auto first = firsts_.find(c);
    if (first == firsts_.end()) continue;
    tables.firsts.back().cost = first->second.cost;
    for (const auto& [second, group] : first->second.groups) {
      tables.seconds.push_back(static_cast<std::uint16_t>(second));
      tables.pairs.push_back({group.cost, place(tables.tails)});
      for (const auto& [tail, cost] : group.longer) add_tail(tail, cost, tables.tails);
    }
  }
  tables.firsts.push_back({WordCosts::no_word, place(tables.pairs)});
  tables.pairs.push_back({WordCosts::no_word, place(tables.tails)});
  return tables;
}

}  // namespace mtlint
