// What CC-CEDICT teaches about single characters: readings, readings as surnames, English words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/cedict.h"
#include "import/stem_table.h"
#include "resources/imports.h"
#include "resources/lexicon_builder.h"

namespace mtlint {

class CharacterKnowledge {
 public:
  // `stems` are those of all glosses of the entry; names teach readings alone.
  void add(const CedictEntry& entry, const std::vector<std::uint32_t>& stems);

  // The English words of each character by IBM model 1 (Brown et al. 1993): headwords and glosses
  // are the sentences of a parallel text; five iterations of EM, with a null word.
  std::map<char32_t, std::vector<CharacterWord>> english_words() const;

  // Adds the sections characters, readings, surnames, char.ranges, char.words. `final_numbers` is
  // that of the StemTable.
  void write(LexiconWriter& writer, StringPool& pool,
             const std::vector<std::uint32_t>& final_numbers) const;

 private:
  struct Readings {
    std::map<std::string, std::uint32_t> counts{};  // how often in all words
    std::map<std::string, std::uint32_t> own{};     // with an entry of its own
    std::map<std::string, std::uint32_t> surname{};
  };
  struct Pair {
    std::u32string characters{};
    std::vector<std::uint32_t> stems{};
  };
  std::map<char32_t, Readings> readings_{};
  std::vector<Pair> pairs_{};
};

}  // namespace mtlint
