// Sentences, and pieces that are none, cut out of a treebank: what the sentence model learns from.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/english.h"
#include "train/conllu.h"
#include "train/random.h"

namespace mtlint::train {

struct Piece {
  std::unique_ptr<std::string> text{};
  English english{};  // untagged, one sentence
  bool fragment = false;
};

// Appends what one sentence gives: itself, clauses of it that stand alone, and phrases, subordinate
// clauses and headless verb phrases that do not.
void cut_pieces(const TreeSentence& sentence, Random& random, std::vector<Piece>& out);

}  // namespace mtlint::train
