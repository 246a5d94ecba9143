// Sentences that run into one another: at a comma (splices) or at nothing (fused sentences).
//
//   "The medicine is effective, however, it has several side effects."   the first comma
//   "They asked for help nobody answered the phone."                     before "nobody"
#pragma once

#include <cmath>
#include <vector>

#include "analysis/boundary_model.h"
#include "analysis/english.h"
#include "analysis/joints.h"

namespace mtlint {

struct Resources;

// Scores of the model of boundaries (log odds) from which on a joint is a fault; docs/sentences.md
// says how many false alarms each gives.
struct JointLimits {
  float adverb = 0;   // a conjunctive adverb opens the right side
  float pronoun = 0;  // the right clause's subject is a pronoun or "there"
  float noun = 0;     // any other subject
};
inline constexpr JointLimits comma_limits{.adverb = -1.0F, .pronoun = 0.0F, .noun = 0.8F};
inline constexpr JointLimits gap_limits{.adverb = 0.0F, .pronoun = 0.0F, .noun = 0.0F};

struct Splice {
  Joint joint{};
  float score = 0;

  float confidence() const { return 1.0F / (1.0F + std::exp(-score / 2)); }
};

// Finds the faults of one kind in sentences; keeps its storage between calls. Only where both sets
// of weights are there.
class SpliceFinder {
 public:
  SpliceFinder(const Resources& resources, bool commas, const JointLimits& limits);

  // The faults of one sentence, in order; good until the next call.
  const std::vector<Splice>& find(const English& english, const EnglishSentence& sentence);

 private:
  JointReader reader_;
  const BoundaryModel& model_;
  bool commas_;
  JointLimits limits_;
  std::vector<Splice> splices_{};
};

// Are the weights there that a SpliceFinder needs?
bool can_find_splices(const Resources& resources);

}  // namespace mtlint
