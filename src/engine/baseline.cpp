// Reads, asks and writes the baseline.

#include "engine/baseline.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <tuple>

#include "base/file.h"
#include "base/json.h"

namespace mtlint {
namespace {

std::optional<Error> read_entry(const nlohmann::json& json, const std::string& path,
                                const JsonPlace& place, BaselineEntry& entry) {
  JsonObject object(json, path, place);
  object.expect_known({"file", "rule", "fingerprint", "before", "after", "source", "target"});
  object.require({"rule", "fingerprint"});
  object.text("file", entry.file);
  object.text("rule", entry.rule);
  object.text("source", entry.source);
  object.text("target", entry.target);
  const auto read_key = [&](const char* key, std::uint64_t& out) {
    std::string text;
    object.text(key, text);
    if (!object.has(key)) return;
    out = key_of_text(text);
    if (out == 0)
      object.fail(key, std::string("\"") + key + "\" is not 16 hexadecimal digits",
                  "write the baseline anew with `mtlint baseline`");
  };
  read_key("fingerprint", entry.keys.fingerprint);
  read_key("before", entry.keys.before);
  read_key("after", entry.keys.after);
  return object.error();
}

namespace fs = std::filesystem;

bool is_gone(const std::string& baseline, const std::string& file) {
  std::error_code fault;
  return file != "-" && !file.empty() &&
         !fs::exists(fs::path(baseline).parent_path() / file, fault);
}

}  // namespace

std::string path_from(const std::string& baseline, const std::string& file) {
  std::error_code fault;
  if (file == "-") return file;
  const fs::path folder = fs::absolute(baseline, fault).parent_path().lexically_normal();
  return fs::absolute(file, fault).lexically_normal().lexically_relative(folder).string();
}

BaselineEntry baseline_entry(const Finding& finding, const RuleCard& card, const Document& document,
                             const std::string& baseline) {
  const Segment& segment = document.segments[finding.segment];
  return {path_from(baseline, document.file), card.id, content_keys(finding, card, segment),
          comparable_words(finding, Side::source, segment),
          comparable_words(finding, Side::target, segment)};
}

Result<Baseline> Baseline::read(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) {
    Error error = bytes.error();
    error.hint = "write it with `mtlint baseline`, or check the path";
    return Failure(error);
  }
  return parse(*bytes, file);
}

Result<Baseline> Baseline::parse(std::string_view bytes, const std::string& file) {
  const auto json = parse_json(bytes, file);
  if (!json) return Failure(json.error());
  const JsonPlace place{bytes, file};
  JsonObject object(*json, "", place);
  object.expect_known({"schema", "entries"});
  object.require({"schema", "entries"});
  std::uint32_t schema = 1;
  object.whole("schema", schema);
  if (schema != 1)
    object.fail("schema", "the baseline is of another version of mtlint",
                "write it anew with `mtlint baseline`");
  const nlohmann::json* list = object.find("entries");
  if (list && !list->is_array()) object.fail("entries", "\"entries\" must be an array");
  if (object.error()) return Failure(*object.error());
  Baseline baseline;
  baseline.path_ = file;
  for (std::size_t i = 0; i < list->size(); ++i) {
    BaselineEntry entry;
    if (auto error = read_entry((*list)[i], "/entries/" + std::to_string(i), place, entry))
      return Failure(*error);
    for (const std::uint64_t key : {entry.keys.fingerprint, entry.keys.before, entry.keys.after})
      if (key != 0) baseline.by_key_.emplace(key, i);
    baseline.entries_.push_back(std::move(entry));
  }
  baseline.seen_.resize(baseline.entries_.size());
  return baseline;
}

bool Baseline::see(std::uint64_t key, std::string_view rule) {
  bool found = false;
  const auto [begin, end] = by_key_.equal_range(key);
  for (auto it = begin; key != 0 && it != end; ++it) {
    if (entries_[it->second].rule != rule) continue;
    seen_[it->second] = found = true;
  }
  return found;
}

bool Baseline::has(const Finding& finding, const RuleCard& card, const Segment& segment) {
  if (see(finding.fingerprint, card.id)) return true;
  const ContentKeys keys = content_keys(finding, card, segment);
  const bool before = see(keys.before, card.id);
  return see(keys.after, card.id) || before;
}

std::vector<EntryState> Baseline::states(const RuleSet& rules,
                                         const std::set<std::string>& files) const {
  std::set<std::string> read;
  for (const std::string& file : files) read.insert(path_from(path_, file));
  std::vector<EntryState> states;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const auto rule = rules.find(entries_[i].rule);
    if (seen_[i])
      states.push_back(EntryState::unchanged);
    else if (!rule || (!read.contains(entries_[i].file) && is_gone(path_, entries_[i].file)))
      states.push_back(EntryState::stale);
    else if (!rules.active[*rule] || !read.contains(entries_[i].file))
      states.push_back(EntryState::unjudged);
    else
      states.push_back(EntryState::fixed);
  }
  return states;
}

std::string baseline_text(std::vector<BaselineEntry> entries) {
  const auto order = [](const BaselineEntry& entry) {
    return std::tie(entry.file, entry.rule, entry.keys.fingerprint);
  };
  std::ranges::sort(entries, [&](const auto& a, const auto& b) { return order(a) < order(b); });
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::string text = "{\"schema\":1,\"entries\":[";
  for (bool first = true; const BaselineEntry& entry : entries) {
    nlohmann::ordered_json line{{"file", entry.file},
                                {"rule", entry.rule},
                                {"fingerprint", key_text(entry.keys.fingerprint)}};
    if (entry.keys.before != 0) line["before"] = key_text(entry.keys.before);
    if (entry.keys.after != 0) line["after"] = key_text(entry.keys.after);
    if (!entry.source.empty()) line["source"] = entry.source;
    if (!entry.target.empty()) line["target"] = entry.target;
    text += first ? "\n" : ",\n";
    text += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    first = false;
  }
  return text + "\n]}\n";
}

}  // namespace mtlint
