// Logistic regression by gradient descent on standardised features.

#include "train/logistic_curve.h"

#include <algorithm>
#include <cmath>

namespace mtlint::train {
namespace {

constexpr std::size_t n = phonetic::feature_count;
constexpr int steps = 3000;
constexpr double rate = 1.0;

// An impossible pair has a likelihood far below all others, which would stretch the scale.
double clamped(double feature) { return std::clamp(feature, -12.0, 12.0); }

}  // namespace

Curve LogisticCurve::fit() const {
  if (samples_.empty()) return {};
  std::array<double, n> mean{}, deviation{};
  const auto count = static_cast<double>(samples_.size());
  double rights = 0;
  for (const Sample& sample : samples_) {
    rights += sample.right ? 1 : 0;
    for (std::size_t i = 0; i < n; ++i) mean[i] += clamped(sample.features[i]) / count;
  }
  for (const Sample& sample : samples_)
    for (std::size_t i = 0; i < n; ++i)
      deviation[i] += std::pow(clamped(sample.features[i]) - mean[i], 2) / count;
  for (double& d : deviation) d = std::sqrt(d) + 1e-9;
  std::array<double, n + 1> weights{};
  for (int step = 0; step < steps; ++step) {
    std::array<double, n + 1> gradient{};
    for (const Sample& sample : samples_) {
      std::array<double, n> x{};
      double odds = weights[n];
      for (std::size_t i = 0; i < n; ++i) {
        x[i] = (clamped(sample.features[i]) - mean[i]) / deviation[i];
        odds += weights[i] * x[i];
      }
      const double share = sample.right ? 0.5 / rights : 0.5 / (count - rights);
      const double error = ((sample.right ? 1.0 : 0.0) - 1 / (1 + std::exp(-odds))) * share;
      for (std::size_t i = 0; i < n; ++i) gradient[i] += error * x[i];
      gradient[n] += error;
    }
    for (std::size_t i = 0; i <= n; ++i) weights[i] += rate * gradient[i];
  }
  Curve curve{};
  double constant = weights[n];
  for (std::size_t i = 0; i < n; ++i) {
    curve[i] = static_cast<float>(weights[i] / deviation[i]);
    constant -= weights[i] / deviation[i] * mean[i];
  }
  curve[n] = static_cast<float>(constant);
  return curve;
}

}  // namespace mtlint::train
