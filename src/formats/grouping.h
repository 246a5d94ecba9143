// Segments to documents: the half of a reader that all formats share.
//
// A document ends where the `doc` of the segments changes, where their languages change, after
// Document::window segments, and after 16 MiB of text, so that memory stays bounded whatever the
// lengths of the lines.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/reader.h"

namespace mtlint {

// One segment as a format reads it. The views need to hold only until the next one is read.
struct RawSegment {
  std::string_view id{};
  std::string_view source{};
  std::string_view target{};
  std::string_view source_tag{};  // as the file states it; empty = it does not say
  std::string_view target_tag{};
  std::string_view doc{};
  std::string_view system{};
  std::string_view author{};
  std::vector<std::string_view> allow{};
  std::vector<InlineCode> source_codes{};
  std::vector<InlineCode> target_codes{};
  std::string_view note{};
  std::uint64_t line = 0;
  // Edits of later segments change nothing in the file before this byte.
  std::uint64_t settled = 0;
  SegmentState state = SegmentState::unknown;
  bool locked = false;
  bool has_source = true;
  bool trusted_pair = true;
  // Set together with a fault that makes the segments before it doubtful: those of the document
  // that is being read become untrusted pairs.
  bool distrust_document = false;
};

// Fills the segment and gives true; false at the end.
using ReadSegment = std::function<Result<bool>(RawSegment&)>;

struct SegmentEdit;
struct Replacement;

// Appends to `out` what an edit of the segment that was read last changes in the bytes of the file;
// false if the segment must stay as it is. See writer.h.
using EditSegment = std::function<Result<bool>(const SegmentEdit&, std::vector<Replacement>& out)>;

struct SegmentReader {
  ReadSegment next{};
  EditSegment edit{};  // null: files of the format cannot be written back
};

// A reader from an object with next(RawSegment&) and edit(SegmentEdit, replacements).
template <class Reader>
SegmentReader reader_of(std::shared_ptr<Reader> reader) {
  return {.next = [reader](RawSegment& segment) { return reader->next(segment); },
          .edit = [reader](const SegmentEdit& edit, std::vector<Replacement>& out) -> Result<bool> {
            return reader->edit(edit, out);
          }};
}

inline constexpr std::size_t most_document_bytes = 16 * 1024 * 1024;

ReadDocument group_into_documents(std::string file, const InputOptions& options, ReadSegment read);

}  // namespace mtlint
