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
  // The same by Token::lower, which is all that a word without capitals needs.
  bool lists(std::uint64_t lower) const;
  // Asks the memory for what lists() needs.
  void prefetch(std::uint64_t lower) const;

  // Is it formed from listed words: a plural, a word with a known prefix (deidentified), an
  // American spelling of a word that only British lists have (hypoxemia, multicenter)? Thread-safe.
  bool is_formed(std::string_view word) const;

  // Known to the lists or to Hunspell? Thread-safe.
  bool knows(std::string_view word) const;

  // Up to `count` known words one edit away (two letters swapped, one too many, one missing, one
  // wrong; in this order). The first stage of Hunspell's own suggestions, without the rest:
  // suggest() takes 30 ms a word, which is more than the check of a thousand segments. Thread-safe.
  std::vector<std::string> near(std::string_view word, std::size_t count) const;

  // What an unknown word of lower-case letters a-z should probably have been, best first: at most
  // three words from near(). Nothing for a word that is formed from listed ones, and nothing where
  // nothing is near: a term, a dialect word, a romanisation. Remembered, since a text repeats its
  // unknown words. Thread-safe.
  //
  // The lists have every form of such a word that Hunspell accepts (its compounds are made with
  // digits), so Hunspell, which takes 100 ms to load, is asked only where there are no lists.
  std::vector<std::string> corrections(std::string_view word) const;

  // Were Hunspell's dictionaries found?
  bool available() const;

 private:
  struct Hunspells;
  struct Corrections;
  bool hunspell_knows(std::string_view word) const;
  bool listed(std::string_view word) const;

  const Lexicon& lexicon_;
  std::vector<std::uint64_t> words_;  // sorted hashes of the user's words
  std::unique_ptr<Hunspells> hunspells_;
  std::unique_ptr<Corrections> corrections_;
};

}  // namespace mtlint
