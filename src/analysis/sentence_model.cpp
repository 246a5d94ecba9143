// The linear score, and the reading of its weights.

#include "analysis/sentence_model.h"

#include <cmath>
#include <cstring>
#include <utility>

#include "base/hash.h"
#include "base/mapped_file.h"

namespace mtlint {

using namespace sentence_model;

Result<SentenceModel> SentenceModel::load(const std::string& path) {
  const auto file = MappedFile::open(path);
  if (!file) return Failure(file.error());
  return from_bytes(file->bytes(), path);
}

Result<SentenceModel> SentenceModel::from_bytes(std::string_view bytes, const std::string& name) {
  const auto fault = [&](std::string what) {
    return Failure(
        Error{.what = std::move(what),
              .hint = "reinstall mtlint, or rebuild the file with mtlint_train fragments",
              .file = name});
  };
  Header header;
  if (bytes.size() < sizeof(header)) return fault("the weights of sentences are cut off");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return fault("not a file of sentence weights");
  if (header.version != version)
    return fault("sentence weights of version " + std::to_string(header.version) + ", not " +
                 std::to_string(version));
  bytes.remove_prefix(sizeof(header));
  if (bytes.size() != buckets) return fault("the weights of sentences are cut off");
  if (hash64(bytes) != header.checksum || !std::isfinite(header.scale) ||
      !std::isfinite(header.bias))
    return fault("the weights of sentences are damaged (wrong checksum)");
  SentenceModel model;
  model.scale_ = header.scale;
  model.bias_ = header.bias;
  model.weights_.resize(buckets);
  std::memcpy(model.weights_.data(), bytes.data(), buckets);
  return model;
}

float SentenceModel::fragment_score(const English& english, std::uint32_t begin,
                                    std::uint32_t end) const {
  const Features features = features_of(english, begin, end);
  int sum = 0;
  for (std::size_t i = 0; i < features.count; ++i) sum += weights_[features.buckets[i]];
  return bias_ + scale_ * static_cast<float>(sum);
}

}  // namespace mtlint
