// The table of formats, and what they share.

#include "reports/bitext.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "formats/inline_text.h"

namespace mtlint {
namespace {

constexpr std::array formats{&tsv_bitext, &jsonl_bitext, &tmx_bitext, &xliff_bitext};

}  // namespace

BitextPair pair_of(const Segment& segment, const Document& document) {
  return {.id = segment.id,
          .source = segment.source,
          .target = segment.target,
          .source_tag = document.source_tag,
          .target_tag = document.target_tag,
          .doc = document.name,
          .note = segment.note,
          .system = segment.system,
          .author = segment.author,
          .allow = segment.allow,
          .source_codes = segment.source_codes,
          .target_codes = segment.target_codes,
          .state = segment.state,
          .locked = segment.locked,
          .has_source = segment.has_source};
}

const BitextFormat* bitext_format(std::string_view name) {
  const auto found = std::ranges::find(formats, name, &BitextFormat::name);
  return found == formats.end() ? nullptr : *found;
}

Error no_bitext_format(std::string_view name) {
  std::string names;
  for (const BitextFormat* format : formats)
    names.append(names.empty() ? "" : ", ").append(format->name);
  return {fmt::format("there is no format \"{}\" to write", name), "formats: " + names};
}

BitextWriter::BitextWriter(const BitextFormat& format, BitextHead head, std::string& out)
    : format_(format), head_(std::move(head)), context_{out, head_, losses_} {
  format_.begin(context_);
}

void BitextWriter::write(const BitextPair& pair) {
  ++context_.number;
  format_.write(context_, pair);
}

std::string BitextWriter::losses_text() const {
  std::string text;
  for (const auto& [what, count] : losses_)
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", what, count);
  return text;
}

std::string optional_attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, xml_attribute(value));
}

std::string note_with_allowed(const BitextPair& pair) {
  std::string note(pair.note);
  if (pair.allow.empty() || note.find("mtlint: allow") != std::string::npos) return note;
  if (!note.empty()) note += '\n';
  return note + fmt::format("mtlint: allow {}", fmt::join(pair.allow, ", "));
}

}  // namespace mtlint
