// Does a piece of text stand alone as a sentence? A linear score over its tags and words.
//
//   model.fragment_score(english, begin, end) > 0   rather a fragment than a sentence
//
// Method: logistic regression on hashed features (Weinberger et al. 2009), weights of one byte.
// Trained by `mtlint_train fragments` on sentences and on pieces cut out of them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "base/error.h"

namespace mtlint {

namespace sentence_model {

inline constexpr std::uint32_t magic = 0x4654544DU;  // "MTTF"
inline constexpr std::uint32_t version = 1;
inline constexpr std::size_t buckets = 1U << 16;

struct Header {
  std::uint32_t magic = 0;
  std::uint32_t version = 0;
  std::uint64_t checksum = 0;  // hash64 of everything behind the header
  float scale = 0;             // score of one step of a weight
  float bias = 0;
};

// The features of the tokens [begin, end), as buckets; closing marks and quotes count for little.
// Shared by the model and its trainer.
inline constexpr std::size_t most_features = 64;
struct Features {
  std::array<std::uint32_t, most_features> buckets{};
  std::size_t count = 0;
};
Features features_of(const English& english, std::uint32_t begin, std::uint32_t end);

}  // namespace sentence_model

class SentenceModel {
 public:
  // Reads the weights; an error if the file is missing, damaged, or of another version.
  static Result<SentenceModel> load(const std::string& path);
  static Result<SentenceModel> from_bytes(std::string_view bytes, const std::string& name);

  // In natural-log odds. The tokens must be tagged as a sentence of their own.
  float fragment_score(const English& english, std::uint32_t begin, std::uint32_t end) const;

 private:
  float scale_ = 0;
  float bias_ = 0;
  std::vector<std::int8_t> weights_{};
};

}  // namespace mtlint
