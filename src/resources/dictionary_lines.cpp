// One line of a dictionary to its entry.

#include <algorithm>

#include "base/json.h"
#include "resources/dictionary.h"

namespace mtlint {
namespace {

std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

// Empty or repeated texts say that a line was edited in haste.
void check_texts(JsonObject& object, const char* key, const Texts& texts) {
  if (object.has(key) && texts.empty()) object.fail(key, std::string("\"") + key + "\" is empty");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) object.fail(key, std::string("\"") + key + "\" holds an empty text");
    if (std::find(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(i), texts[i]) !=
        texts.begin() + static_cast<std::ptrdiff_t>(i))
      object.fail(key, "\"" + texts[i] + "\" stands twice in \"" + key + "\"");
  }
}

// Reads {"zh": […], "en": […]}.
void read_by_language(JsonObject& object, const char* key, const JsonPlace& place, Texts& english,
                      std::array<Texts, language_names.size()>& out, std::optional<Error>& error) {
  const nlohmann::json* field = object.find(key);
  if (!field) return;
  JsonObject by_language(*field, object.path(key), place);
  const auto read = [&](Language language, Texts& texts) {
    const std::string code(code_of(language));
    by_language.texts(code.c_str(), texts);
    check_texts(by_language, code.c_str(), texts);
  };
  by_language.expect_known({"en", "zh", "ja", "ko", "ru", "ar", "de", "fr", "es"});
  for (const Language language : source_languages) read(language, out[index_of(language)]);
  read(Language::en, english);
  if (!error) error = by_language.error();
}

void check_not_empty(JsonObject& object, const char* key, const std::string& text) {
  if (object.has(key) && text.empty()) object.fail(key, std::string("\"") + key + "\" is empty");
}

IdiomMatch read_match(const nlohmann::json& json, const std::string& path, const JsonPlace& place,
                      std::optional<Error>& error) {
  IdiomMatch match;
  if (json.is_string()) {
    match.text = json.get<std::string>();
    return match;
  }
  JsonObject object(json, path, place);
  object.expect_known({"words", "gap", "order"});
  object.require({"words"});
  object.texts("words", match.words);
  object.whole("gap", match.gap);
  std::string order = "any";
  object.text("order", order);
  if (order != "any" && order != "as-is") object.fail("order", "the order is any or as-is");
  match.in_order = order == "as-is";
  if (object.has("words") && (match.words.empty() || std::ranges::count(match.words, "") > 0))
    object.fail("words", "\"words\" holds an empty text");  // a word may stand twice
  for (const std::string& word : match.words) match.text += (match.text.empty() ? "" : " ") + word;
  if (!error) error = object.error();
  return match;
}

void check_patterns(JsonObject& object, const char* key, const Texts& patterns) {
  for (const std::string& pattern : patterns)
    if (pattern.empty() || pattern.find_first_not_of(" &*") == std::string::npos)
      object.fail(key, "\"" + pattern + "\" is not a pattern",
                  "words, with & and * as in dictionaries/README.md");
}

void read_concepts(JsonObject& object, IdiomEntry& entry) {
  const nlohmann::json* concepts = object.find("concepts");
  if (!concepts) return;
  const bool good =
      concepts->is_array() && std::ranges::all_of(*concepts, [](const auto& group) {
        return group.is_array() && !group.empty() &&
               std::ranges::all_of(group, [](const auto& text) { return text.is_string(); });
      });
  if (!good) return object.fail("concepts", "\"concepts\" must be an array of arrays of strings");
  entry.concepts = concepts->get<std::vector<Texts>>();
  for (const Texts& group : entry.concepts) check_patterns(object, "concepts", group);
}

constexpr std::array<std::string_view, 9> idiom_types{"chengyu",    "proverb",    "xiehouyu",
                                                      "colloquial", "quotation",  "slogan",
                                                      "idiom",      "yojijukugo", "saseong"};
