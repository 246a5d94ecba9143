// From two texts to pairs.

#include "engine/plain_pair.h"

#include <fmt/format.h>

#include <algorithm>

#include "resources/lexical_table.h"
#include "text/identify.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

Result<std::string> read_all(Input& input) {
  std::string text;
  constexpr std::size_t block = 1 << 16;
  while (true) {
    const std::size_t before = text.size();
    text.resize(before + block);
    const auto got = input.read(text.data() + before, block);
    if (!got) return Failure(got.error());
    text.resize(before + *got);
    if (*got == 0) break;
    if (text.size() > longest_document)
      return Failure(Error{"the document is longer than 64 MiB", "split it", input.file});
  }
  if (const auto at = first_invalid_byte(text)) {
    const std::string_view before = std::string_view(text).substr(0, *at);
    return Failure(Error{.what = "the text is not UTF-8",
                         .hint = "convert it to UTF-8",
                         .file = input.file,
                         .line = static_cast<std::uint64_t>(std::ranges::count(before, '\n')) + 1});
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

std::string joined(const std::vector<AlignUnit>& units, Span span, bool spaced) {
  std::string text;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (spaced && !text.empty()) text += ' ';
    for (const char c : units[i].text) {
      if (c == '\r') continue;
      text += c == '\n' || c == '\t' ? ' ' : c;
    }
  }
  return text;
}

}  // namespace

std::string PlainPair::source_of(const Bead& bead) const {
  return joined(source_units, bead.source, language != Language::zh && language != Language::ja);
}

std::string PlainPair::target_of(const Bead& bead) const {
  return joined(target_units, bead.target, true);
}

std::uint64_t PlainPair::line_of(const Bead& bead) const {
  if (!bead.target.empty()) return target_units[bead.target.begin].line;
  return source_units[bead.source.begin].line;
}

Result<std::optional<LexicalTable>> load_lexical_table(const Resources& resources) {
  auto table = LexicalTable::load(resources.data + "/dictionaries/models");
  if (table) return std::optional<LexicalTable>(std::move(*table));
  return Failure(table.error());
}

Result<std::unique_ptr<PlainPair>> align_documents(Input source, Input target,
                                                   const InputOptions& options,
                                                   const Resources& resources,
                                                   const LexicalTable* table) {
  auto pair = std::make_unique<PlainPair>();
  pair->source_file = source.file;
  pair->target_file = target.file;
  auto source_text = read_all(source);
  if (!source_text) return Failure(source_text.error());
  auto target_text = read_all(target);
  if (!target_text) return Failure(target_text.error());
  pair->source = std::move(*source_text);
  pair->target = std::move(*target_text);
  pair->source_tag = options.source_tag;
  if (pair->source_tag.empty()) {
    pair->source_tag = code_of(identify_language(pair->source).language);
    pair->source_detected = true;
  }
  pair->language = language_of_tag(pair->source_tag);
  pair->source_units =
      units_of(pair->source, pair->language, resources.abbreviations_of(pair->language));
  pair->target_units =
      units_of(pair->target, Language::en, resources.abbreviations_of(Language::en));
  Aligner aligner(resources, table);
  pair->beads = aligner.align(pair->source_units, pair->target_units, pair->language);
  return pair;
}

Document document_of(const PlainPair& pair) {
  Document document;
  document.file = pair.target_file;
  document.source_file = pair.source_file;
  document.source_tag = pair.source_tag;
  document.source_detected = pair.source_detected;
  for (const Bead& bead : pair.beads) {
    Segment& segment = document.segments.emplace_back();
    segment.source = document.text.keep(pair.source_of(bead));
    segment.target = document.text.keep(pair.target_of(bead));
    segment.number = document.segments.size();
    segment.line = pair.line_of(bead);
    segment.source_language = pair.language;
    segment.has_source = !bead.source.empty();
    segment.trusted_pair = bead.confidence >= sure_bead;
  }
  return document;
}

std::string describe_alignment(const PlainPair& pair) {
  std::size_t pairs = 0;
  std::size_t unsure = 0;
  std::size_t without_target = 0;
  std::size_t without_source = 0;
  std::size_t moved = 0;
  for (const Bead& bead : pair.beads) {
    if (bead.target.empty()) {
      without_target += bead.source.size();
    } else if (bead.source.empty()) {
      without_source += bead.target.size();
    } else {
      ++pairs;
      unsure += bead.confidence < sure_bead ? 1U : 0U;
      moved += bead.moved ? 1U : 0U;
    }
  }
  std::string text = fmt::format("{} {}", pairs, pairs == 1 ? "pair" : "pairs");
  if (unsure > 0) text += fmt::format(", {} of them unsure", unsure);
  if (moved > 0) text += fmt::format(", {} moved", moved);
  const auto alone = [&](std::size_t count, std::string_view what) {
    if (count > 0)
      text += fmt::format(", {} {} {}", count, count == 1 ? "sentence" : "sentences", what);
  };
  alone(without_target, "of the source without a translation");
  alone(without_source, "of the English without a source");
  return text;
}

}  // namespace mtlint
