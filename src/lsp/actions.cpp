// Changes that mend or allow a finding.

#include <optional>

#include <fmt/format.h>

#include "base/file.h"
#include "lsp/features.h"
#include "lsp/protocol.h"

namespace mtlint {
namespace {

bool touches(const FilePlace& place, const std::string& path, TextPoint begin, TextPoint end) {
  return place.path == path && place.begin <= end && begin <= place.end;
}

nlohmann::json edit_of(const std::string& path, const FilePlace& place, const std::string& text) {
  return {{"changes", {{uri_of_path(path), {{{"range", range_of(place)}, {"newText", text}}}}}}};
}

// A span of the target in its file.
std::optional<FilePlace> target_place(Workspace& workspace, const Unit& unit,
                                      const SegmentPlaces& places, Span span) {
  if (!places.target || span.end >= places.target->offsets.size()) return std::nullopt;
  const TextDocument& text = workspace.text_of(unit.target);
  return FilePlace{unit.target, text.point_of(places.target->offsets[span.begin]),
                   text.point_of(places.target->offsets[span.end])};
}

void add_action(nlohmann::json& out, const std::string& title, const nlohmann::json& edit,
                const nlohmann::json& diagnostic, bool preferred) {
  nlohmann::json action{
      {"title", title}, {"kind", "quickfix"}, {"diagnostics", {diagnostic}}, {"edit", edit}};
  if (preferred) action["isPreferred"] = true;
  out.push_back(std::move(action));
}

void add_fixes(Workspace& workspace, const Unit& unit, const ShownFinding& shown,
               const SegmentPlaces& places, const nlohmann::json& diagnostic, nlohmann::json& out) {
  const Finding& finding = shown.finding;
  const Escapes escapes = places.target ? places.target->escapes : Escapes::plain;
  const auto add = [&](const std::string& title, Span span, const std::string& text,
                       bool preferred) {
    if (const auto place = target_place(workspace, unit, places, span))
      add_action(out, title, edit_of(unit.target, *place, spell(text, escapes)), diagnostic,
                 preferred);
  };
  for (const Fix& fix : finding.fixes)
    add(fix.replacement.empty() ? "Delete" : "Replace by \"" + fix.replacement + "\"", fix.span,
        fix.replacement, fix.safe);
  if (!finding.fixes.empty() || finding.marks.front().side != Side::target ||
      finding.marks.front().span.empty())
    return;
  for (const std::string& suggestion : finding.suggestions)
    add("Replace by \"" + suggestion + "\"", finding.marks.front().span, suggestion, false);
}

// JSONL: {"mtlint":{"allow":["rule"]}} at the end of the line.
void add_allow(Workspace& workspace, const Unit& unit, const ShownFinding& shown,
               const SegmentPlaces& places, const nlohmann::json& diagnostic, nlohmann::json& out) {
  if (unit.format != "jsonl") return;
  const std::string& rule = workspace.rules().cards[shown.finding.rule].id;
  const TextDocument& text = workspace.text_of(unit.target);
  const std::string_view line =
      std::string_view(text.text()).substr(places.line_begin, places.line_end - places.line_begin);
  const std::size_t list = line.find("\"allow\"");
  std::size_t at = line.rfind('}');
  std::string added = ",\"mtlint\":{\"allow\":[\"" + rule + "\"]}";
  if (list != std::string_view::npos) {
    at = line.find('[', list);
    if (at == std::string_view::npos) return;
    ++at;
    const bool empty = line.find_first_not_of(" \t", at) == line.find(']', at);
    added = "\"" + rule + (empty ? "\"" : "\",");
  }
  if (at == std::string_view::npos) return;
  const TextPoint point = text.point_of(places.line_begin + at);
  add_action(out, "Allow " + rule + " in this segment",
             edit_of(unit.target, {unit.target, point, point}, added), diagnostic, false);
}

// One more line of mtlint-allow.jsonl, whose reason is to be written.
void add_to_list(Workspace& workspace, const ShownFinding& shown, const nlohmann::json& diagnostic,
                 nlohmann::json& out) {
  const std::string& file = workspace.allow_file();
  if (file.empty()) return;
  const std::string& rule = workspace.rules().cards[shown.finding.rule].id;
  std::string line = fmt::format(
      "{{\"rule\":\"{}\",\"fingerprint\":\"{:016x}\",\"reason\":\"looked at in the editor\"}}\n",
      rule, shown.finding.fingerprint);
  std::string text;
  if (const auto bytes = read_file(file)) text = *bytes;
  if (!text.empty() && !text.ends_with('\n')) line.insert(0, 1, '\n');
  const TextDocument list(std::move(text));
  const TextPoint end = list.point_of(list.text().size());
  const std::string uri = uri_of_path(file);
  const nlohmann::json edit{
      {"documentChanges",
       {{{"kind", "create"}, {"uri", uri}, {"options", {{"ignoreIfExists", true}}}},
        {{"textDocument", {{"uri", uri}, {"version", nullptr}}},
         {"edits", {{{"range", range_of({file, end, end})}, {"newText", line}}}}}}}};
  add_action(out, "Allow this finding in mtlint-allow.jsonl", edit, diagnostic, false);
}

}  // namespace

nlohmann::json code_actions(Workspace& workspace, const Unit& unit, const std::string& path,
                            TextPoint begin, TextPoint end) {
  auto out = nlohmann::json::array();
  for (const ShownFinding& shown : unit.shown) {
    if (!touches(shown.place, path, begin, end) &&
        !(shown.related && touches(*shown.related, path, begin, end)))
      continue;
    const nlohmann::json diagnostic = diagnostic_of(shown, workspace.rules());
    const SegmentPlaces places = workspace.places_of(unit, shown.document, shown.finding.segment);
    add_fixes(workspace, unit, shown, places, diagnostic, out);
    add_allow(workspace, unit, shown, places, diagnostic, out);
    add_to_list(workspace, shown, diagnostic, out);
  }
  return out;
}

}  // namespace mtlint
