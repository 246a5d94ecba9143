// Builds the tables of resources/word_costs.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resources/word_costs.h"

namespace mtlint {

class WordCostsBuilder {
 public:
  // Adds a folded word. Those that the tables cannot hold are left out: other planes, no ideograph
  // in front.
  void add(std::string_view word, float cost);

  struct Tables {
    std::vector<WordFirst> firsts{};
    std::vector<std::uint16_t> seconds{};
    std::vector<WordPair> pairs{};
    std::vector<std::uint16_t> tails{};
  };
  Tables finish() const;

 private:
  struct Group {
    float cost = WordCosts::no_word;
    std::map<std::u32string, float> longer{};  // by the characters behind the second
  };
  struct First {
    float cost = WordCosts::no_word;
    std::map<char32_t, Group> groups{};  // by the second character
  };
  std::map<char32_t, First> firsts_{};
};

}  // namespace mtlint
