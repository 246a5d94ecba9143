// The bytes of the tagger's file, as analysis/tagger_model.h describes them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/tagger_model.h"
#include "train/word_table.h"

namespace mtlint::train {

struct WeightedFeature {
  std::uint64_t key = 0;
  int strength = 0;  // the largest of its weights
  std::vector<tagger_model::Weight> weights{};
};

// Keeps the strongest features that fit into `max_bytes`.
std::string write_tagger(const WordTable& table, std::vector<WeightedFeature> features,
                         std::size_t max_bytes);

}  // namespace mtlint::train
