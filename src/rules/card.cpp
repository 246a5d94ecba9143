// Rule cards: JSON to RuleCard, strictly.

#include "rules/card.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/json.h"

namespace mtlint {
namespace {

namespace fs = std::filesystem;

constexpr const char* known_sources = "one of zh, ja, ko, ru, ar, de, fr, es";

bool is_source(Language language) {
  return std::ranges::find(source_languages, language) != source_languages.end();
}

// Takes the [[…]] out of `text` and records where they stood.
bool take_marks(std::string& text, Side side, std::uint32_t segment, Example& example) {
  std::string plain;
  std::uint32_t begin = 0;
  bool open = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = text.compare(i, 2, "[[") == 0;
    const bool closes = text.compare(i, 2, "]]") == 0;
    if (!opens && !closes) {
      plain += text[i];
      continue;
    }
    if (opens == open) return false;
    const auto here = static_cast<std::uint32_t>(plain.size());
    if (opens) begin = here;
    if (closes) example.places.push_back({segment, side, {begin, here}});
    open = opens;
    ++i;
  }
  text = std::move(plain);
  return !open;
}

void read_segment(const nlohmann::json& json, const std::string& path, const JsonPlace& place,
                  Example& example, std::optional<Error>& error) {
  JsonObject object(json, path, place);
  object.expect_known({"source", "target"});
  object.require({"target"});
  ExampleSegment segment;
  segment.has_source = object.has("source");
  object.text("source", segment.source);
  object.text("target", segment.target);
  const auto index = static_cast<std::uint32_t>(example.segments.size());
  if (!take_marks(segment.target, Side::target, index, example))
    object.fail("target", "unbalanced [[ ]]", "mark the primary span once: [[words]]");
  if (!take_marks(segment.source, Side::source, index, example))
    object.fail("source", "unbalanced [[ ]]", "mark the primary span once: [[words]]");
  example.segments.push_back(std::move(segment));
  if (!error) error = object.error();
}

void read_texts(JsonObject& outer, const char* key, const nlohmann::json& json,
                const JsonPlace& place, Example& example, std::optional<Error>& error) {
  const nlohmann::json* pair = &json;
  const std::string path = outer.path(key);
  if (pair->is_object() && pair->contains("segments")) {
    JsonObject object(*pair, path, place);
    object.expect_known({"segments"});
    const auto& segments = (*pair)["segments"];
    if (!segments.is_array() || segments.empty())
      object.fail("segments", "\"segments\" must be an array of {source, target}");
    else
      for (std::size_t i = 0; i < segments.size(); ++i)
        read_segment(segments[i], path + "/segments/" + std::to_string(i), place, example, error);
    if (!error) error = object.error();
  } else {
    read_segment(*pair, path, place, example, error);
  }
}

Example read_example(const nlohmann::json& json, const std::string& path, const JsonPlace& place,
                     std::optional<Error>& error) {
  Example example;
  JsonObject object(json, path, place);
  object.expect_known({"bad", "good", "suggest", "severity", "note", "source_language", "terms"});
  if (const auto* terms = object.find("terms"))
    for (const auto& term : *terms)
      example.terms += term.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
  if (object.has("bad") == object.has("good"))
    object.fail("", "an example has either \"bad\" or \"good\"");
  example.bad = object.has("bad");
  const char* key = example.bad ? "bad" : "good";
  if (const auto* texts = object.find(key)) read_texts(object, key, *texts, place, example, error);
  if (example.bad && example.places.empty())
    object.fail("bad", "a bad example marks the primary span",
                "put [[…]] around the words at fault");
  if (!example.bad && !example.places.empty()) object.fail("good", "a good example has no [[…]]");
  std::string text;
  object.text("suggest", text);
  if (object.has("suggest")) example.suggest = text;
  text.clear();
  object.text("severity", text);
  if (object.has("severity")) {
    example.severity = value_of(severity_names, text);
    if (!example.severity)
      object.fail("severity", "unknown severity", "one of neutral, minor, major, critical");
  }
  object.text("note", example.note);
  object.text("source_language", example.source_language);
  if (object.has("source_language") && !is_source(language_of_tag(example.source_language)))
    object.fail("source_language", "unknown source language \"" + example.source_language + "\"",
                known_sources);
  example.line = place.error(path, "").line;
  if (!error) error = object.error();
  return example;
}

// {"phrase": "what to write", …}
void read_swap(JsonObject& object, MatchPattern& match) {
  const nlohmann::json* swap = object.find("swap");
  if (swap == nullptr) {
    if (match.kind == MatchKind::substitution) object.fail("", "the key \"swap\" is missing");
    return;
  }
  if (match.kind != MatchKind::substitution || match.side == Side::source)
    return object.fail("swap", "\"swap\" is for substitutions in the target",
                       "{\"kind\": \"substitution\", \"swap\": {…}}");
  if (!swap->is_object() || swap->empty())
    return object.fail("swap", "\"swap\" must be an object", "{\"phrase\": \"what to write\"}");
  for (const auto& [phrase, cure] : swap->items()) {
    if (!cure.is_string())
      return object.fail("swap", "\"" + phrase + "\" must have a text", "what to write instead");
    match.swap.emplace_back(phrase, cure.get<std::string>());
  }
}

void read_match(const nlohmann::json& json, const JsonPlace& place, MatchPattern& match,
                std::optional<Error>& error) {
  JsonObject object(json, "/match", place);
  object.expect_known({"kind", "side", "patterns", "tokens", "when", "must", "must_not", "except",
                       "replacement", "swap"});
  object.require({"kind"});
  std::string kind = "code";
  object.text("kind", kind);
  if (const auto known = value_of(match_kind_names, kind))
    match.kind = *known;
  else
    object.fail("kind", "unknown kind \"" + kind + "\"",
                "one of code, phrase, regex, tokens, pair, substitution");
  std::string side = "target";
  object.text("side", side);
  if (side != "target" && side != "source")
    object.fail("side", "unknown side \"" + side + "\"", "source or target");
  match.side = side == "source" ? Side::source : Side::target;
  object.texts("patterns", match.patterns);
  object.texts("tokens", match.tokens);
  object.text("when", match.when);
  object.text("must", match.must);
  object.text("must_not", match.must_not);
  object.texts("except", match.except);
  object.text("replacement", match.replacement);
  read_swap(object, match);
  const bool patterns = match.kind == MatchKind::phrase || match.kind == MatchKind::regex;
  if (patterns && match.patterns.empty()) object.fail("", "the key \"patterns\" is missing");
  if (match.kind == MatchKind::tokens && match.tokens.empty())
    object.fail("", "the key \"tokens\" is missing");
  if (match.kind == MatchKind::pair &&
      (match.when.empty() || match.must.empty() == match.must_not.empty()))
    object.fail("", "a pair has \"when\" and either \"must\" or \"must_not\"");
  if (!error) error = object.error();
}

void read_precision(const nlohmann::json& json, const JsonPlace& place, RuleCard& card,
                    std::optional<Error>& error) {
  Precision precision;
  JsonObject object(json, "/precision", place);
  object.expect_known({"value", "right", "of", "on"});
  object.require({"value", "right", "of", "on"});
  object.number("value", precision.value);
  object.whole("right", precision.right);
  object.whole("of", precision.of);
  object.text("on", precision.on);
  if (precision.value < 0 || precision.value > 1 || precision.right > precision.of)
    object.fail("value", "a precision is a share between 0 and 1");
  card.precision = precision;
  if (!error) error = object.error();
}

void read_head(JsonObject& object, RuleCard& card) {
  object.expect_known({"id", "summary", "why", "fix", "severity", "confidence", "mqm", "status",
                       "sources", "needs_source", "precision", "message", "match", "examples"});
  object.require({"id", "summary", "why", "fix", "severity", "mqm", "status", "match", "examples"});
  object.text("id", card.id);
  object.text("summary", card.summary);
  object.text("why", card.why);
  object.text("fix", card.mend);
  object.text("mqm", card.mqm);
  object.text("message", card.message);
  object.flag("needs_source", card.needs_source);
  double confidence = card.confidence;
  object.number("confidence", confidence);
  if (confidence <= 0 || confidence > 1)
    object.fail("confidence", "a confidence is above 0, at most 1");
  card.confidence = static_cast<float>(confidence);
  std::string word = "minor";
  object.text("severity", word);
  if (const auto known = value_of(severity_names, word))
    card.severity = *known;
  else
    object.fail("severity", "unknown severity \"" + word + "\"",
                "one of neutral, minor, major, critical");
  word = "preview";
  object.text("status", word);
  if (const auto known = value_of(rule_status_names, word))
    card.status = *known;
  else
    object.fail("status", "unknown status \"" + word + "\"", "stable or preview");
  std::vector<std::string> sources;
  object.texts("sources", sources);
  for (const std::string& source : sources) {
    const Language language = language_of_tag(source);
    if (!is_source(language))
      object.fail("sources", "unknown source language \"" + source + "\"", known_sources);
    card.sources.push_back(language);
  }
}

// At least two of each kind: a rule that nobody has seen fire, or stay silent, is not a rule.
void check_examples(JsonObject& object, const RuleCard& card) {
  const auto bad = std::ranges::count(card.examples, true, &Example::bad);
  const auto good = static_cast<std::ptrdiff_t>(card.examples.size()) - bad;
  if (bad < 2 || good < 2)
    object.fail("examples", "a card needs at least two bad and two good examples",
                "it has " + std::to_string(bad) + " bad and " + std::to_string(good) + " good");
}

}  // namespace

