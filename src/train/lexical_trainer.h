// Learns the pieces of source texts and the table of their English words
// (resources/lexical_table.h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/language.h"

namespace mtlint::train {

struct ParallelPair {
  Language language = Language::unknown;
  std::string source{};
  std::string english{};
};

struct LexicalOptions {
  int pieces = 16000;
  int rounds = 6;              // of EM
  double least = 0.04;         // probability of a word that is kept
  std::size_t most_words = 8;  // kept for a piece
};

// Lines of JSON with "src_lang", "source" and "target". `half`: only those whose English has an
// even hash, so that the others stay for measuring.
Result<std::vector<ParallelPair>> read_pairs(const std::string& path, bool half);
bool is_training_half(std::string_view english);

// Writes pieces.model and lexical.bin into `folder`. The same bytes for the same pairs.
Result<void> train_lexical_table(const std::vector<ParallelPair>& pairs,
                                 const LexicalOptions& options, const std::string& folder);

}  // namespace mtlint::train
