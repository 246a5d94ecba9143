// Plain text: two files read line by line, or the English alone.
//
// Line n of the source belongs to line n of the target; each is a segment. Lines that are blank on
// both sides are borders of paragraphs: they are no segments, and show as a gap between the line
// numbers of two segments. A line that is blank on one side only is a segment with an empty text
// there. Blank lines at the end of one file are not counted. If one file has more lines than the
// other, nobody knows where they went apart: that is an error, and the pairs of the window in which
// it is found are not trusted.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "formats/editing.h"
#include "formats/grouping.h"
#include "formats/line_reader.h"

namespace mtlint {
namespace {

// A line stays a line.
bool edit_line(const Line& line, std::string_view target, const SegmentEdit& edit,
               std::vector<Replacement>& out) {
  const std::vector<TextChange> changes = changes_of(edit, target);
  if (changes.empty() || std::ranges::any_of(changes, [](const TextChange& change) {
        return change.replacement.find_first_of("\r\n") != std::string::npos;
      }))
    return false;
  const TextPiece piece{.span = {0, static_cast<std::uint32_t>(target.size())},
                        .begin = line.offset,
                        .end = line.offset + target.size(),
                        .plain = true};
  return replace_in_pieces(
      {piece}, line.offset, changes,
      [](std::string_view text, std::uint8_t, std::string& to) { to += text; }, out);
}

// The number of the last line that is not blank, reading on from `line` to the end; 0 = none.
std::uint64_t last_text_line(LineReader& lines, Line line) {
  std::uint64_t last = 0;
  do {
    if (!is_blank(line.text)) last = line.number;
  } while (lines.next(line));
  return last;
}

class TextPair {
 public:
  TextPair(Input source, Input target) : source_(std::move(source)), target_(std::move(target)) {}

  Result<bool> next(RawSegment& segment) {
    while (true) {
      Line source;
      Line target;
      const bool more_source = source_.next(source);
      const bool more_target = target_.next(target);
      for (const LineReader* side : {&source_, &target_})
        if (side->fault()) return Failure(*side->fault());
      if (!more_source && !more_target) return false;
      if (more_source != more_target) return lengths_differ(more_source, source, target, segment);
      ++pairs_;
      const bool blank_source = is_blank(source.text);
      const bool blank_target = is_blank(target.text);
      if (blank_source && blank_target) continue;
      segment.source = blank_source ? std::string_view{} : source.text;
      segment.target = blank_target ? std::string_view{} : target.text;
      segment.line = target.number;
      segment.settled = target.offset;
      line_ = target;
      shown_ = segment.target;
      return true;
    }
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    return edit_line(line_, shown_, edit, out);
  }

 private:
  // One file has ended. That is no fault if the rest of the other one is blank.
  Result<bool> lengths_differ(bool source_is_longer, Line source, Line target,
                              RawSegment& segment) {
    LineReader& longer = source_is_longer ? source_ : target_;
    const std::uint64_t last = last_text_line(longer, source_is_longer ? source : target);
    if (longer.fault()) return Failure(*longer.fault());
    if (last == 0) return false;
    const std::uint64_t source_lines = source_is_longer ? last : pairs_;
    const std::uint64_t target_lines = source_is_longer ? pairs_ : last;
    segment.distrust_document = true;
    return Failure(Error{.what = fmt::format("the source has {} {}, the target {}", source_lines,
                                             source_lines == 1 ? "line" : "lines", target_lines),
                         .hint = "align the two first: line n of one must be line n of the other",
                         .file = longer.file(),
                         .line = pairs_ + 1});
  }

  LineReader source_;
  LineReader target_;
  std::uint64_t pairs_ = 0;  // lines read from each
  Line line_{};              // of the target of the last segment
  std::string_view shown_{};
};

class EnglishAlone {
 public:
  explicit EnglishAlone(Input target) : lines_(std::move(target)) {}

  Result<bool> next(RawSegment& segment) {
    segment.has_source = false;
    while (lines_.next(line_)) {
      if (is_blank(line_.text)) continue;
      segment.target = line_.text;
      segment.line = line_.number;
      segment.settled = line_.offset;
      return true;
    }
    if (lines_.fault()) return Failure(*lines_.fault());
    return false;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    return edit_line(line_, line_.text, edit, out);
  }

 private:
  LineReader lines_;
  Line line_{};
};

Result<SegmentReader> read(Input target, const InputOptions&) {
  return reader_of(std::make_shared<EnglishAlone>(std::move(target)));
}

Result<SegmentReader> read_pair(Input source, Input target, const InputOptions&) {
  return reader_of(std::make_shared<TextPair>(std::move(source), std::move(target)));
}

// Any text might be plain text: only --from, --source and --target say so.
int looks_like(std::string_view) { return 0; }

}  // namespace

extern const Format text_format;

Result<ReadDocument> open_text_pair(std::optional<Input> source, Input target,
                                    const InputOptions& options) {
  if (!source) return text_format.open(std::move(target), options);
  return text_format.open_pair(std::move(*source), std::move(target), options);
}

extern const Format text_format{.name = "text",
                                .extensions = {},
                                .looks_like = looks_like,
                                .read = read,
                                .read_pair = read_pair,
                                .writes = true};

}  // namespace mtlint
