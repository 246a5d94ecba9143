// How well the tagger does on a treebank that it has not seen.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/tagger.h"
#include "train/conllu.h"

namespace mtlint::train {

struct TaggerScore {
  std::uint64_t tokens = 0;
  std::uint64_t right = 0;
  std::uint64_t finite_gold = 0;  // VBD, VBP, VBZ, MD
  std::uint64_t finite_found = 0;
  std::uint64_t finite_right = 0;
  double tokens_a_second = 0;                                 // tagging alone
  std::map<std::pair<Tag, Tag>, std::uint64_t> confusions{};  // gold, found
};

TaggerScore score_tagger(const Tagger& tagger, const std::vector<TreeSentence>& sentences);
std::string describe(const TaggerScore& score);

}  // namespace mtlint::train
