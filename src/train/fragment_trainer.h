// Trains the sentence model, and measures it.
#pragma once

#include <string>
#include <vector>

#include "analysis/sentence_model.h"
#include "analysis/tagger.h"
#include "train/conllu.h"
#include "train/tagger_trainer.h"

namespace mtlint::train {

// The bytes of the file. Each half of the treebank is tagged by a tagger trained on the other half,
// so that the model learns from tags as good as those of new text.
std::string train_sentence_model(const std::vector<TreeSentence>& sentences, const WordForms& forms,
                                 std::uint64_t seed);

// Recall of fragments cut from a treebank at 5, 10 and 20 false alarms per 1000 of its sentences,
// with the scores that give them.
std::string score_sentence_model(const SentenceModel& model, const Tagger& tagger,
                                 const std::vector<TreeSentence>& sentences);

}  // namespace mtlint::train
