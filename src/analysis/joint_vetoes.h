// Joints that are no fault, whatever the model says: asyndeton, antithesis, correlatives, reporting
// tails, phrases that lead over to the next clause.
#pragma once

#include "analysis/english.h"
#include "analysis/joints.h"

namespace mtlint {

// A comma that stands where it should.
bool is_sound_comma(const English& english, const EnglishSentence& sentence, const Joint& joint);

// A place without a mark where none is missing: "he said the road is closed", "the day we met".
bool is_sound_gap(const English& english, const EnglishSentence& sentence, const Joint& joint);

}  // namespace mtlint
