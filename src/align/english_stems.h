// The words of an English text as the lexical table knows them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/stemmer.h"

namespace mtlint {

// Appends the keys (stem_key()) of the stems of all words of letters, in order.
void english_stems(std::string_view text, Stemmer& stemmer, std::vector<std::uint32_t>& out);

// The key of one word.
std::uint32_t english_stem(std::string_view word, Stemmer& stemmer);

}  // namespace mtlint
