// Strict JSON for people: every fault has a line and a column.

#include "base/json.h"

#include <algorithm>
#include <optional>
#include <set>

namespace mtlint {
namespace {

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos)
    ++at;
  return at;
}

// Behind the string that begins at `at`.
std::size_t skip_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

// Behind the value that begins at `at`, without recursion.
std::size_t skip_value(std::string_view text, std::size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = skip_string(text, at);
    } else if (c == '{' || c == '[') {
      ++depth;
      ++at;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      --depth;
      ++at;
    } else if (depth == 0 && c == ',') {
      return at;
    } else {
      ++at;
      continue;
    }
    if (depth == 0) return at;
  }
  return at;
}

// The key or element `name` of the container at `at`; npos if there is none. `value` gets the
// offset of its value.
std::size_t find_member(std::string_view text, std::size_t at, std::string_view name,
                        std::size_t& value) {
  const bool object = text[at] == '{';
  std::size_t index = 0;
  at = skip_space(text, at + 1);
  while (at < text.size() && text[at] != '}' && text[at] != ']') {
    const std::size_t begin = at;
    bool found = std::to_string(index++) == name;
    if (object) {
      const std::size_t end = skip_string(text, at);
      found = text.substr(begin + 1, end - begin - 2) == name;
      at = skip_space(text, skip_space(text, end) + 1);  // behind the colon
    }
    if (found) {
      value = at;
      return begin;
    }
    at = skip_space(text, skip_value(text, at));
    if (at < text.size() && text[at] == ',') at = skip_space(text, at + 1);
  }
  return std::string_view::npos;
}

// The place of the first key that its object has already; the parser itself lets it pass. `text` is
// valid JSON, so that a string before a colon is a key.
std::optional<std::size_t> find_duplicate(std::string_view text, std::string& key) {
  std::vector<std::set<std::string>> open;  // the keys of each open object or array
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '{' || c == '[') open.emplace_back();
    if (c == '}' || c == ']') open.pop_back();
    if (c != '"') {
      ++at;
      continue;
    }
    const std::size_t end = skip_string(text, at);
    const std::size_t next = skip_space(text, end);
    if (next < text.size() && text[next] == ':') {
      key = nlohmann::json::parse(text.substr(at, end - at)).get<std::string>();
      if (!open.back().insert(key).second) return at;
    }
    at = end;
  }
  return std::nullopt;
}

// Where a number stands that no machine can hold: the parser quotes it, but does not say where.
std::size_t offset_of_quoted(std::string_view text, std::string_view what) {
  const std::size_t open = what.find('\'');
  const std::size_t close = what.rfind('\'');
  if (open == std::string_view::npos || close <= open) return 0;
  const std::size_t at = text.find(what.substr(open + 1, close - open - 1));
  return at == std::string_view::npos ? 0 : at;
}

}  // namespace

TextPosition position_of(std::string_view text, std::size_t offset) {
  TextPosition position;
  for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
    if (text[i] == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++position.column;
    }
  }
  return position;
}

std::size_t json_offset(std::string_view text, std::string_view path) {
  std::size_t at = skip_space(text, 0);
  std::size_t found = at;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view name = path.substr(0, path.find('/'));
    path.remove_prefix(name.size());
    if (at >= text.size() || (text[at] != '{' && text[at] != '[')) break;
    std::size_t value = at;
    const std::size_t member = find_member(text, at, name, value);
    if (member == std::string_view::npos) break;
    found = member;
    at = value;
  }
  return found;
}

