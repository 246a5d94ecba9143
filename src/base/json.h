// JSON that people write (rule cards, configuration, dictionary lines), read strictly: syntax
// errors, duplicate keys, unknown keys and wrong types all say file, line and column.
//
//   auto json = parse_json(text, "rules/names/broken-name.json");
//   JsonObject card(*json, {}, text, file);
//   card.text("id", out.id);  card.expect_known({"id", ...});
//   if (auto error = card.error()) return Failure(*error);
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/error.h"

namespace mtlint {

// Parses one JSON value. `first_line` is the line of the file at which `text` begins.
Result<nlohmann::json> parse_json(std::string_view text, const std::string& file,
                                  std::uint64_t first_line = 1);

// The byte offset of the value at `path` (a JSON pointer such as "/examples/2/bad") in `text`,
// which must be valid JSON; of its key if it has one. The offset of the deepest part that exists.
std::size_t json_offset(std::string_view text, std::string_view path);

// Line and column (1-based, in code points) of a byte offset.
struct TextPosition {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
};
TextPosition position_of(std::string_view text, std::size_t offset);

// Where a JSON value stands, for error messages about it.
struct JsonPlace {
  std::string_view text;
  std::string file;
  std::uint64_t first_line = 1;
  Error error(const std::string& path, std::string what, std::string hint = {}) const;
};

// Reads the fields of one object; remembers the first fault.
class JsonObject {
 public:
  JsonObject(const nlohmann::json& value, std::string path, const JsonPlace& place);

  bool has(const char* key) const { return value_.is_object() && value_.contains(key); }
  const nlohmann::json* find(const char* key) const;
  std::string path(const char* key) const;

  // Each reads an optional field into `out`, which keeps its value if the field is absent.
  void text(const char* key, std::string& out);
  void flag(const char* key, bool& out);
  void number(const char* key, double& out);
  void whole(const char* key, std::uint32_t& out);
  void texts(const char* key, std::vector<std::string>& out);  // array of strings
  void require(std::initializer_list<const char*> keys);
  void expect_known(std::initializer_list<std::string_view> keys);

  // Records a fault at the field `key` (empty: at the object itself); the first one stays.
  void fail(const char* key, std::string what, std::string hint = {});
  const std::optional<Error>& error() const { return error_; }

 private:
  const nlohmann::json& value_;
  std::string path_;
  const JsonPlace& place_;
  std::optional<Error> error_;
};

}  // namespace mtlint
