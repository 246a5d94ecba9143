// Summaries as one HTML page that needs nothing else: tables, a gauge, light and dark.

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/summary_text.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr const char* style = R"(
:root { color-scheme: light dark; --fg: #1b1f24; --bg: #ffffff; --line: #c8ced6; --soft: #f2f4f7;
  --mark: #8a1c1c; --bar: #2f6fb0; }
@media (prefers-color-scheme: dark) { :root { --fg: #e6e9ed; --bg: #14171a; --line: #444c56;
  --soft: #1e2328; --mark: #ff9d94; --bar: #6aa9e9; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--fg); background: var(--bg);
  max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; }
dt { font-weight: 600; } dd { margin: 0; }
.warning { border-inline-start: .3rem solid var(--mark); padding: .3rem .8rem; background: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .7rem; text-align: start;
  vertical-align: top; }
.n { text-align: end; font-variant-numeric: tabular-nums; }
tbody tr:nth-child(even) { background: var(--soft); }
article { border-top: 1px solid var(--line); padding: .6rem 0; }
article p { margin: .2rem 0; }
mark { background: none; color: var(--mark); font-weight: 600; text-decoration: underline; }
:lang(zh), :lang(ja), :lang(ko) { font-family: "Noto Sans CJK SC", "Noto Sans CJK JP", sans-serif; }
@media print { body { max-width: none; margin: 0; } article, tr { break-inside: avoid; } }
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
  return out;
}

std::string marked(const std::string& text, const std::string& mark) {
  const std::size_t at = mark.empty() ? std::string::npos : text.find(mark);
  if (at == std::string::npos) return escaped(text);
  return escaped(std::string_view(text).substr(0, at)) + "<mark>" + escaped(mark) + "</mark>" +
         escaped(std::string_view(text).substr(at + mark.size()));
}

void append_table(std::string& out, const Table& table) {
  out += fmt::format(
      "<section><h2>{0}</h2>\n<div class=\"wide\" role=\"region\" aria-label=\"{0}\" "
      "tabindex=\"0\"><table>\n<thead><tr>",
      escaped(table.title));
  for (const TableColumn& column : table.columns)
    out += fmt::format("<th scope=\"col\"{}>{}</th>", column.number ? " class=\"n\"" : "",
                       escaped(column.name));
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const char* tag = i == 0 ? "th scope=\"row\"" : "td";
      out += fmt::format("<{}{}>{}</{}>", tag, table.columns[i].number ? " class=\"n\"" : "",
                         escaped(row[i]), i == 0 ? "th" : "td");
    }
    out += "</tr>\n";
  }
  out += "</tbody></table></div>\n";
  if (!table.note.empty()) out += "<p>" + escaped(table.note) + "</p>\n";
  out += "</section>\n";
}

void append_samples(std::string& out, const SummaryReport& report) {
  if (report.samples.empty()) return;
  out += "<section><h2>Samples</h2>\n";
  for (const SampleShown& sample : report.samples)
    out += fmt::format(
        "<article><p><strong>{}</strong> ({}), {}: {}</p>\n<p dir=\"auto\">{}</p>\n"
        "<p lang=\"en\" dir=\"auto\">{}</p></article>\n",
        escaped(sample.rule), escaped(sample.severity), escaped(sample.place),
        escaped(sample.message), marked(sample.source, sample.source_mark),
        marked(sample.target, sample.target_mark));
  out += "</section>\n";
}

}  // namespace

std::string summary_as_html(const SummaryReport& report) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<main>\n"
      "<h1>{0}</h1>\n<dl>\n",
      escaped(report.title), style);
  for (const auto& [name, value] : report.facts)
    out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value));
  out += "</dl>\n";
  for (const std::string& warning : report.warnings)
    out += fmt::format("<p class=\"warning\"><strong>Warning:</strong> {}</p>\n", escaped(warning));
  for (const Table& table : report.tables) append_table(out, table);
  append_samples(out, report);
  return out + "</main>\n</body>\n</html>\n";
}

std::string summary_as_json(const Summary& summary, const SummaryReport& report) {
  using Json = nlohmann::ordered_json;
  Json whole = Json::parse(summary_json(summary));
  Json out{{"schema", 1}, {"kind", "mtlint-report"}};
  for (const char* key :
       {"rules", "segments", "findings", "by_severity", "mqm", "scoring", "errors", "detected",
        "by_file", "by_system", "by_author", "by_language", "histograms"})
    out[key] = whole[key];
  out["tables"] = Json::array();
  for (const Table& table : report.tables) {
    Json columns = Json::array();
    for (const TableColumn& column : table.columns) columns.push_back(column.name);
    out["tables"].push_back({{"title", table.title},
                             {"columns", std::move(columns)},
                             {"rows", table.rows},
                             {"note", table.note}});
  }
  out["samples"] = Json::object();
  for (const auto& [rule, samples] : whole["samples"].items())
    for (Json& sample : samples) out["samples"][rule].push_back(sample[1]);
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace mtlint
