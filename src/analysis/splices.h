// Commas that join two sentences: comma splices.
//
//   "The medicine is effective, however, it has several side effects."   the first comma
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/clauses.h"
#include "analysis/english.h"

namespace mtlint {

enum class SpliceKind : std::uint8_t {
  adverb,   // ", however it ...": a conjunctive adverb cannot join clauses
  pronoun,  // ", it ...": the second clause opens with a pronoun or "there"
  noun,     // ", the second phase ...": any other subject
};

struct Splice {
  std::uint32_t comma = 0;  // token
  SpliceKind kind = SpliceKind::noun;
  std::uint32_t left = 0;  // first token of the first clause's chunk
  Clause right{};
};

// Appends the suspects of one sentence, in order. Reporting tails ("..., he said"), series with
// "and", introductory phrases and clauses, asyndeton ("I came, I saw") and the like are left out.
void find_splices(const English& english, const EnglishSentence& sentence,
                  std::vector<Splice>& out);

}  // namespace mtlint
