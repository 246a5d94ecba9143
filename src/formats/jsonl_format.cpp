// JSONL: one JSON object a line, with `source`, `target` and more. See docs/formats.md.
//
// Method: simdjson's On-Demand reader goes over the line where it stands in the block. All values
// are visited, also those of fields that are ignored, for On-Demand checks only what it visits and
// a broken line must not pass. What it finds broken is read again by find_json_fault for the
// message.

#include <simdjson.h>

#include <array>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "formats/columns.h"
#include "formats/editing.h"
#include "formats/grouping.h"
#include "formats/json_fault.h"
#include "formats/json_strings.h"
#include "formats/line_reader.h"

namespace mtlint {
namespace {

namespace ondemand = simdjson::ondemand;

static_assert(LineReader::padding >= simdjson::SIMDJSON_PADDING);

constexpr std::array<std::string_view, 3> extensions{".jsonl", ".ndjson", ".jsonlines"};

enum class Field : std::uint8_t {
  ignored,
  id,
  source,
  target,
  source_tag,
  target_tag,
  doc,
  system,
  author,
  mtlint,
  mtlint_allow
};

constexpr auto field_names = std::to_array<Named<Field>>({{Field::source, "source"},
                                                          {Field::target, "target"},
                                                          {Field::id, "id"},
                                                          {Field::doc, "doc"},
                                                          {Field::system, "system"},
                                                          {Field::author, "author"},
                                                          {Field::source_tag, "src_lang"},
                                                          {Field::target_tag, "tgt_lang"},
                                                          {Field::mtlint, "mtlint"},
                                                          {Field::mtlint_allow, "mtlint.allow"}});

std::string_view trimmed_token(std::string_view token) {
  while (token.ends_with(' ') || token.ends_with('\t') || token.ends_with('\r'))
    token.remove_suffix(1);
  return token;
}

bool is_container(std::string_view token) {
  return token.starts_with('{') || token.starts_with('[');
}

// A token that begins no value at all is not of a wrong type, but broken.
bool begins_value(std::string_view token) {
  return token.starts_with('"') || is_container(token) || is_json_number(token) ||
         is_json_literal(token);
}

// One line. A function that fails leaves the fault in fault_ if it knows it; without one the line
// is broken JSON.
class LineParser {
 public:
  bool parse(const Line& line, RawSegment& segment);
  Error fault(const std::string& file) const;
  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const;

 private:
  using Value = ondemand::value;

  bool members(ondemand::object& object, RawSegment& segment);
  bool member(Field field, std::string_view key, Value value, RawSegment& segment);
  bool text(std::string_view key, Value value, std::string_view& out);
  bool text_or_number(std::string_view key, Value value, std::string_view& out);
  bool name_of_somebody(std::string_view key, Value value, std::string_view& out);
  bool tag(std::string_view key, Value value, std::string_view& out);
  bool allowed_rules(Value value, RawSegment& segment);
  bool mtlint_object(Value value, RawSegment& segment);
  bool skip(Value value, int depth);
  bool is_null(Value value) const { return token(value) == "null"; }
  std::string_view token(Value value) const;
  bool fail(const char* place, std::string what, std::string hint);
  bool wrong_type(Value value, std::string what, std::string hint) {
    const std::string_view place = token(value);
    return begins_value(place) && fail(place.data(), std::move(what), std::move(hint));
  }

