// Shards of documents, and documents of one segment.

#include "engine/document_source.h"

#include <charconv>
#include <utility>

namespace mtlint {
namespace {

bool parse_number(std::string_view text, std::uint64_t& out) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  return fault == std::errc() && end == text.data() + text.size();
}

}  // namespace

Result<void> parse_shard(const std::string& text, SourceOptions& options) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos ||
      !parse_number(std::string_view(text).substr(0, slash), options.shard) ||
      !parse_number(std::string_view(text).substr(slash + 1), options.shards) ||
      options.shard == 0 || options.shard > options.shards)
    return Failure(Error{"\"" + text + "\" is no shard", "write NUMBER/OF, such as 3/16, from 1"});
  return {};
}

Result<std::optional<Document>> DocumentSource::next_of_shard() {
  while (true) {
    auto document = inputs_.next();
    if (!document || !*document) return document;
    if (number_++ % options_.shards != options_.shard - 1) continue;
    if ((*document)->file == "-" && !options_.stdin_name.empty())
      (*document)->file = options_.stdin_name;
    for (Segment& segment : (*document)->segments) {
      if (segment.system.empty()) segment.system = options_.system;
      if (segment.author.empty()) segment.author = options_.author;
    }
    return document;
  }
}

Document DocumentSource::alone(const Segment& segment) const {
  Document document;
  document.file = open_->file;
  document.name = open_->name;
  document.source_tag = open_->source_tag;
  document.target_tag = open_->target_tag;
  document.source_detected = open_->source_detected;
  document.origin = open_;
  document.segments.push_back(segment);
  return document;
}

Result<std::optional<Document>> DocumentSource::next() {
  if (!options_.alone) return next_of_shard();
  while (!open_ || at_ == open_->segments.size()) {
    at_ = 0;
    auto document = next_of_shard();
    if (!document || !*document) return document;
    open_ = std::make_shared<const Document>(std::move(**document));
  }
  return alone(open_->segments[at_++]);
}

}  // namespace mtlint
