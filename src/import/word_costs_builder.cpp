// Lays the costs of words out for the lattice.

#include "import/word_costs_builder.h"

#include <algorithm>
#include <bit>

#include "text/utf8.h"

namespace mtlint {

void WordCostsBuilder::add(std::string_view word, float cost) {
  std::u32string characters;
  for (std::size_t at = 0; at < word.size();) characters.push_back(next_code_point(word, at));
  if (characters.empty() || characters[0] < WordCosts::first_single ||
      characters[0] > WordCosts::last_single ||
      std::ranges::any_of(characters, [](char32_t c) { return c > 0xFFFF; }))
    return;
  if (characters.size() == 1) {
    singles_[characters[0]] = cost;
    return;
  }
  Group& group = groups_[WordCosts::key_of(characters[0], characters[1])];
  if (characters.size() == 2)
    group.cost = cost;
  else
    group.longer[characters.substr(2)] = cost;
}

WordCostsBuilder::Tables WordCostsBuilder::finish() const {
  Tables tables;
  tables.singles.assign(WordCosts::last_single - WordCosts::first_single + 1, WordCosts::no_word);
  for (const auto& [c, cost] : singles_) tables.singles[c - WordCosts::first_single] = cost;
  tables.pairs.resize(groups_.size() + groups_.size() / 2 + 1);
  for (const auto& [key, group] : groups_) {
    std::size_t i = WordCosts::home_of(key, tables.pairs.size());
    while (tables.pairs[i].key != 0) i = i + 1 == tables.pairs.size() ? 0 : i + 1;
    tables.pairs[i] = {key, group.cost, static_cast<std::uint32_t>(tables.tails.size()),
                       static_cast<std::uint32_t>(group.longer.size())};
    for (const auto& [tail, cost] : group.longer) {
      tables.tails.push_back(static_cast<std::uint16_t>(tail.size()));
      for (const char32_t c : tail) tables.tails.push_back(static_cast<std::uint16_t>(c));
      const auto bits = std::bit_cast<std::uint32_t>(cost);
      tables.tails.push_back(static_cast<std::uint16_t>(bits));
      tables.tails.push_back(static_cast<std::uint16_t>(bits >> 16));
    }
  }
  return tables;
}

}  // namespace mtlint
