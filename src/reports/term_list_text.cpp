// Renders the terms of documents.

#include "reports/term_list_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/finding_text.h"
#include "reports/list_text.h"

namespace mtlint {
namespace {

bool is_well(std::string_view verdict) {
  return verdict == "approved" || verdict == "admitted" || verdict == "kept" ||
         verdict == "consistent";
}

std::string as_text(const std::vector<TermOfDocument>& entries) {
  std::string out;
  std::size_t faults = 0;
  for (const TermOfDocument& entry : entries) {
    faults += is_well(entry.verdict) ? 0U : 1U;
    out += fmt::format("{}  {}  {}  [{}]\n", safe_words(shown(entry.source)), entry.evidence,
                       safe_words(shown(entry.expected)), entry.verdict);
    if (!entry.note.empty()) out += fmt::format("    {}\n", safe_words(entry.note));
    for (const TermRendering& rendering : entry.renderings)
      out += fmt::format("    {} {:>5}  {}  segments {}\n",
                         padded(safe_words(shown(rendering.english)), 36), rendering.count,
                         padded(rendering.verdict, 10),
                         safe_words(segments_of(rendering.places, rendering.count, 8, ", ")));
  }
  out += fmt::format("{}{} term{}, {} to look at\n", entries.empty() ? "" : "\n", entries.size(),
                     entries.size() == 1 ? "" : "s", faults);
  return out;
}

std::string as_json(const std::vector<TermOfDocument>& entries) {
  nlohmann::ordered_json terms = nlohmann::ordered_json::array();
  for (const TermOfDocument& entry : entries) {
    nlohmann::ordered_json renderings = nlohmann::ordered_json::array();
    for (const TermRendering& rendering : entry.renderings) {
      renderings.push_back({{"english", rendering.english},
                            {"verdict", rendering.verdict},
                            {"count", rendering.count},
                            {"places", places_in_json(rendering.places)}});
    }
    terms.push_back({{"source", entry.source},
                     {"expected", entry.expected},
                     {"note", entry.note},
                     {"evidence", entry.evidence},
                     {"verdict", entry.verdict},
                     {"count", entry.count},
                     {"renderings", std::move(renderings)}});
  }
  return list_in_json("terms", std::move(terms));
}

std::string as_csv(const std::vector<TermOfDocument>& entries) {
  std::string out = "source,expected,english,count,verdict,segments,note,evidence\r\n";
  for (const TermOfDocument& entry : entries)
    for (const TermRendering& rendering : entry.renderings)
      out += fmt::format(
          "{},{},{},{},{},{},{},{}\r\n", csv_cell(entry.source), csv_cell(entry.expected),
          csv_cell(rendering.english), rendering.count, rendering.verdict,
          csv_cell(segments_of(rendering.places, rendering.count, rendering.places.size(), " ")),
          csv_cell(entry.note), csv_cell(entry.evidence));
  return out;
}

std::string as_markdown(const std::vector<TermOfDocument>& entries) {
  std::string out =
      "| source | expected | English | count | verdict | segments | evidence |\n"
      "|---|---|---|---|---|---|---|\n";
  for (const TermOfDocument& entry : entries)
    for (const TermRendering& rendering : entry.renderings)
      out += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", markdown_cell(entry.source),
                         markdown_cell(entry.expected), markdown_cell(shown(rendering.english)),
                         rendering.count, rendering.verdict,
                         markdown_cell(segments_of(rendering.places, rendering.count, 8, ", ")),
                         markdown_cell(entry.evidence));
  return out;
}

}  // namespace

std::string render_terms(const std::vector<TermOfDocument>& entries, ListFormat format) {
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
