// What the models think of single sentences, for people.
#pragma once

#include <string>

#include "train/boundary_samples.h"

namespace mtlint::train {

// The tags of a sentence, its fragment score, and each joint with its score and whether it is
// vetoed.
std::string explain(const std::string& text, const Judges& judges, const BoundaryModel& model);

}  // namespace mtlint::train
