// Scoring schemes as JSON: read strictly, written whole.

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/json.h"
#include "engine/scoring.h"

namespace mtlint {
namespace {

void read_penalties(JsonObject& object, const JsonPlace& place, Penalties& out) {
  const nlohmann::json* field = object.find("penalties");
  if (!field) return;
  JsonObject penalties(*field, object.path("penalties"), place);
  for (const auto& [severity, name] : severity_names) {
    double& value = out[static_cast<std::size_t>(severity)];
    penalties.number(std::string(name).c_str(), value);
    if (value < 0) penalties.fail(std::string(name).c_str(), "a penalty is not negative");
  }
  penalties.expect_known({"neutral", "minor", "major", "critical"});
  if (penalties.error()) object.fail("penalties", penalties.error()->what, penalties.error()->hint);
}

void read_positive(JsonObject& object, const char* key, double& out) {
  object.number(key, out);
  if (out <= 0) object.fail(key, "\"" + std::string(key) + "\" is more than 0");
}

void read_category(JsonObject& object, const JsonPlace& place, ScoringCategory& category) {
  object.require({"name", "types"});
  object.expect_known({"name", "types", "weight", "penalties"});
  object.text("name", category.name);
  object.texts("types", category.types);
  object.number("weight", category.weight);
  if (category.weight < 0) object.fail("weight", "a weight is not negative");
  read_penalties(object, place, category.penalties);
  if (category.types.empty() && !object.error())
    object.fail("types", "a category needs at least one MQM type",
                R"(such as "accuracy", "accuracy/omission", or "*" for what is left)");
  const auto& known = mqm_core_types();
  for (const std::string& type : category.types) {
    const bool is_known = type == "*" || std::ranges::any_of(known, [&](std::string_view core) {
                            return core == type || core.substr(0, core.find('/')) == type;
                          });
    if (!is_known)
      object.fail("types", "\"" + type + "\" is no type of the MQM core typology",
                  "docs/scoring.md lists them");
  }
}

}  // namespace

Result<Scoring> parse_scoring(std::string_view json, const std::string& file) {
  auto value = parse_json(json, file);
  if (!value) return Failure(value.error());
  const JsonPlace place{json, file};
  JsonObject object(*value, "", place);
  object.require({"name", "categories"});
  object.expect_known({"$schema", "name", "title", "count", "characters_per_word",
                       "reference_words", "acceptable_penalty", "passing_score", "smallest_sample",
                       "penalties", "categories"});
  Scoring scheme;
  object.text("name", scheme.name);
  object.text("title", scheme.title);
  std::string count = "target";
  object.text("count", count);
  if (count != "target" && count != "source")
    object.fail("count", "\"count\" is \"source\" or \"target\"");
  scheme.count_source = count == "source";
  read_positive(object, "characters_per_word", scheme.characters_per_word);
  read_positive(object, "reference_words", scheme.reference_words);
  read_positive(object, "acceptable_penalty", scheme.acceptable_penalty);
  object.number("passing_score", scheme.passing_score);
  if (scheme.passing_score < 0 || scheme.passing_score >= 100)
    object.fail("passing_score", "\"passing_score\" is at least 0 and less than 100");
  object.number("smallest_sample", scheme.smallest_sample);
  read_penalties(object, place, scheme.penalties);
  const nlohmann::json* categories = object.find("categories");
  if (categories && !categories->is_array())
    object.fail("categories", "\"categories\" is an array of objects");
  if (object.error()) return Failure(*object.error());
  for (std::size_t i = 0; i < categories->size(); ++i) {
    ScoringCategory category;
    category.penalties = scheme.penalties;
    JsonObject entry((*categories)[i], "/categories/" + std::to_string(i), place);
    read_category(entry, place, category);
    if (entry.error()) return Failure(*entry.error());
    scheme.categories.push_back(std::move(category));
  }
  return scheme;
}

Result<Scoring> read_scoring(const std::string& folder, const std::string& name) {
  namespace fs = std::filesystem;
  std::error_code fault;
  const bool is_path = name.find('/') != std::string::npos || name.ends_with(".json");
  const std::string file = is_path ? name : folder + "/" + name + ".json";
  if (!is_path && !fs::exists(file, fault)) {
    std::vector<std::string> known;
    for (fs::directory_iterator it(folder, fault), end; !fault && it != end; it.increment(fault))
      known.push_back(it->path().stem().string());
    std::ranges::sort(known);
    std::string list;
    for (const std::string& each : known) list += (list.empty() ? "" : ", ") + each;
    return Failure(
        Error{"there is no scoring \"" + name + "\"", "one of " + list + ", or a JSON file"});
  }
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  return parse_scoring(*bytes, file);
}

std::string scoring_json(const Scoring& scheme) {
  const auto penalties = [](const Penalties& values) {
    nlohmann::ordered_json out;
    for (const auto& [severity, name] : severity_names)
      out[std::string(name)] = values[static_cast<std::size_t>(severity)];
    return out;
  };
  nlohmann::ordered_json out{{"name", scheme.name},
                             {"title", scheme.title},
                             {"count", scheme.count_source ? "source" : "target"},
                             {"characters_per_word", scheme.characters_per_word},
                             {"reference_words", scheme.reference_words},
                             {"acceptable_penalty", scheme.acceptable_penalty},
                             {"passing_score", scheme.passing_score},
                             {"smallest_sample", scheme.smallest_sample},
                             {"penalties", penalties(scheme.penalties)}};
  out["categories"] = nlohmann::ordered_json::array();
  for (const ScoringCategory& category : scheme.categories)
    out["categories"].push_back({{"name", category.name},
                                 {"types", category.types},
                                 {"weight", category.weight},
                                 {"penalties", penalties(category.penalties)}});
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace mtlint
