// Sentences without a tree, and fragments cut out of them by their tags.
#pragma once

#include <string>
#include <vector>

#include "analysis/english.h"
#include "train/random.h"

namespace mtlint::train {

struct PlainPiece {
  std::string text{};
  bool fragment = false;
};

// The sentence itself if it looks like one, and now and then a part of it that is none: the subject
// alone, the predicate alone, a participle, a relative clause or a phrase behind its last comma.
void cut_plain_pieces(const English& english, Random& random, std::vector<PlainPiece>& out);

}  // namespace mtlint::train
