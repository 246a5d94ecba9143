// Is a word of a text a form of a word of a term, and not another word of the same stem?
#pragma once

#include <string_view>

#include "base/language.h"

namespace mtlint {

// Both in lower case and normalised, with equal Snowball stems. Snowball gives one stem to words
// that no editor takes for one: maladie and malade, muestra and muestran, مرض and مرضى. Nouns and
// adjectives may differ by endings of number, gender and case; of a verb (its infinitive) every
// form counts. `several`: the term has more words, which agree with each other.
bool is_inflection(Language language, std::string_view term, std::string_view word, bool several);

}  // namespace mtlint
