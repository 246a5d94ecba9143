// One stop of a text and the verdict on it: does a sentence end here?
#pragma once

#include <cstddef>
#include <string_view>

#include "text/sentences.h"

namespace mtlint {

// A run of stops with the closing marks behind it: `?!`, `.”`, `...)`, `.[3]`, `！」`.
struct Stop {
  std::size_t begin = 0;   // of the first mark
  std::size_t end = 0;     // behind closing quotes, brackets and citations
  std::size_t closer = 0;  // where the first closing mark stands; `end` if there is none
  char32_t mark = 0;       // the last mark of the run
  int periods = 0;         // full stops in the run: 1 may be an abbreviation, 2 are an ellipsis
  bool strong = false;     // holds a ! or ?
  bool wide = false;       // holds a mark that needs no space behind it
  bool closed = false;     // closing quotes or brackets follow
  bool quoted = false;     // closing quotes follow
  bool outside = false;    // marks stand behind the closing ones: `”.`

  bool is_period() const { return periods == 1 && !strong && !wide; }
  bool is_ellipsis() const { return (periods > 1 || mark == U'…') && !strong && !wide; }
};

// What the judge knows of the sentence that may end.
struct SentenceSoFar {
  std::size_t begin = 0;
  bool has_words = false;   // a letter or digit stands before the stop
  bool odd_quotes = false;  // an odd number of " stand before the stop: the next one closes
};

// Reads the stop that begins at `at`, which must hold a mark.
Stop read_stop(std::string_view text, std::size_t at, const SentenceSoFar& so_far,
               const SentenceRules& rules);

bool ends_sentence(std::string_view text, const Stop& stop, const SentenceSoFar& so_far,
                   const SentenceRules& rules, const Abbreviations& abbreviations);

// Do the spaces [at, end) hold two line breaks?
bool has_blank_line(std::string_view text, std::size_t at, std::size_t end);

}  // namespace mtlint
