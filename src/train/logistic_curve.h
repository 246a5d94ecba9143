// The logistic curve that turns features of a pair of names into log-odds.
#pragma once

#include <array>
#include <vector>

#include "train/phonetic_writer.h"

namespace mtlint::train {

class LogisticCurve {
 public:
  using Features = std::array<double, phonetic::feature_count>;

  void add(const Features& features, bool right) { samples_.push_back({features, right}); }

  // Right and wrong pairs weigh the same together, however many there are of each.
  Curve fit() const;

 private:
  struct Sample {
    Features features{};
    bool right = false;
  };
  std::vector<Sample> samples_{};
};

}  // namespace mtlint::train
