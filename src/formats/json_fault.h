// Says where a line of JSON is broken, and how to mend it.
//
// simdjson tells fast that a line is broken, but neither where nor in words for people. This slow
// reader goes over the line again and does. It is strict: RFC 8259, halves of surrogate pairs are
// faults, at most `deepest_json` arrays and objects inside each other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mtlint {

inline constexpr int deepest_json = 64;

struct JsonFault {
  std::size_t at = 0;  // byte of the line
  std::string what{};
  std::string hint{};
};

// The first fault of a line that should be one JSON object (valid UTF-8); nothing if it is one.
std::optional<JsonFault> find_json_fault(std::string_view line);

// Is this whole text a JSON number, or one of true, false, null?
bool is_json_number(std::string_view token);
bool is_json_literal(std::string_view token);

}  // namespace mtlint
