// Trains the tagger and writes its weights.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "train/conllu.h"
#include "train/word_forms.h"

namespace mtlint::train {

struct TaggerOptions {
  int epochs = 12;
  int runs = 5;  // over other orders of the sentences; the weights are their mean
  std::uint64_t seed = 1;
  std::size_t max_bytes = 2'600'000;
};

// The words' table and, by training, the weights; as the bytes of the file.
std::string train_tagger(const std::vector<TreeSentence>& sentences, const WordForms& forms,
                         const TaggerOptions& options);

}  // namespace mtlint::train
