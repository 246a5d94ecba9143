// Renders the who's-who.

#include "reports/whos_who_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/finding_text.h"
#include "reports/list_text.h"

namespace mtlint {
namespace {

// "1, 4, 7": the places of a rendering, at most `most` of them.
std::string places_of(const NameRendering& rendering, std::size_t most, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < rendering.places.size() && i < most; ++i)
    text += (i > 0 ? std::string(between) : std::string()) + rendering.places[i].segment;
  if (rendering.count > std::min<std::uint64_t>(most, rendering.places.size())) text += " …";
  return text;
}

std::string_view shown(const NameRendering& rendering) {
  return rendering.english.empty() ? std::string_view("-") : std::string_view(rendering.english);
}

std::string as_text(const std::vector<NameEntryOfDocument>& entries) {
  std::string out;
  for (const NameEntryOfDocument& entry : entries) {
    out += fmt::format("{}  {}  {}  [{}]\n", safe_words(entry.source), entry.kind,
                       safe_words(entry.expected), entry.verdict);
    if (!entry.who.empty()) out += fmt::format("    {}\n", safe_words(entry.who));
    for (const NameRendering& rendering : entry.renderings)
      out += fmt::format("    {} {:>5}  {}  segments {}{}\n",
                         padded(safe_words(shown(rendering)), 36), rendering.count,
                         padded(rendering.verdict, 11), safe_words(places_of(rendering, 8, ", ")),
                         rendering.because.empty() ? "" : "  (" + rendering.because + ")");
  }
  std::size_t faults = 0;
  for (const NameEntryOfDocument& entry : entries)
    faults += entry.verdict != "accepted" && entry.verdict != "unmentioned" ? 1U : 0U;
  out += fmt::format("{}{} name{}, {} to look at\n", entries.empty() ? "" : "\n", entries.size(),
                     entries.size() == 1 ? "" : "s", faults);
  return out;
}

std::string as_json(const std::vector<NameEntryOfDocument>& entries) {
  nlohmann::ordered_json names = nlohmann::ordered_json::array();
  for (const NameEntryOfDocument& entry : entries) {
    nlohmann::ordered_json renderings = nlohmann::ordered_json::array();
    for (const NameRendering& rendering : entry.renderings) {
      nlohmann::ordered_json places = nlohmann::ordered_json::array();
      for (const NamePlace& place : rendering.places)
        places.push_back({{"file", place.file}, {"segment", place.segment}});
      renderings.push_back({{"english", rendering.english},
                            {"verdict", rendering.verdict},
                            {"because", rendering.because},
                            {"count", rendering.count},
                            {"places", std::move(places)}});
    }
    names.push_back({{"source", entry.source},
                     {"kind", entry.kind},
                     {"expected", entry.expected},
                     {"who", entry.who},
                     {"evidence", entry.evidence},
                     {"verdict", entry.verdict},
                     {"count", entry.count},
                     {"renderings", std::move(renderings)}});
  }
  const nlohmann::ordered_json all{{"schema", 1}, {"names", std::move(names)}};
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string as_csv(const std::vector<NameEntryOfDocument>& entries) {
  std::string out = "source,kind,expected,english,count,verdict,because,segments,who,evidence\r\n";
  for (const NameEntryOfDocument& entry : entries)
    for (const NameRendering& rendering : entry.renderings)
      out += fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", csv_cell(entry.source), entry.kind,
                         csv_cell(entry.expected), csv_cell(rendering.english), rendering.count,
                         rendering.verdict, csv_cell(rendering.because),
                         csv_cell(places_of(rendering, rendering.places.size(), " ")),
                         csv_cell(entry.who), csv_cell(entry.evidence));
  return out;
}

std::string as_markdown(const std::vector<NameEntryOfDocument>& entries) {
  std::string out =
      "| source | kind | expected | English | count | verdict | segments |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const NameEntryOfDocument& entry : entries)
    for (const NameRendering& rendering : entry.renderings)
      out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", markdown_cell(entry.source),
                         entry.kind, markdown_cell(entry.expected), markdown_cell(shown(rendering)),
                         rendering.count, rendering.verdict,
                         markdown_cell(places_of(rendering, 8, ", ")));
  return out;
}

}  // namespace

std::optional<WhosWhoFormat> whos_who_format(std::string_view name) {
  if (name == "text") return WhosWhoFormat::text;
  if (name == "json") return WhosWhoFormat::json;
  if (name == "csv") return WhosWhoFormat::csv;
  if (name == "markdown") return WhosWhoFormat::markdown;
  return std::nullopt;
}

std::string render_whos_who(const std::vector<NameEntryOfDocument>& entries, WhosWhoFormat format) {
  switch (format) {
    case WhosWhoFormat::text:
      return as_text(entries);
    case WhosWhoFormat::json:
      return as_json(entries);
    case WhosWhoFormat::csv:
      return as_csv(entries);
    case WhosWhoFormat::markdown:
      return as_markdown(entries);
  }
  return {};
}

}  // namespace mtlint
