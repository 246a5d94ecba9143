// What each Chinese word costs in a lattice: the negative natural logarithm of its share of all
// words. Asked at every character of every source, therefore laid out for that: one look at memory
// for each first character, one for each two, and the rest of longer words side by side.
//
// Shapes: a row of costs for single ideographs; an open-addressing table of the first two
// characters of longer words; behind it, for each of its slots, the words of three and more
// characters. Only words of the Basic Multilingual Plane that begin with an ideograph. A damaged
// file gives wrong answers here, never a read outside the file.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace mtlint {

struct WordPair {
  std::uint32_t key = 0;  // first character << 16 | second; 0 = empty slot
  float cost = 0;         // of the two as a word; infinite if they are none
  std::uint32_t tails = 0;
  std::uint32_t tail_count = 0;
};

// The cost of a word that was counted `frequency` times among `total`; words that the count lacks
// cost as if it had seen them twice.
inline float word_cost(std::uint32_t frequency, std::uint64_t total) {
  return std::log(static_cast<float>(total) + 1) -
         std::log(static_cast<float>(std::max(frequency, 2U)));
}

class WordCosts {
 public:
  static constexpr char32_t first_single = 0x3400;
  static constexpr char32_t last_single = 0x9FFF;
  static constexpr float no_word = std::numeric_limits<float>::infinity();

  WordCosts() = default;
  // `singles` from `first_single` on. `tails`: for each word the number of its characters behind
  // the second, these, and the bits of its cost, lower half first; in the order of the characters.
  WordCosts(std::span<const float> singles, std::span<const WordPair> pairs,
            std::span<const std::uint16_t> tails)
      : singles_(singles), pairs_(pairs), tails_(tails) {}

  bool empty() const { return pairs_.empty(); }

  // Asks the memory for what each() needs at these two characters.
  void prefetch(char32_t first, char32_t second) const {
    if (!pairs_.empty()) __builtin_prefetch(&pairs_[home_of(key_of(first, second), pairs_.size())]);
  }

  // Calls visit(characters, cost) for each word that begins with the first of `text`, the single
  // character first.
  template <class Visit>
  void each(std::span<const char32_t> text, Visit visit) const {
    if (text.empty() || text[0] < first_single || text[0] > last_single) return;
    const std::size_t single = text[0] - first_single;
    if (single < singles_.size() && singles_[single] != no_word) visit(1, singles_[single]);
    if (text.size() < 2) return;
    const WordPair* pair = find(text[0], text[1]);
    if (pair == nullptr) return;
    if (pair->cost != no_word) visit(2, pair->cost);
    std::size_t at = pair->tails;
    for (std::uint32_t i = 0; i < pair->tail_count && at < tails_.size(); ++i) {
      const std::size_t length = tails_[at++];
      if (tails_.size() - at < length + 2 || text.size() < 3 || tails_[at] > text[2]) return;
      if (starts_with(text.subspan(2), tails_.subspan(at, length)))
        visit(2 + length, std::bit_cast<float>(std::uint32_t{tails_[at + length]} |
                                               std::uint32_t{tails_[at + length + 1]} << 16));
      at += length + 2;
    }
  }

  // Of a word; `no_word` if it is none.
  float cost_of(std::span<const char32_t> word) const {
    float cost = no_word;
    each(word, [&](std::size_t characters, float c) {
      if (characters == word.size()) cost = c;
    });
    return cost;
  }

  static std::uint32_t key_of(char32_t first, char32_t second) {
    return static_cast<std::uint32_t>(first << 16 | (second & 0xFFFFU));
  }
  static std::size_t home_of(std::uint32_t key, std::size_t slots) {
    return static_cast<std::size_t>(((key * 0x9E3779B97F4A7C15ULL) >> 32) * slots >> 32);
  }

 private:
  static bool starts_with(std::span<const char32_t> text, std::span<const std::uint16_t> tail) {
    if (text.size() < tail.size()) return false;
    for (std::size_t i = 0; i < tail.size(); ++i)
      if (text[i] != tail[i]) return false;
    return true;
  }

  const WordPair* find(char32_t first, char32_t second) const {
    if (pairs_.empty() || second > 0xFFFF) return nullptr;
    const std::uint32_t key = key_of(first, second);
    std::size_t i = home_of(key, pairs_.size());
    for (std::size_t probes = 0; probes < pairs_.size() && pairs_[i].key != 0; ++probes) {
      if (pairs_[i].key == key) return &pairs_[i];
      if (++i == pairs_.size()) i = 0;
    }
    return nullptr;
  }

  std::span<const float> singles_{};
  std::span<const WordPair> pairs_{};
  std::span<const std::uint16_t> tails_{};
};

}  // namespace mtlint
