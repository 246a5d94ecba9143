// Stochastic gradient descent, and the rounding of the weights to bytes.

#include "train/logistic.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "train/random.h"

namespace mtlint::train {
namespace {

constexpr std::size_t moments_an_epoch = 16;

class Logistic {
 public:
  explicit Logistic(const LogisticOptions& options)
      : mask_(options.buckets - 1),
        shrink_(options.shrink),
        weights_(options.buckets, 0.0),
        squares_(options.buckets, 1e-3),
        sums_(options.buckets, 0.0) {}

  void learn(const Sample& sample) {
    double odds = bias_;
    for (const std::uint32_t hash : sample.features) odds += weights_[hash & mask_];
    const double error =
        sample.weight * ((sample.positive ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-odds)));
    for (const std::uint32_t hash : sample.features) {
      const std::uint32_t bucket = hash & mask_;
      const double gradient = error - shrink_ * weights_[bucket];
      squares_[bucket] += gradient * gradient;
      weights_[bucket] += rate * gradient / std::sqrt(squares_[bucket]);
    }
    bias_ += 0.001 * error;
  }

  // The mean of the weights over all calls of this is what bytes() writes.
  void keep() {
    for (std::size_t i = 0; i < weights_.size(); ++i) sums_[i] += weights_[i];
    ++kept_;
  }

  std::string bytes(std::uint32_t magic, std::uint32_t version) const {
    double largest = 1e-9;
    for (const double sum : sums_) largest = std::max(largest, std::fabs(sum));
    std::string body(sums_.size(), '\0');
    for (std::size_t i = 0; i < body.size(); ++i)
      body[i] = static_cast<char>(static_cast<std::int8_t>(std::lround(sums_[i] / largest * 127)));
    const LinearModel::Header header{.magic = magic,
                                     .version = version,
                                     .checksum = hash64(body),
                                     .buckets = static_cast<std::uint32_t>(body.size()),
                                     .scale = static_cast<float>(largest / 127 / kept_),
                                     .bias = static_cast<float>(bias_),
                                     .unused = 0};
    return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
  }

 private:
  static constexpr double rate = 0.05;
  std::uint32_t mask_;
  double shrink_;
  std::vector<double> weights_;
  std::vector<double> squares_;
  std::vector<double> sums_;
  int kept_ = 0;
  double bias_ = 0;
};

}  // namespace

std::string train_logistic(std::vector<Sample>& samples, const LogisticOptions& options,
                           std::uint64_t seed, std::uint32_t magic, std::uint32_t version) {
  Random random(seed);
  Logistic logistic(options);
  const std::size_t step = std::max<std::size_t>(1, samples.size() / moments_an_epoch);
  std::size_t left = samples.size() * static_cast<std::size_t>(options.epochs);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    random.shuffle(samples);
    for (const Sample& sample : samples) {
      logistic.learn(sample);
      if (--left % step == 0 && left / step < options.moments) logistic.keep();
    }
  }
  return logistic.bytes(magic, version);
}

}  // namespace mtlint::train
