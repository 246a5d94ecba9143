// Terms as tables: TSV and CSV.

#include <algorithm>
#include <optional>

#include "formats/csv_records.h"
#include "formats/line_reader.h"
#include "resources/glossary.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

enum class Cell : std::uint8_t {
  skip,
  source,
  english,
  admitted,
  deprecated,
  forbidden,
  status,
  dnt,
  letters,
  note,
  lang
};

constexpr auto cell_names = std::to_array<Named<Cell>>({
    {Cell::source, "source"},       {Cell::source, "src"},        {Cell::source, "term"},
    {Cell::source, "sourceterm"},   {Cell::english, "target"},    {Cell::english, "translation"},
    {Cell::english, "english"},     {Cell::english, "en"},        {Cell::english, "targetterm"},
    {Cell::admitted, "admitted"},   {Cell::admitted, "synonyms"}, {Cell::deprecated, "deprecated"},
    {Cell::forbidden, "forbidden"}, {Cell::status, "status"},     {Cell::dnt, "dnt"},
    {Cell::dnt, "donottranslate"},  {Cell::letters, "case"},      {Cell::note, "note"},
    {Cell::note, "definition"},     {Cell::note, "comment"},      {Cell::lang, "lang"},
    {Cell::lang, "srclang"},        {Cell::lang, "sourcelang"},
});

struct Column {
  Cell cell = Cell::skip;
  Language language = Language::unknown;  // of a column of source terms
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\r')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (char c : trimmed(name)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c != ' ' && c != '-' && c != '_') plain += c;
  }
  return plain;
}

// What a first line calls a column: by its use, or by a source language ("zh", "zh-Hant").
std::optional<Column> column_named(std::string_view name) {
  const std::string plain = plain_name(name);
  if (const auto cell = value_of(cell_names, plain)) return Column{*cell, Language::unknown};
  const std::string_view tag = trimmed(name);
  if (tag.size() == 2 || (tag.size() > 2 && (tag[2] == '-' || tag[2] == '_'))) {
    const Language language = language_of_tag(tag);
    if (language == Language::en) return Column{Cell::english, language};
    if (std::ranges::find(source_languages, language) != source_languages.end())
      return Column{Cell::source, language};
  }
  return std::nullopt;
}

bool is_yes(std::string_view text) {
  const std::string plain = plain_name(text);
  return plain == "yes" || plain == "true" || plain == "1" || plain == "x" || plain == "dnt";
}

// Calls take(form) for each form between the bars of a cell.
template <class Take>
void for_forms(std::string_view cell, Take take) {
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    if (const std::string_view form = trimmed(cell.substr(0, bar)); !form.empty()) take(form);
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
}

// Turns rows into entries; the first row may name the columns.
class TermTable {
 public:
  explicit TermTable(std::string file) : file_(std::move(file)) {}

  Result<void> add(const std::vector<std::string_view>& cells, std::uint64_t line,
                   std::vector<TermEntry>& out) {
    if (columns_.empty()) {
      if (name_columns(cells)) return {};
      columns_ = {{Cell::source}, {Cell::english}, {Cell::status}, {Cell::note}};
    }
    const auto fault = [&](std::string what, std::string hint) {
      return Failure(Error{std::move(what), std::move(hint), file_, line, 1});
    };
    if (cells.size() < 2 || (!named_ && cells.size() > columns_.size()))
      return fault("a line of terms has two to four columns",
                   "source, English|variants, status, note; or name the columns on the first line");
    TermEntry entry;
    entry.file = file_;
    entry.line = line;
    if (auto read = fill(cells, entry); !read) return fault(read.error().what, read.error().hint);
    if (entry.sources.empty() && entry.english.empty()) return {};
    if (auto good = complete_term(entry); !good) return fault(good.error().what, good.error().hint);
    out.push_back(std::move(entry));
    return {};
  }

