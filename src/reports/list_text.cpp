// Lists made fit for terminals, Markdown and programs.

#include "reports/list_text.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "text/display.h"

namespace mtlint {

std::optional<ListFormat> list_format(std::string_view name) {
  if (name == "text") return ListFormat::text;
  if (name == "json") return ListFormat::json;
  if (name == "csv") return ListFormat::csv;
  if (name == "markdown") return ListFormat::markdown;
  return std::nullopt;
}

std::string segments_of(const std::vector<NamePlace>& places, std::uint64_t count, std::size_t most,
                        std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < places.size() && i < most; ++i)
    text += (i > 0 ? std::string(between) : std::string()) + places[i].segment;
  if (count > std::min<std::uint64_t>(most, places.size())) text += " …";
  return text;
}

nlohmann::ordered_json places_in_json(const std::vector<NamePlace>& places) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const NamePlace& place : places)
    all.push_back({{"file", place.file}, {"segment", place.segment}});
  return all;
}

std::string list_in_json(const char* name, nlohmann::ordered_json items) {
  const nlohmann::ordered_json all{{"schema", 1}, {name, std::move(items)}};
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string safe_words(std::string_view text) { return safe_text(text, {}).text; }

std::string padded(const std::string& text, int width) {
  const int spaces = std::max(0, width - display_width(text));
  return text + std::string(static_cast<std::size_t>(spaces), ' ');
}

std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : safe_words(text)) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace mtlint
