// Cues of SubRip (.srt) and WebVTT (.vtt): times, text, and where it stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/segment.h"
#include "formats/editing.h"
#include "formats/grouping.h"
#include "formats/line_reader.h"

namespace mtlint {

enum class SubtitleKind : std::uint8_t { srt, vtt };

struct Cue {
  std::string id{};        // its number or name
  std::int64_t start = 0;  // milliseconds
  std::int64_t end = 0;
  std::uint64_t line = 0;           // of its text; of its times if it has none
  std::uint64_t begin = 0;          // in the file: of its block
  std::uint64_t empty_at = 0;       // where text would go
  std::string text{};               // of all its lines, joined by spaces
  std::vector<TextPiece> pieces{};  // spans in `text`
  std::vector<InlineCode> codes{};  // names: name_spans in `names`
  std::vector<Span> name_spans{};
  std::string names{};
};

class CueReader {
 public:
  CueReader(Input input, SubtitleKind kind) : lines_(std::move(input)), kind_(kind) {}

  // False at the end and at a fault.
  bool next(Cue& cue);
  const std::optional<Error>& fault() const { return fault_; }
  const std::string& file() const { return lines_.file(); }

 private:
  bool read_line();
  bool read_header();
  bool read_times(Cue& cue);
  void add_line(Cue& cue);
  std::size_t add_markup(Cue& cue, std::size_t at);
  bool fail(std::size_t at, std::string what, std::string hint);

  LineReader lines_;
  SubtitleKind kind_;
  Line line_{};
  std::uint64_t last_end_ = 0;  // of the line before, without its line end
  bool started_ = false;
  std::optional<Error> fault_{};
};

// "cue 7", or by its time if it has neither number nor name: "cue at 0:01:30".
std::string name_of_cue(const Cue& cue);

// Writes text into a cue.
void spell_srt(std::string_view text, std::uint8_t style, std::string& out);
void spell_vtt(std::string_view text, std::uint8_t style, std::string& out);

// Cues of two files that are shown at the same time: [begin, end) in each.
struct CueGroup {
  std::size_t source_begin = 0;
  std::size_t source_end = 0;
  std::size_t target_begin = 0;
  std::size_t target_end = 0;
};
std::vector<CueGroup> group_by_time(const std::vector<Cue>& source, const std::vector<Cue>& target);

Result<SegmentReader> read_subtitles(Input input, SubtitleKind kind);
Result<SegmentReader> read_subtitle_pair(Input source, Input target, SubtitleKind kind);

}  // namespace mtlint
