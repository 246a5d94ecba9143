// Where sentences end, in the nine languages.
//
// Method: each stop is judged by what stands before and after it (abbreviations, initials, numbers,
// closing quotes and brackets, case of the next word), not by UAX #29 alone, which cuts at "Dr. No"
// and does not cut at "end.Next". Rules that depend on sentences lose a sixth of their precision to
// a crude splitter, so this is tested hard (tests/text/sentences_test.cpp).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/language.h"
#include "base/span.h"

namespace mtlint {

// Abbreviations of one language, lower case, without the final stop ("dr", "e.g", "u.s").
struct Abbreviations {
  std::unordered_set<std::string> never_end{};  // "dr", "vs": a sentence does not end here
  std::unordered_set<std::string> may_end{};    // "etc", "inc", "u.s": ends before a capital
};

// Appends the sentences of `text`, each without surrounding white space but with its closing marks.
// Every non-space character belongs to exactly one sentence. `；` ends a sentence of Chinese or
// Japanese only if `semicolons` is set. A line break ends a sentence only if two stand together.
void split_sentences(std::string_view text, Language language, const Abbreviations& abbreviations,
                     std::vector<Span>& out, bool semicolons = false);

// The final mark of a sentence, looking through closing quotes and brackets: . ! ? … 。 ！ ？ ; :
// or 0.
char32_t final_mark(std::string_view sentence);

}  // namespace mtlint
