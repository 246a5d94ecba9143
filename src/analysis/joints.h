// Places inside a sentence where another one may begin: at a comma, or between two words. What the
// rules on splices and fused sentences weigh; each place is only a suspect.
//
//   "The road is closed, the bus goes round the hill."    the comma
//   "The road is closed the bus goes round the hill."     the second "the"
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/clauses.h"
#include "analysis/english.h"

namespace mtlint {

struct Joint {
  bool comma = false;
  std::uint32_t at = 0;        // the comma, or the first token of the right side
  std::uint32_t begin = 0;     // of the left side: behind the last ; : — or quotation mark
  std::uint32_t chunk = 0;     // of the left side's last part: behind its last comma
  std::uint32_t left_end = 0;  // one past the left side
  std::uint32_t right = 0;     // first token of the right side
  std::uint32_t end = 0;       // one past the right side
  std::uint32_t adverb = 0;    // tokens of a conjunctive adverb that opens the right side
  bool introduced = false;     // the right clause stands behind a phrase and its comma
  Clause clause{};             // of the right side
};

// May a sentence end at the comma `at`, by what stands right before and behind it?
bool is_suspect_comma(const English& english, const EnglishSentence& sentence, std::uint32_t at);

// The comma at `at`, if it is a suspect, a main clause follows it and a finite verb stands before
// it.
std::optional<Joint> joint_at_comma(const English& english, const EnglishSentence& sentence,
                                    std::uint32_t at);

// The place before token `at`, if nothing but a new clause explains what follows.
std::optional<Joint> joint_between(const English& english, const EnglishSentence& sentence,
                                   std::uint32_t at);

// The sides of a place whatever they hold.
Joint sides_of(const English& english, const EnglishSentence& sentence, std::uint32_t at,
               bool comma);

// Could the tokens [begin, end) hold a finite verb, if only their tags were others?
bool may_have_verb(const English& english, std::uint32_t begin, std::uint32_t end);

// The length in tokens of a conjunctive adverb (however, as a result) at `at`; 0 = none.
std::uint32_t conjunctive_adverb(const English& english, std::uint32_t at, std::uint32_t end);

}  // namespace mtlint
