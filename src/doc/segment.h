// What is checked: segments (a source text and its English) that belong to documents.
//
// A Document is one window of a file as a reader hands it over: segments in order, all of the same
// `doc`, at most Document::window of them, so that memory does not grow with the file. It owns the
// bytes that its segments view and does not change once it has been read.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/names.h"
#include "base/span.h"

namespace mtlint {

enum class Side : std::uint8_t { source, target };

// A code of the file between the characters of a text: formatting, a variable, a line break.
//
// Texts are what a reader sees, so that rules see words and not markup: paired codes (<g>, <bpt>,
// <pc>) stand in no text, and a code that stands alone shows what it stands for ("%s", "\n") or
// "{1}", its id in braces.
struct InlineCode {
  enum class Shape : std::uint8_t { alone, opens, closes };

  Span span{};              // in the text; empty for a code that shows nothing
  std::string_view name{};  // "<g 1>", "<b>": what messages call it, and two sides are compared by
  Shape shape = Shape::alone;
};

// How far the file says that the translation is.
enum class SegmentState : std::uint8_t { unknown, untranslated, unsure, translated, approved };

inline constexpr auto segment_state_names = std::to_array<Named<SegmentState>>({
    {SegmentState::unknown, "unknown"},
    {SegmentState::untranslated, "untranslated"},
    {SegmentState::unsure, "unsure"},  // fuzzy, to be reviewed, rejected
    {SegmentState::translated, "translated"},
    {SegmentState::approved, "approved"},  // signed off, final
});

struct Segment {
  // The input's own id, or where a person would look: "Sheet1!B12", "cue 7"; empty when the line
  // says all.
  std::string_view id{};
  std::string_view source{};  // UTF-8, valid; empty when has_source is false
  std::string_view target{};  // UTF-8, valid: the English
  std::string_view system{};  // who translated: an engine or a vendor, where the input says
  std::string_view author{};  // the translator or post-editor, where the input says
  std::uint64_t number = 0;   // 1-based position in the file
  std::uint64_t line = 0;     // 1-based line where the segment starts; 0 = the format has no lines
  Language source_language = Language::unknown;
  Language target_language = Language::en;
  bool has_source = true;    // false: English alone
  bool trusted_pair = true;  // false: the alignment is unsure, so bilingual rules stay silent
  SegmentState state = SegmentState::unknown;
  bool locked = false;                     // the file forbids to change the target
  std::string_view note{};                 // what people wrote to it, a note a line
  std::vector<std::string_view> allow{};   // rule names that the input itself allows here
  std::vector<InlineCode> source_codes{};  // in the order of the text
  std::vector<InlineCode> target_codes{};
};

// What reports and messages call the segment: its id, or else its number.
std::string segment_name(const Segment& segment);

// Bytes that stay where they are until the store dies. Views into it survive moves of the store.
class TextStore {
 public:
  std::string_view keep(std::string_view text);
  std::size_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t block_size = 64 * 1024;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = block_size;
  std::size_t bytes_ = 0;
};

struct Document {
  // A document longer than this is checked in windows of this many segments. Rules that compare
  // segments (names, consistency) see one window at a time.
  static constexpr std::size_t window = 4096;

  std::string file{};         // as the user named it; "-" is standard input
  std::string source_file{};  // where the source stands, if in a file of its own
  std::string format{};       // that the file was read as: "jsonl"
  std::string name{};         // the segments' `doc`; may be empty
  std::string source_tag{};   // BCP 47, as stated or detected
  std::string target_tag{};
  bool source_detected = false;  // nobody stated the source language: it was detected
  std::vector<Segment> segments{};
  TextStore text{};
  std::shared_ptr<const Document> origin{};  // owns the texts instead, if this was cut out of it
};

}  // namespace mtlint