constexpr std::array<std::string_view, 7> title_kinds{
    "title", "rank", "profession", "honorific", "kinship", "speech-verb", "epithet-tail"};
constexpr std::array<std::string_view, 3> positions{"before", "after", "both"};

template <class Known>
void check_word(JsonObject& object, const char* key, const std::string& word, const Known& known) {
  if (std::ranges::find(known, std::string_view(word)) != known.end()) return;
  std::string all;
  for (const std::string_view k : known) all += (all.empty() ? "" : ", ") + std::string(k);
  object.fail(key, "unknown " + std::string(key) + " \"" + word + "\"", "one of " + all);
}

bool is_slug(std::string_view id) {
  return !id.empty() && id.front() != '-' && id.back() != '-' &&
         std::ranges::all_of(id, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

}  // namespace

namespace {

// What machine translation makes of a name's words (宝马: "Precious Horse"). It may not be one of
// the entity's forms, however written.
void read_literal(JsonObject& object, NameEntry& entry) {
  object.texts("literal", entry.literal);
  check_texts(object, "literal", entry.literal);
  const auto is_form = [&](const std::string& squeezed) {
    const auto same = [&](const std::string& form) { return squeeze(form) == squeezed; };
    return std::ranges::any_of(entry.english, same) ||
           std::ranges::any_of(entry.short_english, same) ||
           (!entry.family.empty() && same(entry.family));
  };
  for (const std::string& literal : entry.literal) {
    const std::string squeezed = squeeze(literal);
    if (squeezed.size() < 3)
      object.fail("literal", "\"" + literal + "\" is too short to be told from other words");
    else if (is_form(squeezed))
      object.fail("literal", "\"" + literal + "\" is both accepted and literal",
                  "keep it in one list");
  }
}

}  // namespace

Result<NameEntry> parse_name(std::string_view line, const std::string& file, std::uint64_t number) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  NameEntry entry;
  entry.file = file;
  entry.line = number;
  object.expect_known({"id", "kind", "en", "family", "short", "zh", "ja", "ko", "ru", "ar", "de",
                       "fr", "es", "epithet", "alone", "literal", "note"});
  object.require({"id", "kind", "en", "note"});
  std::string kind = "person";
  object.text("id", entry.id);
  object.text("kind", kind);
  object.text("family", entry.family);
  object.text("note", entry.note);
  object.texts("en", entry.english);
  check_texts(object, "en", entry.english);
  check_not_empty(object, "family", entry.family);
  constexpr std::array<std::string_view, 3> kinds{"person", "place", "organisation"};
  check_word(object, "kind", kind, kinds);
  entry.kind = kind == "place"          ? EntityKind::place
               : kind == "organisation" ? EntityKind::organisation
                                        : EntityKind::person;
  if (!is_slug(entry.id)) object.fail("id", "an id is lower-case letters, digits and hyphens");
  bool any = false;
  for (const Language language : source_languages) {
    const std::string code(code_of(language));
    object.texts(code.c_str(), entry.forms[index_of(language)]);
    check_texts(object, code.c_str(), entry.forms[index_of(language)]);
    any = any || !entry.forms[index_of(language)].empty();
  }
  std::optional<Error> error;
  Texts english_epithets;  // for readers of the dictionary
  read_by_language(object, "short", place, entry.short_english, entry.short_forms, error);
  read_by_language(object, "epithet", place, english_epithets, entry.epithets, error);
  Texts english_alone;
  read_by_language(object, "alone", place, english_alone, entry.alone, error);
  if (!english_alone.empty())
    object.fail("alone", "\"alone\" is for forms of source languages", "drop \"en\"");
  read_literal(object, entry);
  for (const Texts& alone : entry.alone) any = any || !alone.empty();
  if (!any)
    object.fail("", "no form in any source language", "add zh, ja, ko, ru, ar, de, fr or es");
  if (!entry.family.empty() && !entry.english.empty() &&
      entry.english[0].find(entry.family) == std::string::npos)
    object.fail("family", "the family name is not part of \"" + entry.english[0] + "\"",
                "write it exactly as in the first English form");
  if (object.error()) return Failure(*object.error());
  if (error) return Failure(*error);
  return entry;
}

