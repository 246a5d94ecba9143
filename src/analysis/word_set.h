// A small fixed set of English words, asked by key: is this token one of "however, therefore, ..."?
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "analysis/tokenise.h"

namespace mtlint {

class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    std::size_t slots = 4;
    while (slots < 2 * words.size() + 1) slots *= 2;
    slots_.assign(slots, 0);
    for (const std::string_view word : words) {
      std::size_t at = word_key(word) & (slots - 1);
      while (slots_[at] != 0) at = (at + 1) & (slots - 1);
      slots_[at] = word_key(word);
    }
  }

  bool contains(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at] == key;
  }
  bool contains(const Token& token) const { return contains(token.lower); }

 private:
  std::vector<std::uint64_t> slots_{};
};

}  // namespace mtlint
