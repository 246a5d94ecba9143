// Samples of the model of boundaries: joints of sound sentences, and of sentences joined on
// purpose.
#pragma once

#include <vector>

#include "analysis/boundary_model.h"
#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "train/conllu.h"
#include "train/joins.h"
#include "train/logistic.h"
#include "train/random.h"
#include "train/texts.h"

namespace mtlint::train {

struct Judges {
  const Tagger& tagger;
  const SentenceModel& model;
};

// Sentences of a treebank or of plain text that may be joined.
std::vector<Full> full_sentences(const std::vector<TreeSentence>& sentences, const Judges& judges);
std::vector<Full> full_sentences(const std::vector<PlainSentence>& sentences, const Judges& judges);

void add_boundaries(const std::vector<TreeSentence>& sentences, const Judges& judges,
                    Random& random, std::vector<Sample>& out);
void add_boundaries(const std::vector<PlainSentence>& sentences, const Judges& judges,
                    Random& random, std::vector<Sample>& out);

}  // namespace mtlint::train
