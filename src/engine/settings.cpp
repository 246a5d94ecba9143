// Settings from JSON, layer by layer.

#include "engine/settings.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/json.h"

namespace mtlint {
namespace {

template <class Value, class Table>
void read_name(JsonObject& object, const char* key, const Table& table, Value& out) {
  if (!object.has(key)) return;
  std::string word;
  object.text(key, word);
  if (const auto value = value_of(table, word)) {
    out = *value;
    return;
  }
  std::string known;
  for (const auto& row : table) known += (known.empty() ? "" : ", ") + std::string(row.name);
  object.fail(key, "unknown value \"" + word + "\" for \"" + key + "\"", "one of " + known);
}

void read_severities(JsonObject& object, std::map<std::string, Severity>& out) {
  const nlohmann::json* field = object.find("severity");
  if (!field) return;
  if (!field->is_object())
    return object.fail("severity", "\"severity\" must be an object of rule: severity");
  for (const auto& [rule, value] : field->items()) {
    const auto severity =
        value.is_string() ? value_of(severity_names, value.get<std::string>()) : std::nullopt;
    if (!severity)
      return object.fail("severity", "unknown severity for \"" + rule + "\"",
                         "one of neutral, minor, major, critical");
    out[rule] = *severity;
  }
}

constexpr auto color_names = std::to_array<Named<int>>({{0, "auto"}, {1, "always"}, {2, "never"}});

// The one reading of settings: used for files, flags and the merged whole alike.
std::optional<Error> read_values(const nlohmann::json& values, const JsonPlace& place,
                                 Settings& out) {
  JsonObject object(values, "", place);
  object.expect_known({"$schema",
                       "select",
                       "ignore",
                       "severity",
                       "profile",
                       "preview",
                       "min_confidence",
                       "fail_on",
                       "exit_zero",
                       "source_lang",
                       "target_lang",
                       "from",
                       "columns",
                       "words",
                       "names",
                       "terms",
                       "lexical",
                       "srx",
                       "rules",
                       "allow",
                       "baseline",
                       "format",
                       "color",
                       "ambiguous_width",
                       "sentence_words",
                       "sentence_clauses",
                       "jobs"});
  object.texts("select", out.selection.select);
  object.texts("ignore", out.selection.ignore);
  read_severities(object, out.selection.severity);
  read_name(object, "profile", profile_names, out.selection.profile);
  object.flag("preview", out.selection.preview);
  object.number("min_confidence", out.selection.min_confidence);
  if (out.selection.min_confidence < 0 || out.selection.min_confidence > 1)
    object.fail("min_confidence", "\"min_confidence\" is between 0 and 1");
  read_name(object, "fail_on", severity_names, out.fail_on);
  object.flag("exit_zero", out.exit_zero);
  object.text("source_lang", out.source_lang);
  object.text("target_lang", out.target_lang);
  object.text("from", out.from);
  object.text("columns", out.columns);
  object.texts("words", out.words);
  object.texts("names", out.names);
  object.texts("terms", out.terms);
  object.text("lexical", out.lexical);
  object.text("srx", out.srx);
  object.texts("rules", out.rules);
  object.texts("allow", out.allow);
  object.text("baseline", out.baseline);
  object.text("format", out.format);
  object.text("color", out.color);
  int color = 0;
  read_name(object, "color", color_names, color);
  object.whole("ambiguous_width", out.ambiguous_width);
  if (out.ambiguous_width != 1 && out.ambiguous_width != 2)
    object.fail("ambiguous_width", "\"ambiguous_width\" is 1 or 2");
  object.whole("sentence_words", out.sentence_words);
  if (out.sentence_words < 10) object.fail("sentence_words", "\"sentence_words\" is at least 10");
  object.whole("sentence_clauses", out.sentence_clauses);
  if (out.sentence_clauses < 2)
    object.fail("sentence_clauses", "\"sentence_clauses\" is at least 2");
  object.whole("jobs", out.jobs);
  if (out.jobs > 1024) object.fail("jobs", "\"jobs\" is at most 1024");
  return object.error();
}

// Paths in a file are relative to the file.
void anchor_paths(nlohmann::json& values, const char* key, const std::filesystem::path& folder) {
  if (!values.contains(key)) return;
  const auto anchor = [&](nlohmann::json& path) {
    if (const auto text = path.get<std::string>();
        !text.empty() && std::filesystem::path(text).is_relative())
      path = (folder / path.get<std::string>()).lexically_normal().string();
  };
  if (values[key].is_string()) return anchor(values[key]);
  for (auto& path : values[key]) anchor(path);
}

}  // namespace

const std::vector<SettingInfo>& all_settings() {
  static const std::vector<SettingInfo> settings{
      {"select", "MTLINT_SELECT", "rules or groups to run; empty = all"},
      {"ignore", "MTLINT_IGNORE", "rules or groups not to run"},
      {"severity", "", "severity by rule, instead of the card's"},
      {"profile", "MTLINT_PROFILE",
       "publish, draft (major and worse) or audit (neutral remarks too)"},
      {"preview", "MTLINT_PREVIEW", "run rules whose precision is not measured yet"},
      {"min_confidence", "MTLINT_MIN_CONFIDENCE",
       "leave out findings less sure than this (0 to 1)"},
      {"fail_on", "MTLINT_FAIL_ON", "exit with 1 from this severity on"},
      {"exit_zero", "", "exit with 0 whatever is found"},
      {"source_lang", "MTLINT_SOURCE_LANG",
       "BCP 47 tag of the source; empty = the file says or it is detected"},
      {"target_lang", "MTLINT_TARGET_LANG", "BCP 47 tag of the target; empty = en"},
      {"from", "MTLINT_FROM", "format of the input; empty = by extension or content"},
      {"columns", "", "columns of TSV and CSV: id,source,target; - skips one"},
      {"words", "", "files of words that are spelt right, one a line"},
      {"names", "", "files of names and their English, TSV or JSONL; they beat the built-in ones"},
      {"terms", "",
       "files of terms (TBX, TSV, CSV, JSONL) or folders of them; else terms/, if there is one"},
      {"lexical", "MTLINT_LEXICAL", "file of words and their English that `mtlint learn` has made"},
      {"srx", "MTLINT_SRX", "file of SRX 2.0: where sentences of plain documents end"},
      {"rules", "", "folders of further rule cards"},
      {"allow", "", "files of findings that may stand; else mtlint-allow.jsonl, if there is one"},
      {"baseline", "MTLINT_BASELINE", "file of findings that were there before"},
      {"format", "MTLINT_FORMAT", "format of the report"},
      {"color", "", "auto, always or never"},
      {"ambiguous_width", "MTLINT_AMBIGUOUS_WIDTH",
       "columns of characters of ambiguous width: 1, or 2 in CJK terminals"},
      {"sentence_words", "", "words from which on run-on-sentence finds a sentence too long"},
      {"sentence_clauses", "", "clauses hung on by \"and\" from which on it is a chain"},
      {"jobs", "MTLINT_JOBS", "threads; 0 = one for each core"},
  };
  return settings;
}

Result<SettingsLayer> read_settings(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  auto json = parse_json(*bytes, file);
  if (!json) return Failure(json.error());
  Settings checked;
  if (auto error = read_values(*json, {*bytes, file}, checked)) return Failure(*error);
  const auto folder = std::filesystem::path(file).parent_path();
  anchor_paths(*json, "words", folder);
  anchor_paths(*json, "names", folder);
  anchor_paths(*json, "terms", folder);
  anchor_paths(*json, "lexical", folder);
  anchor_paths(*json, "srx", folder);
  anchor_paths(*json, "rules", folder);
  anchor_paths(*json, "allow", folder);
  anchor_paths(*json, "baseline", folder);
  json->erase("$schema");
  return SettingsLayer{file, std::move(*json)};
}

Result<EffectiveSettings> merge_settings(const std::vector<SettingsLayer>& layers) {
  EffectiveSettings all;
  const Settings defaults;
  all.values = {{"select", nlohmann::json::array()},
                {"ignore", nlohmann::json::array()},
                {"severity", nlohmann::json::object()},
                {"profile", "publish"},
                {"preview", false},
                {"min_confidence", 0.0},
                {"fail_on", "major"},
                {"exit_zero", false},
                {"source_lang", ""},
                {"target_lang", ""},
                {"from", ""},
                {"columns", ""},
                {"words", nlohmann::json::array()},
                {"names", nlohmann::json::array()},
                {"terms", nlohmann::json::array()},
                {"lexical", ""},
                {"srx", ""},
                {"rules", nlohmann::json::array()},
                {"allow", nlohmann::json::array()},
                {"baseline", ""},
                {"format", defaults.format},
                {"color", defaults.color},
                {"ambiguous_width", defaults.ambiguous_width},
                {"sentence_words", defaults.sentence_words},
                {"sentence_clauses", defaults.sentence_clauses},
                {"jobs", defaults.jobs}};
  for (const auto& [key, value] : all.values.items()) all.origin[key] = "default";
  for (const SettingsLayer& layer : layers) {
    const std::string text =
        layer.values.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    Settings checked;
    if (auto error = read_values(layer.values, {text, {}}, checked))
      return Failure(Error{error->what + " (" + layer.origin + ")", error->hint});
    for (const auto& [key, value] : layer.values.items()) {
      all.values[key] = value;
      all.origin[key] = layer.origin;
    }
  }
  const std::string text =
      all.values.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  if (auto error = read_values(all.values, {text, {}}, all.settings)) return Failure(*error);
  return all;
}

}  // namespace mtlint