Result<nlohmann::json> parse_json(std::string_view text, const std::string& file,
                                  std::uint64_t first_line) {
  const auto fault = [&](std::size_t offset, std::string what, std::string hint) {
    const TextPosition position = position_of(text, offset);
    return Failure(Error{std::move(what), std::move(hint), file, first_line + position.line - 1,
                         position.column});
  };
  // The parser takes NUL for the end of the text, and would not look at what follows.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
    return fault(nul, "not valid JSON: a NUL byte stands here", "take it out");
  try {
    auto json = nlohmann::json::parse(text);
    std::string key;
    const auto duplicate = find_duplicate(text, key);
    if (!duplicate) return json;
    return fault(*duplicate, "the key \"" + key + "\" stands twice", "keep one of them");
  } catch (const nlohmann::json::parse_error& error) {
    // "[json.exception…] parse error at line 1, column 2: what is wrong"
    const std::string what = error.what();
    const std::size_t colon = what.find(": ");
    return fault(error.byte > 0 ? error.byte - 1 : 0,
                 "not valid JSON" + (colon == std::string::npos ? "" : what.substr(colon)),
                 "mend the syntax here");
  } catch (const nlohmann::json::exception& error) {
    return fault(offset_of_quoted(text, error.what()), "a number is too large",
                 "write a smaller one");
  }
}

Error JsonPlace::error(const std::string& path, std::string what, std::string hint) const {
  const TextPosition position = position_of(text, json_offset(text, path));
  return {std::move(what), std::move(hint), file, first_line + position.line - 1, position.column};
}

JsonObject::JsonObject(const nlohmann::json& value, std::string path, const JsonPlace& place)
    : value_(value), path_(std::move(path)), place_(place) {
  if (!value_.is_object()) fail("", "expected an object {…}");
}

const nlohmann::json* JsonObject::find(const char* key) const {
  if (!value_.is_object()) return nullptr;
  const auto it = value_.find(key);
  return it == value_.end() ? nullptr : &*it;
}

std::string JsonObject::path(const char* key) const {
  return *key == '\0' ? path_ : path_ + "/" + key;
}

void JsonObject::fail(const char* key, std::string what, std::string hint) {
  if (!error_) error_ = place_.error(path(key), std::move(what), std::move(hint));
}

void JsonObject::text(const char* key, std::string& out) {
  const nlohmann::json* field = find(key);
  if (!field) return;
  if (!field->is_string()) return fail(key, std::string("\"") + key + "\" must be a string");
  out = field->get<std::string>();
}

void JsonObject::flag(const char* key, bool& out) {
  const nlohmann::json* field = find(key);
  if (!field) return;
  if (!field->is_boolean()) return fail(key, std::string("\"") + key + "\" must be true or false");
  out = field->get<bool>();
}

void JsonObject::number(const char* key, double& out) {
  const nlohmann::json* field = find(key);
  if (!field) return;
  if (!field->is_number()) return fail(key, std::string("\"") + key + "\" must be a number");
  out = field->get<double>();
}

void JsonObject::whole(const char* key, std::uint32_t& out) {
  const nlohmann::json* field = find(key);
  if (!field) return;
  const bool good = field->is_number_unsigned() ||
                    (field->is_number_integer() && field->get<std::int64_t>() >= 0);
  if (!good || field->get<std::uint64_t>() > 0xFFFFFFFFULL)
    return fail(key, std::string("\"") + key + "\" must be a whole number");
  out = field->get<std::uint32_t>();
}

void JsonObject::texts(const char* key, std::vector<std::string>& out) {
  const nlohmann::json* field = find(key);
  if (!field) return;
  const bool all_texts =
      field->is_array() && std::ranges::all_of(*field, [](const auto& v) { return v.is_string(); });
  if (!all_texts) return fail(key, std::string("\"") + key + "\" must be an array of strings");
  out = field->get<std::vector<std::string>>();
}

void JsonObject::require(std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (!has(key)) fail("", std::string("the key \"") + key + "\" is missing");
}

void JsonObject::expect_known(std::initializer_list<std::string_view> keys) {
  if (!value_.is_object()) return;
  for (const auto& [key, unused] : value_.items()) {
    if (std::ranges::find(keys, std::string_view(key)) != keys.end()) continue;
    std::string known;
    for (const std::string_view k : keys) known += (known.empty() ? "" : ", ") + std::string(k);
    fail(key.c_str(), "unknown key \"" + key + "\"", "known keys: " + known);
  }
}

}  // namespace mtlint
