// The documents of an audit: all of the inputs', or those of one shard, or each segment alone.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "doc/segment.h"
#include "engine/inputs.h"

namespace mtlint {

struct SourceOptions {
  std::uint64_t shard = 1;  // of `shards`: every task reads all and takes each n-th document
  std::uint64_t shards = 1;
  bool alone = false;        // each segment is a document: the same findings wherever a file is cut
  std::string stdin_name{};  // instead of "-"
  std::string system{};      // for segments that name none
  std::string author{};
};

// "3/16" → shard 3 of 16. Error: anything else.
Result<void> parse_shard(const std::string& text, SourceOptions& options);

// Gives documents in order. Not thread-safe: callers take turns.
class DocumentSource {
 public:
  DocumentSource(Inputs& inputs, const SourceOptions& options)
      : inputs_(inputs), options_(options) {}

  Result<std::optional<Document>> next();

 private:
  Result<std::optional<Document>> next_of_shard();
  Document alone(const Segment& segment) const;

  Inputs& inputs_;
  SourceOptions options_;
  std::uint64_t number_ = 0;  // of the document in all inputs
  std::shared_ptr<const Document> open_{};
  std::size_t at_ = 0;  // of the next segment of `open_`
};

}  // namespace mtlint
