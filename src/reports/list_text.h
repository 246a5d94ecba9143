// What the lists of names and of terms have in common: their formats, cells and places. Cells of
// CSV are csv_cell() of finding_text.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "engine/whos_who.h"

namespace mtlint {

enum class ListFormat { text, json, csv, markdown };
std::optional<ListFormat> list_format(std::string_view name);

// "1, 4, 7 …": the segments of a rendering, at most `most` of them; `count` are all that it has.
std::string segments_of(const std::vector<NamePlace>& places, std::uint64_t count, std::size_t most,
                        std::string_view between);
nlohmann::ordered_json places_in_json(const std::vector<NamePlace>& places);

// "-" for a cell of nothing.
inline std::string_view shown(std::string_view text) { return text.empty() ? "-" : text; }

// A list as a file of JSON: {"schema": 1, name: items}.
std::string list_in_json(const char* name, nlohmann::ordered_json items);

// Nothing in it that could drive a terminal.
std::string safe_words(std::string_view text);

// With spaces up to so many columns.
std::string padded(const std::string& text, int width);

// Safe, and without what Markdown takes for its own.
std::string markdown_cell(std::string_view text);

}  // namespace mtlint