 private:
  bool name_columns(const std::vector<std::string_view>& cells) {
    std::vector<Column> columns;
    bool source = false;
    bool english = false;
    for (const std::string_view cell : cells) {
      columns.push_back(column_named(cell).value_or(Column{}));
      const Cell kind = columns.back().cell;
      source = source || kind == Cell::source;
      english = english || (kind >= Cell::english && kind <= Cell::dnt);
    }
    named_ = (source || column_named(cells[0])) && english && cells.size() > 1;
    if (named_) columns_ = std::move(columns);
    return named_;
  }

  Result<void> fill(const std::vector<std::string_view>& cells, TermEntry& entry) const {
    TermStatus status = TermStatus::approved;
    bool stated = false;
    Language language = Language::unknown;
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      const std::string_view text = trimmed(cells[i]);
      if (text.empty()) continue;
      if (columns_[i].cell == Cell::status) {
        stated = true;
        if (!read_term_status(text, status, entry.do_not_translate))
          return Failure(Error{"unknown status \"" + std::string(text) + "\"",
                               "one of approved, admitted, deprecated, forbidden, dnt"});
      }
      if (columns_[i].cell == Cell::lang) language = language_of_tag(text);
      if (columns_[i].cell == Cell::letters) {
        if (text != "any" && text != "exact")
          return Failure(Error{"unknown case \"" + std::string(text) + "\"", "any or exact"});
        entry.exact_case = text == "exact";
      }
    }
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
      fill_texts(columns_[i], trimmed(cells[i]), {status, stated, language}, entry);
    return {};
  }

  struct Row {
    TermStatus status = TermStatus::approved;
    bool stated = false;
    Language language = Language::unknown;
  };

  static void fill_texts(Column column, std::string_view text, const Row& row, TermEntry& entry) {
    const Language language = column.language == Language::unknown ? row.language : column.language;
    const auto add = [&](TermStatus status) {
      for_forms(text, [&](std::string_view form) {
        entry.english.push_back({std::string(form), status});
      });
    };
    switch (column.cell) {
      case Cell::source:
        for_forms(text, [&](std::string_view form) {
          entry.sources.push_back({std::string(form), language});
        });
        break;
      case Cell::english:
        add(row.stated ? row.status : TermStatus::approved);
        break;
      case Cell::admitted:
        add(TermStatus::admitted);
        break;
      case Cell::deprecated:
        add(TermStatus::deprecated);
        break;
      case Cell::forbidden:
        add(TermStatus::forbidden);
        break;
      case Cell::dnt:
        entry.do_not_translate = entry.do_not_translate || is_yes(text);
        break;
      case Cell::note:
        entry.note = text;
        break;
      default:
        break;
    }
  }

  std::string file_;
  std::vector<Column> columns_{};
  bool named_ = false;
};

}  // namespace

Result<void> read_tsv_terms(Input input, std::vector<TermEntry>& out) {
  LineReader lines(std::move(input));
  TermTable table(lines.file());
  std::vector<std::string_view> cells;
  for (Line line; lines.next(line);) {
    if (is_blank(line.text) || line.text.starts_with('#')) continue;
    cells.clear();
    for (std::string_view left = line.text;;) {
      const std::size_t tab = left.find('\t');
      cells.push_back(left.substr(0, tab));
      if (tab == std::string_view::npos) break;
      left.remove_prefix(tab + 1);
    }
    if (auto added = table.add(cells, line.number, out); !added) return added;
  }
  if (lines.fault()) return Failure(*lines.fault());
  return {};
}

Result<void> read_csv_terms(Input input, std::vector<TermEntry>& out) {
  CsvRecords records(std::move(input), ',');
  constexpr std::size_t enough = 16 * 1024;
  records.set_separator(guess_separator(records.ahead(enough), 0).separator);
  TermTable table(records.file());
  for (Record record; records.next(record);)
    if (auto added = table.add(record.cells, record.line, out); !added) return added;
  if (records.fault()) return Failure(*records.fault());
  return {};
}

}  // namespace mtlint
