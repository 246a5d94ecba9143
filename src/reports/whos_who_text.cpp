// Renders the who's-who.

#include "reports/whos_who_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/finding_text.h"
#include "reports/list_text.h"

namespace mtlint {
namespace {

std::string as_text(const std::vector<NameEntryOfDocument>& entries) {
  std::string out;
  for (const NameEntryOfDocument& entry : entries) {
    out += fmt::format("{}  {}  {}  [{}]\n", safe_words(entry.source), entry.kind,
                       safe_words(entry.expected), entry.verdict);
    if (!entry.who.empty()) out += fmt::format("    {}\n", safe_words(entry.who));
    for (const NameRendering& rendering : entry.renderings)
      out += fmt::format("    {} {:>5}  {}  segments {}{}\n",
                         padded(safe_words(shown(rendering.english)), 36), rendering.count,
                         padded(rendering.verdict, 11),
                         safe_words(segments_of(rendering.places, rendering.count, 8, ", ")),
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
      renderings.push_back({{"english", rendering.english},
                            {"verdict", rendering.verdict},
                            {"because", rendering.because},
                            {"count", rendering.count},
                            {"places", places_in_json(rendering.places)}});
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
  return list_in_json("names", std::move(names));
}

std::string as_csv(const std::vector<NameEntryOfDocument>& entries) {
  std::string out = "source,kind,expected,english,count,verdict,because,segments,who,evidence\r\n";
  for (const NameEntryOfDocument& entry : entries)
    for (const NameRendering& rendering : entry.renderings)
      out += fmt::format(
          "{},{},{},{},{},{},{},{},{},{}\r\n", csv_cell(entry.source), entry.kind,
          csv_cell(entry.expected), csv_cell(rendering.english), rendering.count, rendering.verdict,
          csv_cell(rendering.because),
          csv_cell(segments_of(rendering.places, rendering.count, rendering.places.size(), " ")),
          csv_cell(entry.who), csv_cell(entry.evidence));
  return out;
}

std::string as_markdown(const std::vector<NameEntryOfDocument>& entries) {
  std::string out =
      "| source | kind | expected | English | count | verdict | segments |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const NameEntryOfDocument& entry : entries)
    for (const NameRendering& rendering : entry.renderings)
      out +=
          fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", markdown_cell(entry.source),
                      entry.kind, markdown_cell(entry.expected),
                      markdown_cell(shown(rendering.english)), rendering.count, rendering.verdict,
                      markdown_cell(segments_of(rendering.places, rendering.count, 8, ", ")));
  return out;
}

}  // namespace

std::string render_whos_who(const std::vector<NameEntryOfDocument>& entries, ListFormat format) {
  switch (format) {
    case ListFormat::text:
      return as_text(entries);
    case ListFormat::json:
      return as_json(entries);
    case ListFormat::csv:
      return as_csv(entries);
    case ListFormat::markdown:
      return as_markdown(entries);
  }
  return {};
}

}  // namespace mtlint
