// Second thoughts about a fragment: may the sentence hold a main clause after all?
//
// Tags go wrong on the main verb more often than elsewhere, and then a good sentence looks like a
// phrase: "A small plane crashed into the tower" with "crashed" taken for a participle.
#pragma once

#include "analysis/english.h"

namespace mtlint {

// A subject and a verb; a finite verb that no "that" or "because" accounts for; a word that may be
// a verb where one is due; an imperative.
bool may_hold_clause(const English& english, const EnglishSentence& sentence);

}  // namespace mtlint
