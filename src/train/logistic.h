// Logistic regression over hashed features, and the file of its weights.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/linear_model.h"

namespace mtlint::train {

struct Sample {
  HashedFeatures features{};
  bool positive = false;
  float weight = 1;
};

struct LogisticOptions {
  std::uint32_t buckets = 1U << 16;  // a power of two
  int epochs = 8;
  double shrink = 1e-4;     // pull of the weights towards nothing
  std::size_t moments = 1;  // the weights are the mean of the last ones, sixteen to an epoch
};

// Learns by stochastic gradient descent with AdaGrad (Duchi et al. 2011) in an order that `seed`
// decides; the bytes of a LinearModel's file. The samples come back in another order.
std::string train_logistic(std::vector<Sample>& samples, const LogisticOptions& options,
                           std::uint64_t seed, std::uint32_t magic, std::uint32_t version);

}  // namespace mtlint::train
