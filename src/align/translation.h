// Is an English text the translation of a source at all? The words that the source makes one expect
// (evidence.h) and the lengths, as for a bead of an alignment, but without a document around it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/language.h"
#include "resources/resources.h"

namespace mtlint {

// Fewer words of English say too little.
inline constexpr std::size_t least_translated_words = 11;

// The logarithm of the odds that it is; right pairs of PUD and TICO-19 are below -1 less than once
// in a thousand. Nothing where that cannot be said: the table of words is not there or does not
// know the language, or the English has too few words.
std::optional<float> translation_odds(std::string_view source, Language language,
                                      std::string_view english, const Resources& resources);

}  // namespace mtlint
