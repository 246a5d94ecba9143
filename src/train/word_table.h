// The tagger's table of words: what each may be, from the treebank's counts and the word forms.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/tagger_model.h"
#include "train/conllu.h"
#include "train/word_forms.h"

namespace mtlint::train {

struct WordTable {
  std::vector<std::uint32_t> slots{};
  std::vector<tagger_model::WordEntry> entries{};
  std::vector<std::uint64_t> masks{};
};

WordTable make_word_table(const std::vector<TreeSentence>& sentences, const WordForms& forms);

}  // namespace mtlint::train
