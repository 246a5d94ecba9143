// Where sentences end, in the nine languages.
//
// Method: each stop is judged by what stands before and after it (abbreviations, initials, numbers,
// closing quotes and brackets, case of the next word), not by UAX #29 alone, which cuts at "Dr. No"
// and does not cut at "end.Next". Rules that depend on sentences lose a sixth of their precision to
// a crude splitter, so this is tested hard (tests/text/sentences_test.cpp).
//
// What differs between languages comes in as SentenceRules; lang/traits.h has them for each
// language and a split_sentences that takes a Language.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/span.h"

namespace mtlint {

// Lets sets of strings be asked with views.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

// Abbreviations of one language, lower case, without the final stop ("dr", "e.g", "u.s").
struct Abbreviations {
  TextSet never_end{};    // "dr", "vs": a sentence does not end here
  TextSet may_end{};      // "inc", "u.s": ends before a word that often begins sentences
  TextSet usually_end{};  // "etc", "no": ends before any capital, but not before "5"

  bool contains(std::string_view lower) const {
    return never_end.contains(lower) || may_end.contains(lower) || usually_end.contains(lower);
  }
};

// How a language marks sentences. The defaults suit a language of which nothing is known.
struct SentenceRules {
  bool spaced = true;     // words and sentences have spaces between them
  bool ordinals = false;  // a number with a stop may be an ordinal or part of a date: "am 3. Mai"
  // Where abbreviations of years are followed by names: «В 1941 г. Германия напала» has opened with
  // a date if it is no longer than this, in characters; a longer sentence ends at its «г.». 0: a
  // single letter with a stop ends a sentence only before one of the `starters`.
  std::size_t opening_date = 0;
  // Marks that close a quotation here, though they open one elsewhere: “ and « of German.
  std::u32string_view closing{};
  // Words that often begin a sentence, hardly ever a name: "in the U.S. The" is an end, "U.S. Army"
  // is none. Lower case, sorted by bytes. Where words have no spaces: beginnings of sentences that
  // look like continuations (でも is no で).
  std::span<const std::string_view> starters{};
  // Endings of compounds that are abbreviated: "Goethestr. 5".
  std::span<const std::string_view> abbreviated_endings{};
  // Beginnings of words that tell who spoke: “Come in!” Mary said. Where words have no spaces:
  // strings that do so when they come before the next mark.
  std::span<const std::string_view> speech{};
  // Strings that continue a sentence behind a closing quotation mark: the と of 「行こう！」と.
  std::span<const std::string_view> continuations{};
};

// Appends the sentences of `text`, each without surrounding white space but with its closing marks.
// Every non-space character belongs to exactly one sentence. `；` ends a sentence of a language
// without spaces only if `semicolons` is set. A line break ends a sentence only if two stand
// together.
void split_sentences(std::string_view text, const SentenceRules& rules,
                     const Abbreviations& abbreviations, std::vector<Span>& out,
                     bool semicolons = false);

// The final mark of a sentence, looking through closing quotes, brackets and citations: . ! ? … 。
// ！ ？ ; : (as written, in all their forms), … for two dots or more, or 0.
char32_t final_mark(std::string_view sentence);

}  // namespace mtlint
