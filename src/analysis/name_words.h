// The words of an English text made ready for comparing with names: computed once for a segment,
// and only if one of its names is not found as it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "resources/lexicon.h"

namespace mtlint {

struct NameWord {
  Span span{};
  std::string squeezed{};  // squeeze() of the word
  bool capital = false;    // begins with a capital letter
  bool name = false;       // a word with a capital: may be part of a name
  bool link = false;       // stands between parts of names: hyphen, "de", "bin"
  bool known = false;      // in an English word list as it stands or in small letters
  bool common = false;     // in an English word list in small letters: "Surf", "President"
};

// All tokens of the English, in order; a token that is no word has an empty `squeezed`.
void prepare_words(const English& target, const Lexicon& lexicon, std::vector<NameWord>& words);

// Is the word in an English word list, as it stands or in small letters?
bool is_known_word(const Lexicon& lexicon, std::string_view word);
// In small letters?
bool is_common_word(const Lexicon& lexicon, std::string_view word);

// The words of a form, between spaces.
std::vector<std::string_view> words_of(std::string_view form);

// Do two squeezed spellings differ only in the manner of romanising? "zelenskiy" and "zelenskyy",
// "aleksandr" and "alexander" for all; long vowels ("ohtani", "otani") in names from Japanese.
bool is_same_romanised(std::string_view a, std::string_view b, Language language);

// Titles, articles and other words that stand beside a name without being part of it, squeezed:
// "the", "president", "mr", "city".
bool is_beside_names(std::string_view squeezed);

// Adjectives, inhabitants and plurals are made from names: "South Korean", "San Franciscans", "the
// Victorias", "Austro-". They are other words, not broken names.
// Of people (`person`) only whole names: Trumpian, but not Vincy for Vinci.
bool is_derived(std::string_view word, std::string_view name, bool person = false);

// The squeezed adjective of a country that does not follow from its name: "french" of "france".
bool is_irregular_adjective(std::string_view squeezed);

}  // namespace mtlint
