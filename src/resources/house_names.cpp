// Reading the user's names.

#include "resources/house_names.h"

#include <algorithm>
#include <map>

#include "base/file.h"
#include "base/json.h"
#include "resources/lexicon_builder.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Which languages a source may be in, by its script.
std::vector<Language> languages_of(std::string_view source) {
  const ScriptCounts counts = count_scripts(source);
  const auto count = [&](Script script) { return counts[static_cast<std::size_t>(script)]; };
  if (count(Script::hangul) > 0) return {Language::ko};
  if (count(Script::hiragana) + count(Script::katakana) > 0) return {Language::ja};
  if (count(Script::han) > 0) return {Language::zh, Language::ja};
  if (count(Script::cyrillic) > 0) return {Language::ru};
  if (count(Script::arabic) > 0) return {Language::ar};
  return {Language::de, Language::fr, Language::es};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    fields.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::optional<EntityKind> kind_named(std::string_view name) {
  if (name.empty() || name == "person") return EntityKind::person;
  if (name == "place") return EntityKind::place;
  if (name == "organisation" || name == "organization") return EntityKind::organisation;
  return std::nullopt;
}

// Fills in what follows from the source and the English.
void complete(NameEntry& entry, std::string_view source) {
  entry.id = entry.file + ":" + std::to_string(entry.line);
  for (const Language language : languages_of(source))
    entry.forms[static_cast<std::size_t>(language)] = {std::string(source)};
  const bool dotted =
      source.find("·") != std::string_view::npos || source.find("・") != std::string_view::npos;
  const std::size_t space = entry.english.front().rfind(' ');
  if (entry.kind == EntityKind::person && dotted && space != std::string::npos)
    entry.family = entry.english.front().substr(space + 1);
}

Result<NameEntry> parse_tsv(std::string_view line, const std::string& file, std::uint64_t number) {
  const auto fault = [&](std::string what, std::string hint) {
    return Failure(Error{std::move(what), std::move(hint), file, number, 1});
  };
  const auto fields = split(line, '\t');
  if (fields.size() < 2 || fields.size() > 4)
    return fault("a line of names has two to four columns",
                 "source<TAB>English|variants<TAB>kind<TAB>note");
  NameEntry entry;
  entry.file = file;
  entry.line = number;
  const std::string_view source = trim(fields[0]);
  for (const std::string_view form : split(fields[1], '|'))
    if (const std::string_view text = trim(form); !text.empty()) entry.english.emplace_back(text);
  if (source.empty() || entry.english.empty())
    return fault(source.empty() ? "the source is empty" : "the English is empty",
                 "source<TAB>English|variants");
  const auto kind = kind_named(fields.size() > 2 ? trim(fields[2]) : std::string_view());
  if (!kind)
    return fault("unknown kind \"" + std::string(trim(fields[2])) + "\"",
                 "one of person, place, organisation");
  entry.kind = *kind;
  entry.note = fields.size() > 3 ? std::string(trim(fields[3])) : std::string();
  complete(entry, source);
  return entry;
}

Result<NameEntry> parse_jsonl(std::string_view line, const std::string& file,
                              std::uint64_t number) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  object.expect_known({"source", "en", "kind", "note", "literal"});
  object.require({"source", "en"});
  NameEntry entry;
  entry.file = file;
  entry.line = number;
  std::string source;
  std::string kind;
  object.text("source", source);
  object.texts("en", entry.english);
  object.text("kind", kind);
  object.text("note", entry.note);
  object.texts("literal", entry.literal);
  const auto known = kind_named(kind);
  if (!known)
    object.fail("kind", "unknown kind \"" + kind + "\"", "one of person, place, organisation");
  if (object.has("source") && source.empty()) object.fail("source", "\"source\" is empty");
  if (object.has("en") &&
      (entry.english.empty() || std::ranges::count(entry.english, std::string()) > 0))
    object.fail("en", "\"en\" is empty or holds an empty text");
  if (object.error()) return Failure(*object.error());
  entry.kind = *known;
  complete(entry, source);
  return entry;
}

bool is_jsonl(const std::string& file) {
  return file.ends_with(".jsonl") || file.ends_with(".ndjson") || file.ends_with(".jsonlines");
}

bool is_header(std::string_view line) { return line.starts_with("source\t"); }

}  // namespace

Result<void> read_house_names(const std::string& file, std::vector<NameEntry>& out) {
  const auto bytes = read_file(file);
  if (!bytes) return Failure(bytes.error());
  const bool jsonl = is_jsonl(file);
  std::uint64_t number = 0;
  std::string_view left = *bytes;
  if (left.starts_with("\xEF\xBB\xBF")) left.remove_prefix(3);
  while (!left.empty()) {
    ++number;
    const std::size_t end = std::min(left.find('\n'), left.size());
    const std::string_view line = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    if (const auto bad = first_invalid_byte(line))
      return Failure(Error{"not valid UTF-8", "save the file as UTF-8", file, number,
                           count_code_points(line.substr(0, *bad)) + 1});
    if (trim(line).empty() || (!jsonl && line.starts_with('#'))) continue;
    if (!jsonl && number == 1 && is_header(line)) continue;
    auto entry = jsonl ? parse_jsonl(line, file, number) : parse_tsv(line, file, number);
    if (!entry) return Failure(entry.error());
    out.push_back(std::move(*entry));
  }
  return {};
}

Result<Lexicon> make_house_lexicon(const std::vector<NameEntry>& entries, HanTable han) {
  std::map<std::string, const NameEntry*> seen;
  for (const NameEntry& entry : entries)
    for (const Texts& forms : entry.forms)
      for (const std::string& form : forms) {
        const auto [place, is_new] = seen.try_emplace(form, &entry);
        if (is_new || place->second->english == entry.english) continue;
        return Failure(Error{"\"" + form + "\" has other English at " + place->second->id,
                             "keep one of the two lines", entry.file, entry.line, 1});
      }
  LexiconWriter writer;
  StringPool pool;
  add_names(writer, pool, entries, han);
  writer.add_bytes("pool", pool.bytes());
  return Lexicon::from_bytes(writer.finish());
}

}  // namespace mtlint
