// Plain text: two files read line by line, or the English alone.
//
// Line n of the source belongs to line n of the target; each is a segment. Lines that are blank on
// both sides are borders of paragraphs: they are no segments, and show as a gap between the line
// numbers of two segments. A line that is blank on one side only is a segment with an empty text
// there. Blank lines at the end of one file are not counted. If one file has more lines than the
// other, nobody knows where they went apart: that is an error, and the pairs of the window in which
// it is found are not trusted.

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <utility>

#include "formats/grouping.h"
#include "formats/line_reader.h"

namespace mtlint {
namespace {

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
      return true;
    }
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
};

ReadSegment read_alone(Input target) {
  auto lines = std::make_shared<LineReader>(std::move(target));
  return [lines](RawSegment& segment) -> Result<bool> {
    segment.has_source = false;
    for (Line line; lines->next(line);) {
      if (is_blank(line.text)) continue;
      segment.target = line.text;
      segment.line = line.number;
      return true;
    }
    if (lines->fault()) return Failure(*lines->fault());
    return false;
  };
}

}  // namespace

Result<ReadDocument> open_text_pair(std::optional<Input> source, Input target,
                                    const InputOptions& options) {
  const std::string file = target.file;
  if (!source) return group_into_documents(file, options, read_alone(std::move(target)));
  if (source->file == "-" && file == "-")
    return Failure(Error{.what = "source and target are both standard input",
                         .hint = "name a file for one of them"});
  auto pair = std::make_shared<TextPair>(std::move(*source), std::move(target));
  return group_into_documents(file, options,
                              [pair](RawSegment& segment) { return pair->next(segment); });
}

}  // namespace mtlint
