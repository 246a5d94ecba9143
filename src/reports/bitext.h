// Pairs of texts as a file: TSV, TMX 1.4b, XLIFF 2.0, JSON Lines. What `convert` and `align` write.
//
//   BitextWriter writer(*bitext_format("tmx"), {.source_tag = "zh"}, out);
//   writer.write({.id = "7", .source = "各位来宾", .target = "Distinguished guests"});
//   writer.end();
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "doc/segment.h"

namespace mtlint {

struct BitextPair {
  std::string_view id{};
  std::string_view source{};
  std::string_view target{};
  std::string_view source_tag{};
  std::string_view target_tag{};
  std::string_view doc{};
  std::string_view note{};
  std::string_view system{};
  std::string_view author{};
  std::span<const std::string_view> allow{};
  std::span<const InlineCode> source_codes{};
  std::span<const InlineCode> target_codes{};
  SegmentState state = SegmentState::unknown;
  bool locked = false;
  bool has_source = true;
  // Of pairs that were aligned: confidence, and what became of them.
  std::optional<float> confidence{};
  std::string_view kind{};  // "sure", "moved", "deleted"
  Span source_units{};
  Span target_units{};
};

BitextPair pair_of(const Segment& segment, const Document& document);

struct BitextHead {
  std::string source_tag{};
  std::string target_tag = "en";
  bool aligned = false;  // the pairs have a confidence and a kind
};

// What the format had no place for: how many segments of each.
using BitextLosses = std::map<std::string_view, std::uint64_t>;

// What a format sees of the writing.
struct BitextContext {
  std::string& out;  // append here
  const BitextHead& head;
  BitextLosses& losses;
  std::uint64_t number = 0;          // of the pair, from 1
  std::optional<std::string> doc{};  // that is open, where documents are elements

  void lose(std::string_view what) { ++losses[what]; }
};

struct BitextFormat {
  std::string_view name;
  void (*begin)(BitextContext& context);
  void (*write)(BitextContext& context, const BitextPair& pair);
  void (*end)(BitextContext& context);
};

extern const BitextFormat tsv_bitext;
extern const BitextFormat jsonl_bitext;
extern const BitextFormat tmx_bitext;
extern const BitextFormat xliff_bitext;

const BitextFormat* bitext_format(std::string_view name);  // null: there is none of this name
Error no_bitext_format(std::string_view name);

class BitextWriter {
 public:
  // `out` is appended to; the caller takes what is in it and clears it as it likes.
  BitextWriter(const BitextFormat& format, BitextHead head, std::string& out);
  BitextWriter(const BitextWriter&) = delete;
  BitextWriter& operator=(const BitextWriter&) = delete;

  void write(const BitextPair& pair);
  void end() { format_.end(context_); }

  std::uint64_t pairs() const { return context_.number; }
  // "notes: 3, inline codes: 12"; empty if nothing was lost.
  std::string losses_text() const;

 private:
  const BitextFormat& format_;
  BitextHead head_;
  BitextLosses losses_{};
  BitextContext context_;
};

// For the formats of XML: an attribute with its name, and nothing where there is no value.
std::string optional_attribute(std::string_view name, std::string_view value);
// Notes, and the rules that the segment allows, as lines of one note.
std::string note_with_allowed(const BitextPair& pair);

}  // namespace mtlint
