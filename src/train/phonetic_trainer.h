// Trains the phonetic model of one language.
#pragma once

#include <string>
#include <vector>

#include "train/phonetic_em.h"

namespace mtlint::train {

struct PhoneticTraining {
  std::string weights{};    // the bytes of the file
  std::size_t pairs = 0;    // that could be aligned
  std::size_t dropped = 0;  // that do not correspond, by a model that had not seen them
};

// Twice, each half of the pairs is judged by a model of the other half, and pairs that look worse
// than chance are dropped (most are translations: 天蝎座 / Scorpio). The logistic curve is learned
// in the same way, against random and hard negatives. The same bytes for the same pairs and seed.
Result<PhoneticTraining> train_phonetics(Language language, const std::vector<NamePair>& pairs,
                                         const EmOptions& options, std::uint64_t seed);

}  // namespace mtlint::train
