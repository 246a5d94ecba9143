// What a unit predicts of its translation, and what a unit of English holds.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/names.h"
#include "base/language.h"
#include "resources/resources.h"
#include "text/stemmer.h"

namespace mtlint {

class LexicalTable;

// Keys are stems of English (stem_key()) and hashes of values of numbers and of Latin words.
struct Predicted {
  float pieces = 0;  // what the expectations are shared among
  std::vector<std::pair<std::uint32_t, float>> expected{};  // sorted by key; sums over the pieces
  float length = 0;
  std::array<std::uint64_t, 64> filter{};  // a bit for each key, by its upper bits

  bool may_expect(std::uint32_t key) const {
    return (filter[key >> 26] >> (key >> 20 & 63U) & 1U) != 0;
  }
  // 0 if the key is not expected.
  float of(std::uint32_t key) const {
    if (!may_expect(key)) return 0;
    const auto found =
        std::ranges::lower_bound(expected, key, {}, &std::pair<std::uint32_t, float>::first);
    return found == expected.end() || found->first != key ? 0 : found->second;
  }
};

struct Held {
  struct Word {
    std::uint32_t key = 0;
    float share = 0;  // how often it stands in English
  };
  std::vector<Word> words{};
  float length = 0;
};

// What a word of the English says, given what its source expects of it: the logarithm of the odds
// that it is there because of this source.
float word_gain(float expected, float pieces, float share);
// The same of all words of a unit.
float words_odds(const Predicted& from, const Held& held);
// How well lengths fit (Gale and Church 1993): 0 is best. `from` is the source's length times the
// letters of English that one letter gives.
float lengths_odds(float from, float to);
// Words and lengths together; `count` words.
float bead_odds(float words, std::size_t count, float lengths);

class EvidenceReader {
 public:
  EvidenceReader(const Resources& resources, const LexicalTable* table)
      : resources_(resources), table_(table) {}

  Predicted predict(std::string_view source, Language language);
  Held read(std::string_view target);

 private:
  void add_pieces(std::string_view source, Language language, Predicted& out);
  void add_names(std::string_view source, Language language, Predicted& out);
  void add_glosses(Language language, Predicted& out);  // after add_names()
  void add_numbers(std::string_view text, Language language, std::vector<std::uint32_t>& out);
  void add_latin(std::string_view source, Predicted& out);

  const Resources& resources_;
  const LexicalTable* table_;
  Stemmer stemmer_{};
  NameScratch names_{};
  std::vector<std::uint32_t> pieces_{};
  std::vector<std::uint32_t> keys_{};
};

}  // namespace mtlint
