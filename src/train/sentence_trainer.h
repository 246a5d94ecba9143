// Trains the two models behind the rules on sentences: which piece is a fragment, and at which
// joint a boundary was lost.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/tagger.h"
#include "train/conllu.h"
#include "train/texts.h"
#include "train/word_forms.h"

namespace mtlint::train {

struct SentenceSources {
  std::vector<TreeSentence> trees{};
  std::vector<PlainSentence> texts{};  // well-edited, without trees
  WordForms forms{};
};

struct SentenceModels {
  std::string fragments{};   // the bytes of en-sentences.bin
  std::string boundaries{};  // the bytes of en-boundaries.bin
};

// Each half of the treebank is tagged by a tagger, and its halves of sentences judged by a model,
// that were trained on the other half, so that the models learn from tags and scores as good as
// those of new text. The texts are tagged by `tagger`.
Result<SentenceModels> train_sentences(const SentenceSources& sources, const Tagger& tagger,
                                       std::uint64_t seed);

}  // namespace mtlint::train
