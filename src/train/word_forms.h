// The forms that English words may take, from the affix flags of a Hunspell dictionary and a list
// of irregular verbs.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/error.h"

namespace mtlint::train {

// By word, lower case unless it is a name: bits of namespace form.
using WordForms = std::map<std::string, std::uint8_t>;

// Reads FILE.dic of Hunspell's en_US: D and G make verbs, M nouns, S both, T P Y R describing
// words.
Result<WordForms> read_word_forms(const std::string& path);

// Adds "rise rose risen" and their like.
void add_irregular_verbs(WordForms& forms);

}  // namespace mtlint::train
