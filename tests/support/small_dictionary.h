// A small dictionary of our own, compiled, for the tests of what looks things up.
#pragma once

#include <string>

#include "resources/lexicon.h"

namespace mtlint::testing {

// A folder with names/, idioms/, titles/ and units/ as people write them.
const std::string& small_dictionary();

// The same compiled, with the words "paper", "tiger", "Paris" as its word list.
const Lexicon& small_lexicon();
const std::string& small_lexicon_file();

}  // namespace mtlint::testing
