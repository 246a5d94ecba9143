// How well the models behind the rules on sentences do on text that they never saw.
#pragma once

#include <string>
#include <vector>

#include "train/boundary_samples.h"

namespace mtlint::train {

struct SentenceTest {
  std::vector<TreeSentence> trees{};   // fragments are cut from these, sentences joined
  std::vector<PlainSentence> texts{};  // well-edited: what is found here is a false alarm
};

// Recall at 2, 5, 10, 20 and 50 false alarms per 1000 well-edited sentences, and the scores that
// give them: of fragments, of splices (at the right comma), of fused sentences. `shown` of the
// worst false alarms and of the misses follow, to be read.
std::string score_sentences(const SentenceTest& test, const Judges& judges,
                            const BoundaryModel& boundaries, std::size_t shown);

}  // namespace mtlint::train
