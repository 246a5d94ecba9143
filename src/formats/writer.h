// Writing back: a copy of a file with mended targets and notes, in which every other byte stays.
//
//   auto edits = [&](const WrittenSegment& segment) {
//     return SegmentEdit{.changes = {{span_of_the_fault, "Nii Quaynor"}}};
//   };
//   Result<EditCounts> counts = edit_file(*format, "article.xliff", options, edits);
//
// The file is read again by its own reader while it is copied, so that memory does not grow with
// it. Segments come with the same numbers and texts as when they were checked, if the options are
// the same. On a fault of the input nothing is written.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "formats/reader.h"

namespace mtlint {

// Other words for a part of Segment::target; an empty span inserts.
struct TextChange {
  Span span{};
  std::string replacement{};

  friend bool operator==(const TextChange&, const TextChange&) = default;
};

// What a reviewer has to look at in the target. XLIFF marks the words, as ITS 2.0 has it.
struct ReviewIssue {
  Span span{};
  std::string type{};  // a locQualityIssueType of ITS: "grammar"
  std::string comment{};
  int severity = 0;  // 0 to 100
};

// What is to become of one segment. Inline codes that stand inside a changed span are kept.
struct SegmentEdit {
  std::vector<TextChange> changes{};    // in order, not overlapping
  std::optional<std::string> target{};  // instead of `changes`: the whole new text
  std::vector<std::string> notes{};     // for the reviewer, where the format has notes
  // In order; those that overlap the one before, or an inline code, have only their note.
  std::vector<ReviewIssue> issues{};
  bool needs_review = false;  // marks the target as unsure, where the format can

  bool empty() const { return changes.empty() && !target && notes.empty() && !needs_review; }
};

struct WrittenSegment {
  std::uint64_t number = 0;  // 1-based position in the file: Segment::number
  std::string_view id{};
  std::string_view source{};
  std::string_view target{};
  bool locked = false;
};

// Asked once for each segment, in the order of the file.
using EditOfSegment = std::function<SegmentEdit(const WrittenSegment&)>;

using WriteBytes = std::function<Result<void>(std::string_view bytes)>;

struct EditCounts {
  std::uint64_t segments = 0;
  std::uint64_t edited = 0;
  std::uint64_t refused = 0;  // locked, or the format has no place for what was asked
};

// For formats with Format::writes. The copy, which is
// UTF-8 as the input is here, goes to `write`. What was written before a fault is
// worthless.
Result<EditCounts> write_edited(const Format& format, Input input, const InputOptions& options,
                                const EditOfSegment& edits, const WriteBytes& write);
Result<EditCounts> write_edited_pair(const Format& format, Input source, Input target,
                                     const InputOptions& options, const EditOfSegment& edits,
                                     const WriteBytes& write);

// Changes the file itself, in its own encoding, at once or not at all; it is left alone if nothing
// was edited.
Result<EditCounts> edit_file(const Format& format, const std::string& file,
                             const InputOptions& options, const EditOfSegment& edits);
// The same for the target of a pair.
Result<EditCounts> edit_pair(const Format& format, const std::string& source,
                             const std::string& target, const InputOptions& options,
                             const EditOfSegment& edits);

// The one change that makes `after` of `before`, without what begins and ends alike; none if they
// are the same.
std::vector<TextChange> changes_between(std::string_view before, std::string_view after);

}  // namespace mtlint
