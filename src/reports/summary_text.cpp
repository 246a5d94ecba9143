// Summaries as text and Markdown.

#include "reports/summary_text.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/display.h"

namespace mtlint {
namespace {

constexpr int widest_cell = 48;

std::string safe(std::string_view text) { return safe_text(text, {}).text; }

std::string cell(const std::string& text) {
  return excerpt(text, {0, static_cast<std::uint32_t>(text.size())}, widest_cell).text;
}

std::string padded(const std::string& text, int width, bool to_the_right) {
  const std::string spaces(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return to_the_right ? spaces + text : text + spaces;
}

void append_table(std::string& out, const Table& table) {
  out += "\n" + table.title + "\n";
  std::vector<int> widths;
  for (const TableColumn& column : table.columns) widths.push_back(display_width(column.name));
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(cell(row[i])));
  const auto append_row = [&](const auto& text_of) {
    std::string line = " ";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      line += " " + padded(text_of(i), widths[i], table.columns[i].number) + " ";
    while (line.ends_with(' ')) line.pop_back();
    out += line + "\n";
  };
  append_row([&](std::size_t i) { return table.columns[i].name; });
  append_row([&](std::size_t i) { return std::string(static_cast<std::size_t>(widths[i]), '-'); });
  for (const auto& row : table.rows) append_row([&](std::size_t i) { return cell(row[i]); });
  if (!table.note.empty()) out += "  " + table.note + "\n";
}

std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : safe(text)) {
    if (std::string_view("|\\`*_<>[]").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void append_markdown_table(std::string& out, const Table& table) {
  out += fmt::format("\n## {}\n\n|", table.title);
  for (const TableColumn& column : table.columns) out += " " + markdown_cell(column.name) + " |";
  out += "\n|";
  for (const TableColumn& column : table.columns) out += column.number ? "---:|" : "---|";
  out += "\n";
  for (const auto& row : table.rows) {
    out += "|";
    for (const std::string& text : row) out += " " + markdown_cell(text) + " |";
    out += "\n";
  }
  if (!table.note.empty()) out += "\n" + markdown_cell(table.note) + "\n";
}

}  // namespace

std::string summary_as_text(const SummaryReport& report) {
  std::string out = report.title + "\n\n";
  for (const auto& [name, value] : report.facts)
    out += fmt::format("  {}  {}\n", padded(name, 30, false), value);
  for (const std::string& warning : report.warnings) out += "\nwarning: " + safe(warning) + "\n";
  for (const Table& table : report.tables) append_table(out, table);
  if (!report.samples.empty()) out += "\nSamples\n";
  for (const SampleShown& sample : report.samples)
    out += fmt::format("  {}[{}] {}: {}\n    {}\n    {}\n", sample.severity, sample.rule,
                       safe(sample.place), safe(sample.message),
                       excerpt(sample.source, {}, 90).text, excerpt(sample.target, {}, 90).text);
  return out;
}

std::string summary_as_markdown(const SummaryReport& report) {
  std::string out = "# " + markdown_cell(report.title) + "\n\n";
  for (const auto& [name, value] : report.facts)
    out += fmt::format("- **{}:** {}\n", markdown_cell(name), markdown_cell(value));
  for (const std::string& warning : report.warnings)
    out += fmt::format("\n> **Warning:** {}\n", markdown_cell(warning));
  for (const Table& table : report.tables) append_markdown_table(out, table);
  if (!report.samples.empty()) out += "\n## Samples\n\n";
  for (const SampleShown& sample : report.samples)
    out += fmt::format("- **{}** ({}), {}: {}\n  - {}\n  - {}\n", sample.rule, sample.severity,
                       markdown_cell(sample.place), markdown_cell(sample.message),
                       markdown_cell(excerpt(sample.source, {}, 300).text),
                       markdown_cell(excerpt(sample.target, {}, 300).text));
  return out;
}

std::optional<SummaryFormat> summary_format(std::string_view name) {
  constexpr auto names = std::to_array<Named<SummaryFormat>>({{SummaryFormat::text, "text"},
                                                              {SummaryFormat::markdown, "markdown"},
                                                              {SummaryFormat::html, "html"},
                                                              {SummaryFormat::json, "json"}});
  return value_of(names, name);
}

std::string render_summary(const Summary& summary, const SummaryOptions& options,
                           SummaryFormat format) {
  const SummaryReport report = describe_summary(summary, options);
  switch (format) {
    case SummaryFormat::text:
      return summary_as_text(report);
    case SummaryFormat::markdown:
      return summary_as_markdown(report);
    case SummaryFormat::html:
      return summary_as_html(report);
    case SummaryFormat::json:
      return summary_as_json(summary, report);
  }
  return {};
}

}  // namespace mtlint
