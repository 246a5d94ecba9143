// Does a piece of text stand alone as a sentence? A linear score over its tags and words.
//
//   model.fragment_score(english, begin, end) > 0   rather a fragment than a sentence
//
// Trained by `mtlint_train fragments` on sentences and on pieces cut out of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/english.h"
#include "analysis/linear_model.h"
#include "base/error.h"

namespace mtlint {

namespace sentence_model {

inline constexpr std::uint32_t magic = 0x4654544DU;  // "MTTF"
inline constexpr std::uint32_t version = 2;

// The features of the tokens [begin, end); closing marks and quotes count for little.
HashedFeatures features_of(const English& english, std::uint32_t begin, std::uint32_t end);

}  // namespace sentence_model

class SentenceModel {
 public:
  // Reads the weights; an error if the file is missing, damaged, or of another version.
  static Result<SentenceModel> load(const std::string& path);
  static Result<SentenceModel> from_bytes(std::string_view bytes, const std::string& name);

  // In natural-log odds. The tokens must be tagged as a sentence of their own.
  float fragment_score(const English& english, std::uint32_t begin, std::uint32_t end) const;

 private:
  LinearModel weights_{};
};

}  // namespace mtlint
