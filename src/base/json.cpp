// Strict JSON for people: every fault has a line and a column.

#include "base/json.h"

#include <algorithm>
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

// Finds a key that stands twice in one object, which the parser itself lets pass.
struct DuplicateFinder {
  std::vector<std::set<std::string>> keys{};
  std::string duplicate{};

  bool operator()(int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    if (event == Event::object_start) keys.emplace_back();
    if (event == Event::object_end) keys.pop_back();
    if (event == Event::key && duplicate.empty()) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.back().insert(key).second) duplicate = key;
    }
    return true;
  }
};

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
  DuplicateFinder finder;
  try {
    auto json = nlohmann::json::parse(text, std::ref(finder));
    if (finder.duplicate.empty()) return json;
  } catch (const nlohmann::json::parse_error& error) {
    std::string what = error.what();
    const std::size_t colon = what.rfind(": ");
    what = "not valid JSON" + (colon == std::string::npos ? "" : what.substr(colon));
    return fault(error.byte > 0 ? error.byte - 1 : 0, std::move(what), "mend the syntax here");
  }
  const std::size_t last = text.rfind('"' + finder.duplicate + '"');
  return fault(last == std::string_view::npos ? 0 : last,
               "the key \"" + finder.duplicate + "\" stands twice", "keep one of them");
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
