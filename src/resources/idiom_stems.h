// Idioms of one inflected language for the lexicon, indexed by the stem of their longest word.
// Internal to compile_lexicon().
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "resources/affixes.h"
#include "resources/dictionary.h"
#include "resources/lexicon.h"
#include "resources/lexicon_file.h"
#include "text/stemmer.h"

namespace mtlint {

class StemIndex {
 public:
  // `hunspell` is the folder of Hunspell's dictionaries; what is not there is done without.
  StemIndex(Language language, const std::string& hunspell, std::vector<StemIdiomRecord>& records,
            std::vector<std::uint64_t>& hashes);

  void add(const IdiomMatch& match, std::uint32_t idiom);
  void finish(LexiconWriter& writer);

 private:
  // A word of a pattern, as its dictionary writes it and made comparable.
  struct Word {
    std::string written{};
    std::string lower{};
  };
  std::vector<Word> words_of(const IdiomMatch& match) const;
  std::uint64_t stem_of(const Word& word);
  void add_words(std::vector<Word> words, const IdiomMatch& match, bool in_order,
                 std::uint32_t idiom);

  Language language_;
  Stemmer stemmer_{};
  std::optional<Affixes> affixes_{};
  std::set<std::string> expanded_{};                           // words whose forms are in `forms_`
  std::set<std::pair<std::uint64_t, std::uint64_t>> forms_{};  // hash of a form -> stem
  std::map<std::uint64_t, std::vector<StemIdiomRecord>> by_stem_{};
  std::vector<StemIdiomRecord>& records_;
  std::vector<std::uint64_t>& hashes_;
};

}  // namespace mtlint
