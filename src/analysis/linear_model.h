// Weights of a linear score over hashed features, one byte each, and their file.
//
// Method: logistic regression on hashed features (Weinberger et al. 2009). The file is a header and
// the weights; what the features are is the business of each model.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/hash.h"

namespace mtlint {

// The features of one sample, as hashes: the weights' bucket is the hash modulo their number.
class HashedFeatures {
 public:
  static constexpr std::size_t most = 160;

  // Each call is another kind of feature: the same values in two calls share no bucket. So a
  // sample must make its calls in one fixed order.
  void add(std::uint64_t a, std::uint64_t b = 0) {
    ++kind_;
    if (count_ < most)
      hashes_[count_++] =
          static_cast<std::uint32_t>(mix(a + kind_ * 0xA24BAED4963EE407ULL, b ^ kind_));
  }
  // A call left out, so that the next kinds stay the same.
  void skip(std::uint64_t kinds = 1) { kind_ += kinds; }

  const std::uint32_t* begin() const { return hashes_.data(); }
  const std::uint32_t* end() const { return hashes_.data() + count_; }

 private:
  std::array<std::uint32_t, most> hashes_{};
  std::size_t count_ = 0;
  std::uint64_t kind_ = 0;
};

class LinearModel {
 public:
  struct Header {
    std::uint32_t magic = 0;
    std::uint32_t version = 0;
    std::uint64_t checksum = 0;  // hash64 of everything behind the header
    std::uint32_t buckets = 0;   // a power of two
    float scale = 0;             // score of one step of a weight
    float bias = 0;
    std::uint32_t unused = 0;
  };

  // Reads the weights of one kind of model; an error if they are damaged or another model's.
  static Result<LinearModel> from_bytes(std::string_view bytes, std::uint32_t magic,
                                        std::uint32_t version, const std::string& name);
  static Result<LinearModel> load(const std::string& path, std::uint32_t magic,
                                  std::uint32_t version);

  // In natural-log odds.
  float score(const HashedFeatures& features) const {
    int sum = 0;
    for (const std::uint32_t hash : features) sum += weights_[hash & mask_];
    return bias_ + scale_ * static_cast<float>(sum);
  }

 private:
  float scale_ = 0;
  float bias_ = 0;
  std::uint32_t mask_ = 0;
  std::vector<std::int8_t> weights_{};
};

}  // namespace mtlint
