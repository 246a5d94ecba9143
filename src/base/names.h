// One table per enumeration: the names of its values, in both directions.
//
//   inline constexpr auto severity_names = std::to_array<Named<Severity>>({
//       {Severity::minor, "minor"}, {Severity::major, "major"}});
//   name_of(severity_names, Severity::major) == "major"
#pragma once

#include <optional>
#include <string_view>

namespace mtlint {

template <class Enum>
struct Named {
  Enum value;
  std::string_view name;
};

template <class Table, class Enum>
constexpr std::string_view name_of(const Table& table, Enum value) {
  for (const auto& row : table)
    if (row.value == value) return row.name;
  return {};
}

template <class Table>
constexpr auto value_of(const Table& table, std::string_view name)
    -> std::optional<decltype(table[0].value)> {
  for (const auto& row : table)
    if (row.name == name) return row.value;
  return std::nullopt;
}

}  // namespace mtlint
