// The reading of linear weights.

#include "analysis/linear_model.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/mapped_file.h"

namespace mtlint {

Result<LinearModel> LinearModel::load(const std::string& path, std::uint32_t magic,
                                      std::uint32_t version) {
  const auto file = MappedFile::open(path);
  if (!file) return Failure(file.error());
  return from_bytes(file->bytes(), magic, version, path);
}

Result<LinearModel> LinearModel::from_bytes(std::string_view bytes, std::uint32_t magic,
                                            std::uint32_t version, const std::string& name) {
  const auto fault = [&](std::string what) {
    return Failure(Error{.what = std::move(what),
                         .hint = "reinstall mtlint, or rebuild the file with mtlint_train",
                         .file = name});
  };
  Header header;
  if (bytes.size() < sizeof(header)) return fault("the weights are cut off");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return fault("not a file of these weights");
  if (header.version != version)
    return fault("weights of version " + std::to_string(header.version) + ", not " +
                 std::to_string(version));
  bytes.remove_prefix(sizeof(header));
  if (!std::has_single_bit(header.buckets) || bytes.size() != header.buckets)
    return fault("the weights are cut off");
  if (hash64(bytes) != header.checksum || !std::isfinite(header.scale) ||
      !std::isfinite(header.bias))
    return fault("the weights are damaged (wrong checksum)");
  LinearModel model;
  model.scale_ = header.scale;
  model.bias_ = header.bias;
  model.mask_ = header.buckets - 1;
  model.weights_.resize(bytes.size());
  std::memcpy(model.weights_.data(), bytes.data(), bytes.size());
  return model;
}

}  // namespace mtlint