namespace {

void read_matches(JsonObject& object, const char* key, const JsonPlace& place, IdiomEntry& entry,
                  std::optional<Error>& error) {
  const nlohmann::json* field = object.find(key);
  if (!field) return;
  if (!field->is_array() || field->empty())
    return object.fail(key, std::string("\"") + key + "\" must be an array");
  for (std::size_t i = 0; i < field->size(); ++i) {
    const std::string path = object.path(key) + "/" + std::to_string(i);
    if (!(*field)[i].is_string() && !(*field)[i].is_object())
      return object.fail((key + ("/" + std::to_string(i))).c_str(),
                         "a match is a text or {\"words\": […]}");
    entry.matches.push_back(read_match((*field)[i], path, place, error));
    if (!error && entry.matches.back().text.empty())
      object.fail(key, std::string("\"") + key + "\" holds an empty text");
  }
}

void read_patterns(JsonObject& object, IdiomEntry& entry) {
  object.texts("accept", entry.accept);
  object.texts("literal", entry.literal);
  for (const char* key : {"accept", "literal"}) {
    const Texts& patterns = std::string_view(key) == "accept" ? entry.accept : entry.literal;
    check_texts(object, key, patterns);
    check_patterns(object, key, patterns);
  }
  for (const std::string& literal : entry.literal)
    if (std::ranges::find(entry.accept, literal) != entry.accept.end())
      object.fail("literal", "\"" + literal + "\" is both accepted and literal",
                  "keep it in one list");
  read_concepts(object, entry);
}

}  // namespace

Result<IdiomEntry> parse_idiom(std::string_view line, const std::string& file, std::uint64_t number,
                               Language language) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  IdiomEntry entry;
  entry.language = language;
  entry.file = file;
  entry.line = number;
  object.expect_known({"match", "variants", "type", "accept", "literal", "concepts", "literal_ok",
                       "literal_use", "quiet", "meaning", "suggest", "source"});
  object.require({"match", "type", "accept", "meaning", "suggest"});
  std::optional<Error> error;
  read_matches(object, "match", place, entry, error);
  read_matches(object, "variants", place, entry, error);
  object.text("type", entry.type);
  check_word(object, "type", entry.type, idiom_types);
  read_patterns(object, entry);
  object.texts("suggest", entry.suggest);
  check_texts(object, "suggest", entry.suggest);
  object.texts("quiet", entry.quiet);
  constexpr std::array<std::string_view, 3> quiets{"number", "name", "date"};
  for (const std::string& quiet : entry.quiet) check_word(object, "quiet", quiet, quiets);
  object.text("meaning", entry.meaning);
  check_not_empty(object, "meaning", entry.meaning);
  object.text("source", entry.source);
  object.flag("literal_ok", entry.literal_ok);
  object.flag("literal_use", entry.literal_use);
  if (!error) error = object.error();
  if (error) return Failure(*error);
  return entry;
}

Result<TitleEntry> parse_title(std::string_view line, const std::string& file, std::uint64_t number,
                               Language language) {
  const auto json = parse_json(line, file, number);
  if (!json) return Failure(json.error());
  const JsonPlace place{line, file, number};
  JsonObject object(*json, "", place);
  TitleEntry entry;
  entry.language = language;
  object.expect_known({"source", "en", "kind", "position"});
  object.require({"source", "en", "kind", "position"});
  object.text("source", entry.source);
  check_not_empty(object, "source", entry.source);
  object.texts("en", entry.english);
  check_texts(object, "en", entry.english);
  object.text("kind", entry.kind);
  object.text("position", entry.position);
  check_word(object, "kind", entry.kind, title_kinds);
  check_word(object, "position", entry.position, positions);
  if (object.error()) return Failure(*object.error());
  return entry;
}

}  // namespace mtlint
