// Second thoughts about a fragment: may the sentence hold a main clause after all?
//
// Tags go wrong on the main verb more often than elsewhere, and then a good sentence looks like a
// phrase: "A small plane crashed into the tower" with "crashed" taken for a participle.
#pragma once

#include <cstdint>

#include "analysis/english.h"

namespace mtlint {

enum class Doubt : std::uint8_t {
  none,
  weak,    // a word that may be a verb where one is due; an imperative
  strong,  // a subject and a verb; a finite verb that no "that" or "because" accounts for
};

Doubt doubt_of_fragment(const English& english, const EnglishSentence& sentence);

inline bool may_hold_clause(const English& english, const EnglishSentence& sentence) {
  return doubt_of_fragment(english, sentence) != Doubt::none;
}

// What a doubt takes off the score of a fragment where nothing else speaks for one, in log odds.
constexpr float cost_of(Doubt doubt) { return doubt == Doubt::none ? 0.0F : 1.0F; }

}  // namespace mtlint
