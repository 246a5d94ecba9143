// Segments to documents.

#include "formats/grouping.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace mtlint {
namespace {

void keep_codes(const std::vector<InlineCode>& codes, TextStore& store,
                std::vector<InlineCode>& kept) {
  kept = codes;
  for (InlineCode& code : kept) code.name = store.keep(code.name);
}

class Grouping {
 public:
  Grouping(std::string file, const InputOptions& options, ReadSegment read)
      : file_(std::move(file)), options_(options), read_(std::move(read)) {
    if (options_.target_tag.empty()) options_.target_tag = "en";
  }

  Result<std::optional<Document>> next() {
    Document document;
    while (!done_ && (pending_ || read_segment(document))) {
      if (!document.segments.empty() && ends_before(document, segment_)) {
        pending_ = true;
        return finished(std::move(document));
      }
      pending_ = false;
      if (document.segments.empty()) begin(document);
      add(document);
    }
    if (!document.segments.empty()) return finished(std::move(document));
    if (fault_) return Failure(*std::exchange(fault_, std::nullopt));
    return std::nullopt;
  }

 private:
  bool read_segment(Document& document) {
    Result<bool> more = read_(segment_);
    if (more && *more) return true;
    done_ = true;
    if (more) return false;
    fault_ = std::move(more.error());
    if (segment_.distrust_document)
      for (Segment& segment : document.segments) segment.trusted_pair = false;
    return false;
  }

  std::string_view source_tag() const {
    return segment_.source_tag.empty() ? std::string_view(options_.source_tag)
                                       : segment_.source_tag;
  }
  std::string_view target_tag() const {
    return segment_.target_tag.empty() ? std::string_view(options_.target_tag)
                                       : segment_.target_tag;
  }

  // A segment without a source has no source language, so it does not end a document of any.
  bool ends_before(const Document& document, const RawSegment& segment) const {
    return document.segments.size() >= Document::window ||
           document.text.bytes() >= most_document_bytes || document.name != segment.doc ||
           document.target_tag != target_tag() ||
           (source_seen_ && segment.has_source && document.source_tag != source_tag());
  }

  void begin(Document& document) {
    document.file = file_;
    document.name = segment_.doc;
    document.target_tag = target_tag();
    document.segments.reserve(expected_segments_);
    target_language_ = language_of_tag(document.target_tag);
    source_seen_ = false;
  }

  void add(Document& document) {
    if (segment_.has_source && !source_seen_) {
      source_seen_ = true;
      document.source_tag = source_tag();
      source_language_ = language_of_tag(document.source_tag);
    }
    Segment& segment = document.segments.emplace_back();
    segment.id = document.text.keep(segment_.id);
    segment.target = document.text.keep(segment_.target);
    segment.system = document.text.keep(segment_.system);
    segment.author = document.text.keep(segment_.author);
    segment.number = ++number_;
    segment.line = segment_.line;
    segment.target_language = target_language_;
    segment.has_source = segment_.has_source;
    if (segment_.has_source) {
      segment.source = document.text.keep(segment_.source);
      segment.source_language = source_language_;
    }
    segment.trusted_pair = segment_.trusted_pair;
    segment.state = segment_.state;
    segment.locked = segment_.locked;
    segment.note = document.text.keep(segment_.note);
    keep_codes(segment_.target_codes, document.text, segment.target_codes);
    if (segment_.has_source) keep_codes(segment_.source_codes, document.text, segment.source_codes);
    segment.allow.reserve(segment_.allow.size());
    for (const std::string_view rule : segment_.allow)
      segment.allow.push_back(document.text.keep(rule));
  }

  // The next document is probably as long as this one.
  Document finished(Document document) {
    expected_segments_ = std::min(Document::window, document.segments.size() + 16);
    return document;
  }

  std::string file_;
  InputOptions options_;
  ReadSegment read_;
  RawSegment segment_{};
  bool pending_ = false;  // segment_ was read and belongs to the next document
  bool done_ = false;
  bool source_seen_ = false;
  Language source_language_ = Language::unknown;
  Language target_language_ = Language::en;
  std::uint64_t number_ = 0;
  std::size_t expected_segments_ = 64;
  std::optional<Error> fault_{};
};

}  // namespace

Result<ReadDocument> Format::open(Input input, const InputOptions& options) const {
  const std::string file = input.file;
  Result<SegmentReader> reader = read(std::move(input), options);
  if (!reader) return Failure(std::move(reader.error()));
  return group_into_documents(file, options, std::move(reader->next));
}

Result<ReadDocument> Format::open_pair(Input source, Input target,
                                       const InputOptions& options) const {
  const std::string file = target.file;
  if (source.file == "-" && file == "-")
    return Failure(Error{.what = "source and target are both standard input",
                         .hint = "name a file for one of them"});
  Result<SegmentReader> reader = read_pair(std::move(source), std::move(target), options);
  if (!reader) return Failure(std::move(reader.error()));
  return group_into_documents(file, options, std::move(reader->next));
}

ReadDocument group_into_documents(std::string file, const InputOptions& options, ReadSegment read) {
  auto grouping = std::make_shared<Grouping>(std::move(file), options, std::move(read));
  return [grouping] { return grouping->next(); };
}

}  // namespace mtlint
