// The linear score of a piece, and the reading of its weights.

#include "analysis/sentence_model.h"

#include <utility>

namespace mtlint {

using namespace sentence_model;

Result<SentenceModel> SentenceModel::load(const std::string& path) {
  auto weights = LinearModel::load(path, magic, version);
  if (!weights) return Failure(weights.error());
  SentenceModel model;
  model.weights_ = std::move(*weights);
  return model;
}

Result<SentenceModel> SentenceModel::from_bytes(std::string_view bytes, const std::string& name) {
  auto weights = LinearModel::from_bytes(bytes, magic, version, name);
  if (!weights) return Failure(weights.error());
  SentenceModel model;
  model.weights_ = std::move(*weights);
  return model;
}

float SentenceModel::fragment_score(const English& english, std::uint32_t begin,
                                    std::uint32_t end) const {
  return weights_.score(features_of(english, begin, end));
}

}  // namespace mtlint
