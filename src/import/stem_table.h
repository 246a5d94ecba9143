// The English stems of all glosses, numbered.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "resources/imports.h"
#include "resources/lexicon_builder.h"
#include "text/stemmer.h"

namespace mtlint {

// The content words of a gloss in lower case without diacritics: words of two letters or more that
// are no function words and none of the abbreviations of dictionaries (sb, sth, etc).
std::vector<std::string> content_words(std::string_view gloss);

class StemTable {
 public:
  // The number of the stem of a lower-case word, which is new if need be. Numbers are provisional:
  // final_numbers() tells what becomes of them.
  std::uint32_t number_of(std::string_view word);

  // The numbers of the content words of a gloss.
  std::vector<std::uint32_t> stems_of(std::string_view gloss);

  // Counts an entry of a dictionary, for the rarity of its stems.
  void count_entry(const std::vector<std::uint32_t>& stems);

  std::size_t size() const { return words_.size(); }

  // Final numbers go by hash. Index: the provisional number.
  std::vector<std::uint32_t> final_numbers() const;
  // In final order.
  std::vector<StemRecord> records(StringPool& pool) const;

 private:
  struct Known {
    std::string text;
    std::uint64_t hash = 0;
    std::uint32_t entries = 0;
  };
  Stemmer stemmer_{};
  std::unordered_map<std::string, std::uint32_t> by_word_{};
  std::unordered_map<std::uint64_t, std::uint32_t> by_hash_{};
  std::vector<Known> words_{};
  std::uint32_t entries_ = 0;
};

}  // namespace mtlint
