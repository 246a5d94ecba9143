// Is it an English word? Three stages, cheapest first: the user's words, the compiled list of all
// inflected forms of en_US and en_GB, Hunspell itself (loaded when the list does not know a word).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "resources/lexicon.h"

namespace mtlint {

class Spelling {
 public:
  // `hunspell` is the folder with en_US.aff, en_US.dic, en_GB.aff, en_GB.dic; `lexicon` must
  // outlive this.
  Spelling(const Lexicon& lexicon, std::string hunspell);
  ~Spelling();

  // Words that count as known, one a line in `text` (a house word list); # begins a comment.
  void add_words(std::string_view text);

  // In the compiled list or the user's, as it stands, or in lower case if it begins with a capital?
  // Quick; Hunspell may know more. Thread-safe.
  bool lists(std::string_view word) const;

  // Is it formed from listed words: a plural, a word with a known prefix (deidentified), an
  // American spelling of a word that only British lists have (hypoxemia, multicenter)? Thread-safe.
  bool is_formed(std::string_view word) const;

  // Known to the lists or to Hunspell? Thread-safe.
  bool knows(std::string_view word) const;

  // Up to `count` known words one edit away (two letters swapped, one too many, one missing, one
  // wrong; in this order). The first stage of Hunspell's own suggestions, without the rest:
  // suggest() takes 30 ms a word, which is more than the check of a thousand segments. Thread-safe.
  std::vector<std::string> near(std::string_view word, std::size_t count) const;

  // Were Hunspell's dictionaries found?
  bool available() const;

 private:
  struct Hunspells;
  bool hunspell_knows(std::string_view word) const;
  bool listed(std::string_view word) const;

  const Lexicon& lexicon_;
  std::vector<std::uint64_t> words_;  // sorted hashes of the user's words
  std::unique_ptr<Hunspells> hunspells_;
};

}  // namespace mtlint
