// Run-on sentences made on purpose: two sound sentences joined by a comma, by a comma and a
// conjunctive adverb, or by nothing; and coordinate clauses that lost their "and".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/english.h"
#include "train/conllu.h"
#include "train/random.h"

namespace mtlint::train {

// A sentence that stands alone and may be joined to another.
struct Full {
  std::string text{};          // with its capital and its full stop
  bool keeps_capital = false;  // its first word is a name, or "I"
  std::uint32_t words = 0;
};

struct Joined {
  std::string text{};
  std::uint32_t place = 0;  // byte of the comma, or of the first byte of the second sentence
  bool comma = false;
};

// The sentence, if it is one that can be joined: a declarative without quotes, brackets and inner
// stops. Tags must be set.
bool is_joinable(const English& english);
Full full_of(const English& english);

// Joins each sentence to the one behind it, by a comma and by nothing, and now and then by a comma
// and an adverb; `short_ones` in pairs by chance.
std::vector<Joined> join_all(const std::vector<Full>& sentences, Random& random);

// "Sales fell, and the firm closed." -> "Sales fell, the firm closed."; nothing if the tree does
// not show two full clauses.
std::vector<Joined> drop_conjunctions(const TreeSentence& sentence);

}  // namespace mtlint::train