  ondemand::parser parser_{};
  Line line_{};
  std::string_view target_{};           // as the segment has it
  const char* target_token_ = nullptr;  // its opening quote in the line
  std::optional<JsonFault> fault_{};
};

bool LineParser::fail(const char* place, std::string what, std::string hint) {
  fault_ = {static_cast<std::size_t>(place - line_.text.data()), std::move(what), std::move(hint)};
  return false;
}

// The text of a value up to what comes next; of an array, an object or a string only its place
// counts.
std::string_view LineParser::token(Value value) const {
  std::string_view raw;
  if (simdjson::simdjson_result<std::string_view>(value.raw_json_token()).get(raw)) return {};
  return trimmed_token(raw);
}

bool LineParser::text(std::string_view key, Value value, std::string_view& out) {
  const std::string_view place = token(value);
  if (!place.starts_with('"'))
    return wrong_type(value, fmt::format("\"{}\" is not a string", key),
                      fmt::format("write it in double quotes: \"{}\": \"…\"", key));
  if (value.get_string().get(out)) return false;
  if (out.find('\0') != std::string_view::npos)
    return fail(place.data(), fmt::format("\"{}\" holds a NUL character", key),
                "take the \\u0000 out");
  return true;
}

// Identifiers keep the spelling of the file: 007 is a fault, 1e3 stays 1e3.
bool LineParser::text_or_number(std::string_view key, Value value, std::string_view& out) {
  const std::string_view raw = token(value);
  if (raw.starts_with('"')) return text(key, value, out);
  if (is_json_number(raw)) {
    out = raw;
    return true;
  }
  return wrong_type(value, fmt::format("\"{}\" is neither a string nor a number", key),
                    "write it in double quotes");
}

// Corpora of others have such fields too, and all sorts of things in them, which say nothing to us.
bool LineParser::name_of_somebody(std::string_view key, Value value, std::string_view& out) {
  const std::string_view raw = token(value);
  return raw.starts_with('"') || is_json_number(raw) ? text_or_number(key, value, out)
                                                     : skip(value, 1);
}

bool LineParser::tag(std::string_view key, Value value, std::string_view& out) {
  const char* place = token(value).data();
  if (!text(key, value, out)) return false;
  const std::optional<Error> fault = fault_of_tag(out);
  return !fault || fail(place, fmt::format("\"{}\": {}", key, fault->what), fault->hint);
}

bool LineParser::allowed_rules(Value value, RawSegment& segment) {
  const std::string hint = R"(write the names of rules: ["misspelling", "omission"])";
  if (!token(value).starts_with('['))
    return wrong_type(value, "the allowed rules are not an array", hint);
  ondemand::array rules;
  if (value.get_array().get(rules)) return false;
  for (auto element : rules) {
    Value rule;
    if (std::move(element).get(rule)) return false;
    const std::string_view place = token(rule);
    if (!place.starts_with('"')) {
      if (!skip(rule, 3)) return false;
      return fail(place.data(), "an allowed rule is not a string", hint);
    }
    std::string_view name;
    if (!text("allow", rule, name)) return false;
    segment.allow.push_back(name);
  }
  return true;
}

bool LineParser::mtlint_object(Value value, RawSegment& segment) {
  if (!token(value).starts_with('{'))
    return wrong_type(value, "\"mtlint\" is not an object",
                      R"(write "mtlint": {"allow": ["misspelling"]})");
  ondemand::object object;
  if (value.get_object().get(object)) return false;
  bool seen = false;
  for (auto entry : object) {
    ondemand::field field;
    if (std::move(entry).get(field)) return false;
    const char* place = field.key().raw() - 1;
    std::string_view key;
    if (field.unescaped_key().get(key)) return false;
    if (key != "allow")
      return fail(place, fmt::format("\"mtlint\" holds an unknown key \"{}\"", key),
                  "it may hold \"allow\"");
    if (seen) return fail(place, "\"allow\" stands twice in \"mtlint\"", "keep one of them");
    seen = true;
    if (!allowed_rules(field.value(), segment)) return false;
  }
  return true;
}

bool LineParser::skip(Value value, int depth) {
  const std::string_view raw = token(value);
  if (raw.empty()) return false;
  if (raw.front() == '"') {
    std::string_view text;
    return !value.get_string().get(text);
  }
  if (depth == deepest_json && is_container(raw)) return false;
  if (raw.front() == '[') {
    ondemand::array array;
    if (value.get_array().get(array)) return false;
    for (auto element : array) {
      Value inner;
      if (std::move(element).get(inner) || !skip(inner, depth + 1)) return false;
    }
    return true;
  }
  if (raw.front() == '{') {
    ondemand::object object;
    if (value.get_object().get(object)) return false;
    for (auto entry : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(entry).get(field) || field.unescaped_key().get(key)) return false;
      if (!skip(field.value(), depth + 1)) return false;
    }
    return true;
  }
  return is_json_number(raw) || is_json_literal(raw);
}

bool LineParser::member(Field field, std::string_view key, Value value, RawSegment& segment) {
  // Exports write null for a field that a row does not have.
  const bool optional = field != Field::target;
  if (field == Field::ignored || (optional && is_null(value))) return skip(value, 1);
  switch (field) {
    case Field::source:
      segment.has_source = true;
      return text(key, value, segment.source);
    case Field::target:
      target_token_ = token(value).data();
      return text(key, value, segment.target);
    case Field::id:
      return text_or_number(key, value, segment.id);
    case Field::doc:
      return text_or_number(key, value, segment.doc);
    case Field::system:
      return name_of_somebody(key, value, segment.system);
    case Field::author:
      return name_of_somebody(key, value, segment.author);
    case Field::source_tag:
      return tag(key, value, segment.source_tag);
    case Field::target_tag:
      return tag(key, value, segment.target_tag);
    case Field::mtlint:
      return mtlint_object(value, segment);
    case Field::mtlint_allow:
      return allowed_rules(value, segment);
    case Field::ignored:
      break;
  }
  return false;
}

bool LineParser::members(ondemand::object& object, RawSegment& segment) {
  unsigned seen = 0;
  for (auto entry : object) {
    ondemand::field field;
    if (std::move(entry).get(field)) return false;
    const char* place = field.key().raw() - 1;
    std::string_view key;
    if (field.unescaped_key().get(key)) return false;
    const Field known = value_of(field_names, key).value_or(Field::ignored);
    const unsigned bit = 1U << static_cast<unsigned>(known);
    if (known != Field::ignored && (seen & bit) != 0)
      return fail(place, fmt::format("\"{}\" stands twice in the object", key), "keep one of them");
    seen |= bit;
    if (!member(known, key, field.value(), segment)) return false;
  }
  if ((seen & 1U << static_cast<unsigned>(Field::target)) == 0)
    return fail(line_.text.data() + line_.text.find('{'), "the object has no \"target\"",
                "add the English text; \"\" if it is empty");
  return true;
}

bool LineParser::parse(const Line& line, RawSegment& segment) {
  line_ = line;
  fault_.reset();
  segment = {};  // and with it the views into the line before
  segment.line = line.number;
  segment.settled = line.offset;
  segment.has_source = false;
  const simdjson::padded_string_view padded(line.text.data(), line.text.size(),
                                            line.text.size() + LineReader::padding);
  ondemand::document document;
  ondemand::object object;
  if (parser_.iterate(padded).get(document) || document.get_object().get(object)) return false;
  if (!members(object, segment)) return false;
  target_ = segment.target;
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;  // nothing behind it
}

bool LineParser::edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
  const std::vector<TextChange> changes = changes_of(edit, target_);
  const auto begin = static_cast<std::size_t>(target_token_ - line_.text.data()) + 1;
  std::vector<TextPiece> pieces;
  add_json_pieces(line_.text.substr(begin), line_.offset + begin, pieces);
  return !changes.empty() &&
         replace_in_pieces(pieces, line_.offset + begin, changes, spell_json, out);
}

