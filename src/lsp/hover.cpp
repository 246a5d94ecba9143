// Help under the cursor.

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "analysis/analyst.h"
#include "lsp/features.h"
#include "lsp/protocol.h"
#include "resources/lexicon.h"

namespace mtlint {
namespace {

bool covers(const FilePlace& place, const std::string& path, TextPoint point) {
  return place.path == path && place.begin <= point && point <= place.end;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string help_of(const ShownFinding& shown, const RuleSet& rules) {
  const Finding& finding = shown.finding;
  const RuleCard& card = rules.cards[finding.rule];
  std::string text = fmt::format("**{}** ({}, {:.0f}%): {}\n\n", card.id,
                                 name_of(severity_names, finding.severity),
                                 100 * finding.confidence, escaped(finding.message));
  for (const std::string& suggestion : finding.suggestions)
    text += fmt::format("- better: {}\n", escaped(suggestion));
  for (const auto& [key, value] : finding.evidence)
    text += fmt::format("- {}: {}\n", escaped(key), escaped(value));
  return text +
         fmt::format("\n{}\n\n*How to mend it:* {}\n", escaped(card.why), escaped(card.mend));
}

std::string joined(const Lexicon& lexicon, Range texts) {
  std::string out;
  for (const TextRef text : lexicon.texts(texts))
    out += (out.empty() ? "" : "; ") + escaped(lexicon.text(text));
  return out;
}

std::string entry_of(const IdiomHit& hit, const Lexicon& lexicon) {
  const IdiomRecord& idiom = lexicon.idiom(hit.entry);
  std::string text =
      fmt::format("**{}** ({}): {}\n\n", escaped(lexicon.text(idiom.key)),
                  escaped(lexicon.text(idiom.type)), escaped(lexicon.text(idiom.meaning)));
  if (idiom.source.size > 0)
    text += fmt::format("- from: {}\n", escaped(lexicon.text(idiom.source)));
  if (const std::string good = joined(lexicon, idiom.suggest); !good.empty())
    text += fmt::format("- render: {}\n", good);
  return text;
}

std::string entry_of(const NameHit& hit, const Lexicon& lexicon) {
  std::string text;
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form))) {
    const EntityRecord& entity = lexicon.entity(number);
    std::string forms;
    for (const EnglishFormRecord& form : lexicon.english(entity))
      forms += (forms.empty() ? "" : "; ") + escaped(lexicon.text(form.text));
    text += fmt::format("**{}**: {}\n\n", forms, escaped(lexicon.text(entity.note)));
  }
  return text;
}

// The segment whose source stands at the place, and the byte of the source.
struct SourcePoint {
  std::size_t document = 0;
  std::size_t segment = 0;
  std::uint32_t byte = 0;
};

std::optional<SourcePoint> source_at(Workspace& workspace, const Unit& unit,
                                     const std::string& path, TextPoint point) {
  const std::string& source_path = unit.source.empty() ? unit.target : unit.source;
  if (path != source_path) return std::nullopt;
  const std::size_t offset = workspace.text_of(path).offset_of(point);
  for (std::size_t d = 0; d < unit.documents.size(); ++d) {
    const auto& segments = unit.documents[d].segments;
    // The last segment that begins on this line or before.
    const auto behind = std::ranges::upper_bound(segments, point.line + 1ULL, {}, &Segment::line);
    for (auto at = behind; at != segments.begin() && behind - at < 3;) {
      --at;
      const auto index = static_cast<std::size_t>(at - segments.begin());
      const SegmentPlaces places = workspace.places_of(unit, d, index);
      if (!places.source || offset < places.source->begin() || offset > places.source->end())
        continue;
      const auto& bytes = places.source->offsets;
      const auto byte = std::ranges::upper_bound(bytes, offset) - bytes.begin() - 1;
      return SourcePoint{d, index, static_cast<std::uint32_t>(byte)};
    }
  }
  return std::nullopt;
}

std::string entries_at(Workspace& workspace, const Unit& unit, const std::string& path,
                       TextPoint point) {
  const auto place = source_at(workspace, unit, path, point);
  if (!place) return {};
  const Lexicon& lexicon = *workspace.resources().lexicon;
  Analyst analyst(workspace.resources());
  Analysis facts;
  analyst.analyse(unit.documents[place->document], place->segment, facts);
  std::string text;
  for (const NameHit& hit : facts.names)
    if (!hit.house && hit.span.contains(place->byte)) text += entry_of(hit, lexicon);
  for (const IdiomHit& hit : facts.idioms)
    if (!hit.imported && hit.span.contains(place->byte)) text += entry_of(hit, lexicon);
  return text;
}

}  // namespace

nlohmann::json hover_at(Workspace& workspace, const Unit& unit, const std::string& path,
                        TextPoint point) {
  std::string text;
  nlohmann::json range;
  for (const ShownFinding& shown : unit.shown) {
    const bool here = covers(shown.place, path, point);
    const bool related = shown.related && covers(*shown.related, path, point);
    if (!here && !related) continue;
    if (range.is_null()) range = range_of(here ? shown.place : *shown.related);
    text += (text.empty() ? "" : "\n---\n\n") + help_of(shown, workspace.rules());
  }
  if (const std::string entries = entries_at(workspace, unit, path, point); !entries.empty())
    text += (text.empty() ? "" : "\n---\n\n") + entries;
  if (text.empty()) return nullptr;
  nlohmann::json hover{{"contents", {{"kind", "markdown"}, {"value", text}}}};
  if (!range.is_null()) hover["range"] = range;
  return hover;
}

}  // namespace mtlint
