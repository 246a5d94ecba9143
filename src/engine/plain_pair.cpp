// From two texts to pairs.

#include "engine/plain_pair.h"

#include <fmt/format.h>

#include <algorithm>

#include "resources/srx.h"
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

// By the user's rules, where there are some for the language.
SplitText splitter(const AlignmentMeans& means, Language language, const std::string& tag) {
  if (means.srx == nullptr || !means.srx->covers(tag))
    return split_by_language(language, means.resources.abbreviations_of(language));
  return [srx = means.srx, tag](std::string_view text, std::vector<Span>& sentences) {
    return srx->split(text, tag, sentences);
  };
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

Result<std::unique_ptr<PlainPair>> align_documents(Input source, Input target,
                                                   const InputOptions& options,
                                                   const AlignmentMeans& means) {
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
  auto source_units = units_of(pair->source, splitter(means, pair->language, pair->source_tag));
  if (!source_units) return Failure(source_units.error());
  auto target_units = units_of(pair->target, splitter(means, Language::en, "en"));
  if (!target_units) return Failure(target_units.error());
  pair->source_units = std::move(*source_units);
  pair->target_units = std::move(*target_units);
  Aligner aligner(means.resources, means.table);
  pair->beads = aligner.align(pair->source_units, pair->target_units, pair->language);
  return pair;
}

ReadDocument documents_of(std::shared_ptr<const PlainPair> pair) {
  std::size_t bead = 0;
  std::uint64_t number = 0;
  return [pair = std::move(pair), bead, number]() mutable -> Result<std::optional<Document>> {
    Document document;
    document.file = pair->target_file;
    document.source_file = pair->source_file;
    document.source_tag = pair->source_tag;
    document.source_detected = pair->source_detected;
    while (bead < pair->beads.size() && document.segments.size() < Document::window) {
      const Bead& next = pair->beads[bead++];
      ++number;
      if (next.target.empty()) continue;
      Segment& segment = document.segments.emplace_back();
      segment.source = document.text.keep(pair->source_of(next));
      segment.target = document.text.keep(pair->target_of(next));
      segment.number = number;
      segment.line = pair->line_of(next);
      segment.source_language = pair->language;
      segment.trusted_pair = next.confidence >= sure_bead;
    }
    if (document.segments.empty()) return std::nullopt;
    return document;
  };
}

namespace {

// Places that a reader can look up: the first few lines.
struct Places {
  std::size_t count = 0;
  std::vector<std::uint64_t> lines{};

  void add(std::uint64_t line, std::size_t units = 1) {
    count += units;
    if (lines.empty() || lines.back() != line) lines.push_back(line);
  }
  std::string text() const {
    constexpr std::size_t most = 5;
    std::string out = lines.size() == 1 ? " (line " : " (lines ";
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i)
      out += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
    return out + (lines.size() > most ? ", ...)" : ")");
  }
};

}  // namespace

std::string describe_alignment(const PlainPair& pair) {
  std::size_t pairs = 0;
  Places unsure;
  Places moved;
  Places without_target;
  Places without_source;
  for (const Bead& bead : pair.beads) {
    if (bead.target.empty()) {
      without_target.add(pair.line_of(bead), bead.source.size());
    } else if (bead.source.empty()) {
      without_source.add(pair.line_of(bead), bead.target.size());
    } else {
      ++pairs;
      if (bead.confidence < sure_bead) unsure.add(pair.line_of(bead));
      if (bead.moved) moved.add(pair.line_of(bead));
    }
  }
  std::string text = fmt::format("{} {}", pairs, pairs == 1 ? "pair" : "pairs");
  if (unsure.count > 0) text += fmt::format(", {} of them unsure{}", unsure.count, unsure.text());
  if (moved.count > 0) text += fmt::format(", {} moved{}", moved.count, moved.text());
  const auto alone = [&](const Places& places, std::string_view what) {
    if (places.count > 0)
      text += fmt::format(", {} {} {}{}", places.count,
                          places.count == 1 ? "sentence" : "sentences", what, places.text());
  };
  alone(without_target, "of the source without a translation");
  alone(without_source, "of the English without a source");
  return text;
}

}  // namespace mtlint