Error LineParser::fault(const std::string& file) const {
  std::optional<JsonFault> fault = fault_;
  if (!fault) fault = find_json_fault(line_.text);
  if (!fault) fault = JsonFault{0, "the line is not a JSON object that can be read", {}};
  return error_at(file, line_.number, line_.text, fault->at, fault->what, fault->hint);
}

class JsonlReader {
 public:
  explicit JsonlReader(Input input) : lines_(std::move(input)) {}

  Result<bool> next(RawSegment& segment) {
    for (Line line; lines_.next(line);) {
      if (is_blank(line.text)) continue;
      if (parser_.parse(line, segment)) return true;
      return Failure(parser_.fault(lines_.file()));
    }
    if (lines_.fault()) return Failure(*lines_.fault());
    return false;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    return parser_.edit(edit, out);
  }

 private:
  LineReader lines_;
  LineParser parser_{};
};

int looks_like(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  if (!head.starts_with('{')) return 0;
  head.remove_prefix(1);
  head.remove_prefix(std::min(head.find_first_not_of(" \t"), head.size()));
  if (!head.starts_with('"')) return 0;
  return head.find("\"target\"") != std::string_view::npos ? 99 : 70;
}

Result<SegmentReader> read(Input input, const InputOptions&) {
  auto reader = std::make_shared<JsonlReader>(std::move(input));
  return reader_of(std::move(reader));
}

}  // namespace

extern const Format jsonl_format{.name = "jsonl",
                                 .extensions = extensions,
                                 .looks_like = looks_like,
                                 .read = read,
                                 .writes = true};

}  // namespace mtlint
