// Requests to documents, findings to JSON.

#include "serve/api.h"

#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "base/names.h"
#include "reports/json_text.h"
#include "text/identify.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_text = 100'000;  // of one segment, in bytes

ApiAnswer refusal(int status, const std::string& what, const std::string& hint = {}) {
  return {status, Json{{"error", {{"what", what}, {"hint", hint}}}}.dump(
                      -1, ' ', false, Json::error_handler_t::replace)};
}

// A fault of the request.
struct Refused {
  int status = 400;
  std::string what{};
  std::string hint{};
};

std::string text_field(const Json& object, const char* key) {
  const auto field = object.find(key);
  if (field == object.end() || field->is_null()) return {};
  if (!field->is_string())
    throw Refused{400, "\"" + std::string(key) + "\" is not a string", "write it in double quotes"};
  std::string text = field->get<std::string>();
  if (text.size() > longest_text)
    throw Refused{413, "\"" + std::string(key) + "\" is longer than 100,000 bytes",
                  "cut it into segments"};
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != std::string_view::npos) lines.push_back(line);
  }
  return lines;
}

void add(Document& document, std::string_view id, std::optional<std::string_view> source,
         std::string_view target) {
  Segment& segment = document.segments.emplace_back();
  segment.id = document.text.keep(id);
  segment.number = document.segments.size();
  segment.line = segment.number;
  segment.has_source = source.has_value();
  if (source) segment.source = document.text.keep(*source);
  segment.target = document.text.keep(target);
}

// Two texts as people paste them: line by line if they have as many lines, else as one segment.
void add_texts(Document& document, const Json& request) {
  const std::string source = text_field(request, "source");
  const std::string target = text_field(request, "target");
  const auto sources = lines_of(source);
  const auto targets = lines_of(target);
  if (sources.empty())
    for (const std::string_view line : targets) add(document, {}, std::nullopt, line);
  else if (sources.size() == targets.size())
    for (std::size_t i = 0; i < sources.size(); ++i) add(document, {}, sources[i], targets[i]);
  else
    add(document, {}, source, target);
}

void add_segments(Document& document, const Json& segments) {
  if (!segments.is_array())
    throw Refused{400, "\"segments\" is not an array", R"([{"source": "…", "target": "…"}, …])"};
  for (const Json& each : segments) {
    if (!each.is_object() || !each.contains("target"))
      throw Refused{400, "a segment is no object with a \"target\"",
                    R"({"source": "…", "target": "…"})"};
    const std::string source = text_field(each, "source");
    const bool bilingual = each.contains("source") && !each["source"].is_null();
    add(document, text_field(each, "id"),
        bilingual ? std::optional<std::string_view>(source) : std::nullopt,
        text_field(each, "target"));
  }
}

void settle_language(Document& document, const std::string& stated) {
  std::string sample;
  for (const Segment& segment : document.segments)
    if (sample.size() < 20'000) sample += std::string(segment.source) + ' ';
  document.source_tag = stated;
  if (stated.empty() && sample.find_first_not_of(' ') != std::string::npos) {
    document.source_tag = code_of(identify_language(sample).language);
    document.source_detected = true;
  }
  for (Segment& segment : document.segments)
    segment.source_language = language_of_tag(document.source_tag);
}

Document read_request(std::string_view body, const ApiLimits& limits, const Settings& settings) {
  if (first_invalid_byte(body)) throw Refused{400, "the request is not UTF-8", ""};
  const Json request = Json::parse(body, nullptr, false);
  if (!request.is_object())
    throw Refused{400, "the request is no JSON object", R"({"source": "…", "target": "…"})"};
  Document document;
  document.target_tag = "en";
  if (request.contains("segments"))
    add_segments(document, request["segments"]);
  else
    add_texts(document, request);
  if (document.segments.size() > limits.segments)
    throw Refused{413, "there are more than " + std::to_string(limits.segments) + " segments",
                  "send fewer at a time"};
  const std::string stated = text_field(request, "source_lang");
  if (!stated.empty() && !is_language_tag(stated))
    throw Refused{400, "\"" + stated + "\" is not a language tag", "use BCP 47, such as zh"};
  settle_language(document, stated.empty() ? settings.source_lang : stated);
  return document;
}

std::string rule_json(const RuleCard& card) {
  Json out{{"id", card.id},           {"group", card.group},
           {"summary", card.summary}, {"why", card.why},
           {"fix", card.mend},        {"severity", name_of(severity_names, card.severity)},
           {"mqm", card.mqm},         {"status", name_of(rule_status_names, card.status)}};
  if (card.precision) out["precision"] = card.precision->value;
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Api::Api(const Settings& settings, const RuleSet& rules, const Resources& resources,
         ApiLimits limits)
    : settings_(settings), rules_(rules), resources_(resources), limits_(limits) {}

std::unique_ptr<Checker> Api::borrow() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<Checker>(rules_, resources_);
  auto checker = std::move(idle_.back());
  idle_.pop_back();
  return checker;
}

void Api::give_back(std::unique_ptr<Checker> checker) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(checker));
}

ApiAnswer Api::check(std::string_view body) {
  if (body.size() > limits_.bytes)
    return refusal(413, "the request is longer than " + std::to_string(limits_.bytes) + " bytes",
                   "send less at a time");
  try {
    const Document document = read_request(body, limits_, settings_);
    auto checker = borrow();
    const std::vector<Finding> findings = checker->check(document);
    give_back(std::move(checker));
    std::string out = "{\"schema\":1,\"segments\":" + std::to_string(document.segments.size());
    out += ",\"source_lang\":";
    append_json(out, document.source_tag);
    out += document.source_detected ? ",\"detected\":true" : ",\"detected\":false";
    out += ",\"texts\":[";
    for (const Segment& segment : document.segments) {
      out += out.back() == '[' ? "[" : ",[";
      append_json(out, segment.source);
      out += ',';
      append_json(out, segment.target);
      out += ']';
    }
    out += "],\"findings\":[";
    for (const Finding& finding : findings) {
      if (out.back() != '[') out += ',';
      append_finding(out, finding, rules_.cards[finding.rule], document);
    }
    return {200, out + "]}"};
  } catch (const Refused& refused) {
    return refusal(refused.status, refused.what, refused.hint);
  }
}

ApiAnswer Api::rules() const {
  std::string out = "[";
  for (std::size_t i = 0; i < rules_.cards.size(); ++i)
    if (rules_.active[i]) out += (out.size() > 1 ? "," : "") + rule_json(rules_.cards[i]);
  return {200, out + "]"};
}

ApiAnswer Api::rule(std::string_view name) const {
  const auto index = rules_.find(name);
  if (!index) return refusal(404, "there is no rule \"" + std::string(name) + "\"");
  return {200, rule_json(rules_.cards[*index])};
}

}  // namespace mtlint
