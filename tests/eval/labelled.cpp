// Labelled data: reading, halves, documents.

#include "labelled.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "base/hash.h"

namespace mtlint::eval {
namespace {

std::string text_of(const nlohmann::json& json, const char* key) {
  const auto field = json.find(key);
  return field != json.end() && field->is_string() ? field->get<std::string>() : std::string();
}

}  // namespace

bool is_clean(const Row& row) {
  constexpr std::string_view clean[] = {"clean",       "no-error", "clean-mt",
                                        "clean-human", "none",     "ok"};
  return std::ranges::find(clean, row.category) != std::end(clean);
}

bool is_in(const Row& row, Part part) {
  if (part == Part::all) return true;
  const bool held = (hash64(row.has_source ? row.source : row.target) >> 32 & 1U) != 0;
  return held == (part == Part::held);
}

Result<std::vector<Row>> read_rows(const std::string& file) {
  std::ifstream stream;
  if (file != "-") {
    stream.open(file);
    if (!stream)
      return Failure(Error{"cannot be read", "name a JSONL file, or - for standard input", file});
  }
  std::istream& in = file == "-" ? std::cin : stream;
  std::vector<Row> rows;
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object())
      return Failure(Error{"not a JSON object", "one object a line", file, number, 1});
    Row row;
    row.id = text_of(json, "id");
    row.source = text_of(json, "source");
    row.target = text_of(json, json.contains("target") ? "target" : "text");
    row.good = text_of(json, "good");
    row.category = text_of(json, json.contains("category") ? "category" : "label");
    row.system = text_of(json, "system");
    row.doc = text_of(json, "doc");
    row.src_lang = text_of(json, "src_lang");
    row.has_source = !row.source.empty();
    if (const auto span = json.find("span");
        span != json.end() && span->is_array() && span->size() == 2)
      row.span = Span{(*span)[0].get<std::uint32_t>(), (*span)[1].get<std::uint32_t>()};
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Document> documents_of(const std::vector<Row>& rows, bool good,
                                   std::vector<std::vector<std::size_t>>& origin) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (good ? row.good.empty() : row.target.empty() && row.source.empty()) continue;
    const std::string key = row.doc.empty() ? "row " + std::to_string(i)
                                            : row.doc + '\t' + row.system + '\t' + row.src_lang;
    groups[key].push_back(i);
  }
  std::vector<Document> documents;
  origin.clear();
  for (const auto& [key, members] : groups) {
    for (std::size_t begin = 0; begin < members.size(); begin += Document::window) {
      Document document;
      document.name = rows[members.front()].doc;
      std::vector<std::size_t> indices;
      for (std::size_t k = begin; k < std::min(members.size(), begin + Document::window); ++k) {
        const Row& row = rows[members[k]];
        Segment segment;
        segment.number = segment.line = k + 1;
        segment.has_source = row.has_source;
        segment.source = document.text.keep(row.source);
        segment.target = document.text.keep(good ? row.good : row.target);
        segment.source_language = language_of_tag(row.src_lang);
        document.segments.push_back(segment);
        indices.push_back(members[k]);
      }
      documents.push_back(std::move(document));
      origin.push_back(std::move(indices));
    }
  }
  return documents;
}

}  // namespace mtlint::eval
