// What each Chinese word costs in a lattice: the negative natural logarithm of its share of all
// words. Asked at every character of every source, therefore laid out for that: what one character
// needs stands together, and a look at two characters that are no word ends in a short row that
// stays near, instead of somewhere in a large hash table.
//
// Shapes: a row of first characters; for each of these the sorted row of second characters of its
// words, and beside these their costs; for each two characters the words of three and more that
// begin with them. Only words of the Basic Multilingual Plane that begin with an ideograph. A
// damaged file gives wrong answers here, never a read outside the file.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace mtlint {

struct WordFirst {
  float cost = 0;           // of the character as a word; infinite if it is none
  std::uint32_t pairs = 0;  // where its second characters begin; they end where the next ones begin
};

struct WordPair {
  float cost = 0;           // of the two as a word; infinite if they are none
  std::uint32_t tails = 0;  // where the rest of longer words begins; likewise
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
  // `firsts` from `first_single` on, and one more; `pairs` one more than `seconds`. `tails`: for
  // each word the number of its characters behind the second, these, and the bits of its cost,
  // lower half first; in the order of the characters.
  WordCosts(std::span<const WordFirst> firsts, std::span<const std::uint16_t> seconds,
            std::span<const WordPair> pairs, std::span<const std::uint16_t> tails)
      : firsts_(firsts), seconds_(seconds), pairs_(pairs), tails_(tails) {}

  bool empty() const { return firsts_.empty(); }

  // Calls visit(characters, cost) for each word that begins with the first of `text`, the single
  // character first.
  template <class Visit>
  void each(std::span<const char32_t> text, Visit visit) const {
    if (text.empty() || text[0] < first_single || text[0] > last_single) return;
    const std::size_t first = text[0] - first_single;
    if (first + 1 >= firsts_.size()) return;
    if (firsts_[first].cost != no_word) visit(1, firsts_[first].cost);
    if (text.size() < 2) return;
    const std::size_t pair = find(first, text[1]);
    if (pair + 1 >= pairs_.size()) return;
    if (pairs_[pair].cost != no_word) visit(2, pairs_[pair].cost);
    if (text.size() < 3) return;
    const std::size_t end = std::min<std::size_t>(pairs_[pair + 1].tails, tails_.size());
    for (std::size_t at = pairs_[pair].tails; at < end;) {
      const std::size_t length = tails_[at++];
      if (end - at < length + 2 || tails_[at] > text[2]) return;
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

 private:
  static bool starts_with(std::span<const char32_t> text, std::span<const std::uint16_t> tail) {
    if (text.size() < tail.size()) return false;
    for (std::size_t i = 0; i < tail.size(); ++i)
      if (text[i] != tail[i]) return false;
    return true;
  }

  // The place of a pair, or one behind the last. Halves without a branch: half of the questions
  // have the answer no, and nobody can guess which.
  std::size_t find(std::size_t first, char32_t second) const {
    const std::size_t begin = firsts_[first].pairs;
    const std::size_t end = std::min<std::size_t>(firsts_[first + 1].pairs, seconds_.size());
    if (begin >= end) return pairs_.size();
    const std::uint16_t* at = seconds_.data() + begin;
    for (std::size_t left = end - begin; left > 1; left -= left / 2)
      at += at[left / 2] <= second ? left / 2 : 0;
    return *at == second ? static_cast<std::size_t>(at - seconds_.data()) : pairs_.size();
  }

  std::span<const WordFirst> firsts_{};
  std::span<const std::uint16_t> seconds_{};
  std::span<const WordPair> pairs_{};
  std::span<const std::uint16_t> tails_{};
};

}  // namespace mtlint
