// Summaries as JSON, out and in again.

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/json.h"
#include "engine/summary.h"

namespace mtlint {
namespace {

using Json = nlohmann::ordered_json;

Json tally_json(const Tally& tally) {
  Json out{{"segments", tally.segments},
           {"segments_flagged", tally.segments_flagged},
           {"target_words", tally.target_words},
           {"source_words", tally.source_words},
           {"source_characters", tally.source_characters},
           {"rules", Json::object()}};
  for (const auto& [rule, counts] : tally.rules) out["rules"][rule] = counts;
  return out;
}

template <class Map>
Json tallies_json(const Map& tallies) {
  Json out = Json::object();
  for (const auto& [key, tally] : tallies) out[key] = tally_json(tally);
  return out;
}

// Scores are rounded, so that their text does not depend on the last bit of a division.
double rounded(double value) { return std::round(value * 10'000) / 10'000; }

Json score_json(const Score& score) {
  Json out{{"words", rounded(score.words)},
           {"penalty", rounded(score.penalty)},
           {"per_reference", rounded(score.per_reference)},
           {"error", rounded(score.error)},
           {"raw", rounded(score.raw)},
           {"calibrated", rounded(score.calibrated)},
           {"passes", score.passes},
           {"small_sample", score.small},
           {"by_category", Json::object()}};
  for (const auto& [category, penalty] : score.by_category)
    out["by_category"][category] = rounded(penalty);
  return out;
}

Json systems_json(const Summary& summary) {
  Json out = Json::object();
  for (const auto& [system, groups] : summary.systems) {
    Json& list = out[system] = Json::array();
    for (const auto& [number, group] : groups) {
      Json entry = tally_json(group.tally);
      entry["class"] = number;
      entry["sources"] = fmt::format("{:016x}", group.sources);
      list.push_back(std::move(entry));
    }
  }
  return out;
}

}  // namespace

std::string summary_json(const Summary& summary) {
  const BySeverity severities = summary.total.by_severity();
  Json out{{"schema", 1}, {"kind", "mtlint-summary"}, {"rules", summary.digest}};
  out["parts"] = summary.parts;
  out["segments"] = summary.total.segments;
  out["findings"] = summary.total.findings();
  for (std::size_t i = 0; i < severity_names.size(); ++i)
    out["by_severity"][std::string(severity_names[i].name)] = severities[i];
  out["mqm"] = score_json(summary.score(summary.total));
  out["scoring"] = Json::parse(scoring_json(summary.scoring));
  out["errors"] = summary.errors;
  out["detected"] = summary.detected;
  out["total"] = tally_json(summary.total);
  out["by_file"] = tallies_json(summary.by_file);
  out["by_system"] = tallies_json(summary.by_system);
  out["by_author"] = tallies_json(summary.by_author);
  out["by_language"] = tallies_json(summary.by_language);
  out["histograms"] = {{"confidence", summary.confidence},
                       {"findings_per_segment", summary.per_segment},
                       {"target_words", summary.lengths}};
  out["cards"] = Json::object();
  for (const auto& [rule, note] : summary.rules)
    out["cards"][rule] = {{"group", note.group}, {"mqm", note.mqm}, {"precision", note.precision}};
  out["systems"] = systems_json(summary);
  out["sample_size"] = summary.sample_size;
  out["samples"] = Json::object();
  for (const auto& [rule, samples] : summary.samples) {
    Json& list = out["samples"][rule] = Json::array();
    for (const Sample& sample : samples)
      list.push_back({fmt::format("{:016x}", sample.hash), Json::parse(sample.json)});
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

namespace {

Tally read_tally(const Json& json) {
  Tally tally;
  json.at("segments").get_to(tally.segments);
  json.at("segments_flagged").get_to(tally.segments_flagged);
  json.at("target_words").get_to(tally.target_words);
  json.at("source_words").get_to(tally.source_words);
  json.at("source_characters").get_to(tally.source_characters);
  for (const auto& [rule, counts] : json.at("rules").items()) counts.get_to(tally.rules[rule]);
  return tally;
}

void read_tallies(const Json& json, std::map<std::string, Tally>& out) {
  for (const auto& [key, tally] : json.items()) out[key] = read_tally(tally);
}

std::uint64_t read_hash(const Json& json) {
  return std::stoull(json.get<std::string>(), nullptr, 16);
}

void read_systems(const Json& json, Summary& summary) {
  for (const auto& [system, groups] : json.items())
    for (const Json& entry : groups)
      summary.systems[system][entry.at("class").get<unsigned>() % Summary::classes] = {
          read_tally(entry), read_hash(entry.at("sources"))};
}

void read_samples(const Json& json, Summary& summary) {
  for (const auto& [rule, samples] : json.items()) {
    std::vector<Sample>& list = summary.samples[rule];
    for (const Json& sample : samples)
      list.push_back({read_hash(sample.at(0)),
                      sample.at(1).dump(-1, ' ', false, Json::error_handler_t::replace)});
    std::ranges::sort(list);
  }
}

void read_summary(const Json& json, Summary& summary) {
  json.at("rules").get_to(summary.digest);
  json.at("parts").get_to(summary.parts);
  json.at("errors").get_to(summary.errors);
  json.at("detected").get_to(summary.detected);
  summary.total = read_tally(json.at("total"));
  read_tallies(json.at("by_file"), summary.by_file);
  read_tallies(json.at("by_system"), summary.by_system);
  read_tallies(json.at("by_author"), summary.by_author);
  read_tallies(json.at("by_language"), summary.by_language);
  const Json& histograms = json.at("histograms");
  histograms.at("confidence").get_to(summary.confidence);
  histograms.at("findings_per_segment").get_to(summary.per_segment);
  histograms.at("target_words").get_to(summary.lengths);
  for (const auto& [rule, note] : json.at("cards").items())
    summary.rules[rule] = {note.at("group").get<std::string>(), note.at("mqm").get<std::string>(),
                           note.at("precision").get<double>()};
  read_systems(json.at("systems"), summary);
  json.at("sample_size").get_to(summary.sample_size);
  read_samples(json.at("samples"), summary);
}

// Samples are kept as they are, so that what is written is as deep as what was read: no deeper than
// this, since writing takes room on the stack for each level.
constexpr int deepest = 64;

bool is_too_deep(std::string_view json) {
  int depth = 0;
  bool in_text = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (in_text && json[at] == '\\') {
      ++at;
    } else if (in_text) {
      in_text = json[at] != '"';
    } else if (json[at] == '"') {
      in_text = true;
    } else if (json[at] == '{' || json[at] == '[') {
      if (++depth > deepest) return true;
    } else if (json[at] == '}' || json[at] == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<Summary> parse_summary(std::string_view json, const std::string& file) {
  const char* hint = "name what `mtlint audit` wrote, whole";
  if (is_too_deep(json)) return Failure(Error{"this is no summary", hint, file});
  if (auto valid = parse_json(json, file); !valid) {
    Error error = valid.error();
    error.hint = hint;
    return Failure(error);
  }
  Summary summary;
  try {
    const Json value = Json::parse(json);
    if (!value.is_object() || value.value("kind", "") != "mtlint-summary")
      return Failure(Error{"this is no summary", hint, file});
    if (value.at("schema") != 1)
      return Failure(Error{"the summary was written by another version of mtlint",
                           "use one version for all parts", file});
    auto scoring = parse_scoring(value.at("scoring").dump(), file);
    if (!scoring) return Failure(scoring.error());
    summary.scoring = std::move(*scoring);
    read_summary(value, summary);
  } catch (const std::exception& fault) {
    return Failure(Error{std::string("the summary is damaged: ") + fault.what(), hint, file});
  }
  return summary;
}

}  // namespace mtlint
