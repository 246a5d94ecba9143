// Reads and asks mtlint-allow.jsonl.

#include "engine/allow_list.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"

namespace mtlint {
namespace {

std::uint64_t hash_of_words(std::string_view rule, std::string_view source,
                            std::string_view target) {
  return hash64(target, hash64(source, hash64(rule)));
}

void read_key(JsonObject& object, const char* key, std::uint64_t& out) {
  std::string text;
  object.text(key, text);
  if (!object.has(key)) return;
  out = key_of_text(text);
  if (out == 0)
    object.fail(key, std::string("\"") + key + "\" is not 16 hexadecimal digits",
                "copy it from a report");
}

std::optional<Error> read_entry(const nlohmann::json& json, const JsonPlace& place,
                                AllowEntry& entry) {
  JsonObject object(json, "", place);
  object.expect_known({"rule", "fingerprint", "before", "after", "source", "target", "reason",
                       "author", "expires", "file"});
  object.require({"rule", "reason"});
  object.text("rule", entry.rule);
  read_key(object, "fingerprint", entry.keys.fingerprint);
  read_key(object, "before", entry.keys.before);
  read_key(object, "after", entry.keys.after);
  object.text("source", entry.source);
  object.text("target", entry.target);
  object.text("reason", entry.reason);
  object.text("author", entry.author);
  object.text("expires", entry.expires);
  object.text("file", entry.file);
  entry.source = comparable_words(entry.source);
  entry.target = comparable_words(entry.target);
  if (object.has("reason") && entry.reason.find_first_not_of(" \t") == std::string::npos)
    object.fail("reason", "the reason is empty", "say why the finding may stand");
  if (!entry.expires.empty() && !is_date(entry.expires))
    object.fail("expires", "\"" + entry.expires + "\" is not a date", "write it as 2027-06-30");
  if (entry.keys.fingerprint == 0 && entry.source.empty() && entry.target.empty())
    object.fail("", "the entry names no finding",
                "give the \"fingerprint\" of a finding, or the words: \"target\" or \"source\"");
  return object.error();
}

}  // namespace

bool is_date(std::string_view text) {
  const auto digits = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
  if (year < 0 || month < 0 || day < 0) return false;
  return std::chrono::year_month_day{std::chrono::year{year},
                                     std::chrono::month{static_cast<unsigned>(month)},
                                     std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

Result<void> AllowList::read(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  return parse(*bytes, file);
}

Result<void> AllowList::parse(std::string_view bytes, const std::string& file) {
  std::string_view rest = bytes;
  for (std::uint64_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto json = parse_json(line, file, number);
    if (!json) return Failure(json.error());
    AllowEntry entry;
    entry.list = file;
    entry.line = number;
    if (auto error = read_entry(*json, {line, file, number}, entry)) return Failure(*error);
    entries_.push_back(std::move(entry));
    used_.push_back(false);
    index(entries_.size() - 1);
  }
  return {};
}

void AllowList::index(std::size_t number) {
  const AllowEntry& entry = entries_[number];
  if (entry.keys.fingerprint == 0) {
    by_words_.emplace(hash_of_words(entry.rule, entry.source, entry.target), number);
    return;
  }
  for (const std::uint64_t key : {entry.keys.fingerprint, entry.keys.before, entry.keys.after})
    if (key != 0) by_key_.emplace(key, number);
}

const AllowEntry* AllowList::use(std::uint64_t key, std::string_view rule, std::string_view today) {
  if (key == 0) return nullptr;
  const auto [begin, end] = by_key_.equal_range(key);
  for (auto it = begin; it != end; ++it) {
    const AllowEntry& entry = entries_[it->second];
    if (entry.rule != rule) continue;
    used_[it->second] = true;
    if (!is_expired(entry, today)) return &entry;
  }
  return nullptr;
}

const AllowEntry* AllowList::use_words(const std::string& rule, const std::string& source,
                                       const std::string& target, std::string_view today) {
  const auto [begin, end] = by_words_.equal_range(hash_of_words(rule, source, target));
  for (auto it = begin; it != end; ++it) {
    const AllowEntry& entry = entries_[it->second];
    if (entry.rule != rule || entry.source != source || entry.target != target) continue;
    used_[it->second] = true;
    if (!is_expired(entry, today)) return &entry;
  }
  return nullptr;
}

const AllowEntry* AllowList::find(const Finding& finding, const RuleCard& card,
                                  const Segment& segment, std::string_view today) {
  if (entries_.empty()) return nullptr;
  const ContentKeys keys = content_keys(finding, card, segment);
  for (const std::uint64_t key : {keys.fingerprint, keys.before, keys.after})
    if (const AllowEntry* entry = use(key, card.id, today)) return entry;
  if (by_words_.empty()) return nullptr;
  const std::string source = comparable_words(finding, Side::source, segment);
  const std::string target = comparable_words(finding, Side::target, segment);
  if (!source.empty() && !target.empty())
    if (const AllowEntry* entry = use_words(card.id, source, target, today)) return entry;
  if (!target.empty())
    if (const AllowEntry* entry = use_words(card.id, {}, target, today)) return entry;
  return source.empty() ? nullptr : use_words(card.id, source, {}, today);
}

}  // namespace mtlint