Result<RuleCard> parse_card(std::string_view text, const std::string& file,
                            const std::string& group) {
  const auto json = parse_json(text, file);
  if (!json) return Failure(json.error());
  const JsonPlace place{text, file};
  RuleCard card;
  card.group = group;
  card.file = file;
  JsonObject object(*json, "", place);
  if (object.error()) return Failure(*object.error());
  read_head(object, card);
  std::optional<Error> error = object.error();
  if (const auto* match = object.find("match")) read_match(*match, place, card.match, error);
  if (const auto* precision = object.find("precision"))
    read_precision(*precision, place, card, error);
  const auto* examples = object.find("examples");
  if (examples && !examples->is_array()) object.fail("examples", "\"examples\" must be an array");
  if (examples && examples->is_array())
    for (std::size_t i = 0; i < examples->size(); ++i)
      card.examples.push_back(
          read_example((*examples)[i], "/examples/" + std::to_string(i), place, error));
  if (!error) check_examples(object, card);
  if (card.match.kind != MatchKind::code && card.message.empty())
    object.fail("", "a data rule needs a \"message\"", "{match} stands for the words found");
  if (!error) error = object.error();
  if (error) return Failure(*error);
  return card;
}

Result<std::vector<RuleCard>> load_cards(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code fault;
  for (fs::recursive_directory_iterator it(folder, fault), end; !fault && it != end;
       it.increment(fault))
    if (std::error_code gone; it->path().extension() == ".json" && it->is_regular_file(gone))
      files.push_back(it->path());
  if (fault)
    return Failure(Error{"the rules cannot be listed: " + fault.message(),
                         "name a folder of rule cards", folder});
  std::ranges::sort(files);
  std::vector<RuleCard> cards;
  for (const fs::path& path : files) {
    const auto text = read_file(path.string());
    if (!text) return Failure(text.error());
    auto card = parse_card(*text, path.string(), path.parent_path().filename().string());
    if (!card) return Failure(card.error());
    if (path.stem() != card->id)
      return Failure(JsonPlace{*text, path.string()}.error(
          "/id", "the id \"" + card->id + "\" is not the file's name",
          "call the file " + card->id + ".json"));
    const auto same = std::ranges::find(cards, card->id, &RuleCard::id);
    if (same != cards.end())
      return Failure(Error{"the rule \"" + card->id + "\" exists already in " + same->file,
                           "give it another id", path.string(), 1, 1});
    cards.push_back(std::move(*card));
  }
  return cards;
}

}  // namespace mtlint
