// Column names, and records to segments.

#include "formats/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "formats/line_reader.h"

namespace mtlint {
namespace {

constexpr std::string_view columns_hint =
    "say what they are: --columns with id, source, target, src_lang, tgt_lang, doc, or - to skip "
    "one, as in --columns id,source,-,target";

// The names that --columns takes, and that the documentation lists.
constexpr auto column_names = std::to_array<Named<Column>>({{Column::skip, "-"},
                                                            {Column::id, "id"},
                                                            {Column::source, "source"},
                                                            {Column::target, "target"},
                                                            {Column::source_tag, "src_lang"},
                                                            {Column::target_tag, "tgt_lang"},
                                                            {Column::doc, "doc"}});

// More names that a first line may use, lower case, without spaces, hyphens and underscores.
constexpr auto header_names = std::to_array<Named<Column>>({
    {Column::id, "id"},
    {Column::id, "key"},
    {Column::id, "segid"},
    {Column::id, "segmentid"},
    {Column::source, "source"},
    {Column::source, "src"},
    {Column::source, "original"},
    {Column::source, "sourcetext"},
    {Column::source, "sourcesegment"},
    {Column::target, "target"},
    {Column::target, "tgt"},
    {Column::target, "trg"},
    {Column::target, "mt"},
    {Column::target, "translation"},
    {Column::target, "hypothesis"},
    {Column::target, "targettext"},
    {Column::target, "targetsegment"},
    {Column::source_tag, "srclang"},
    {Column::source_tag, "sourcelang"},
    {Column::source_tag, "sourcelanguage"},
    {Column::target_tag, "tgtlang"},
    {Column::target_tag, "targetlang"},
    {Column::target_tag, "targetlanguage"},
    {Column::doc, "doc"},
    {Column::doc, "docid"},
    {Column::doc, "document"},
    {Column::doc, "documentid"},
});

constexpr auto language_words = std::to_array<Named<Language>>({
    {Language::zh, "chinese"},
    {Language::ja, "japanese"},
    {Language::ko, "korean"},
    {Language::ru, "russian"},
    {Language::ar, "arabic"},
    {Language::de, "german"},
    {Language::fr, "french"},
    {Language::es, "spanish"},
    {Language::en, "english"},
});

struct HeaderCell {
  Column column = Column::skip;
  std::string tag{};  // when the cell names a language
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::string normalised(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c != ' ' && c != '_' && c != '-')
      plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return plain;
}

std::optional<HeaderCell> header_cell(std::string_view cell) {
  constexpr std::size_t longest_name = 35;  // no text is looked through for names
  cell = trimmed(cell);
  if (cell.empty() || cell.size() > longest_name) return std::nullopt;
  const std::string name = normalised(cell);
  if (const auto column = value_of(header_names, name)) return HeaderCell{*column, {}};
  HeaderCell found;
  Language language = Language::unknown;
  if (const auto word = value_of(language_words, name)) {
    language = *word;
    found.tag = code_of(language);
  } else if (is_language_tag(cell)) {
    language = language_of_tag(cell);
    found.tag = cell;
  }
  const bool is_source = std::ranges::find(source_languages, language) != source_languages.end();
  if (!is_source && language != Language::en) return std::nullopt;
  found.column = is_source ? Column::source : Column::target;
  return found;
}

void append(Columns& columns, Column column) {
  columns.order.push_back(column);
  columns.has_source = columns.has_source || column == Column::source;
}

bool repeats(const Columns& columns, Column column) {
  return column != Column::skip && std::ranges::count(columns.order, column) > 1;
}

}  // namespace

Error error_in(const std::string& file, const Record& record, std::size_t at, std::string what,
               std::string hint) {
  const std::string_view before = record.raw.substr(0, at);
  const auto breaks = static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
  const std::size_t last = before.rfind('\n');
  const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
  return error_at(file, record.line + breaks, record.raw.substr(begin), at - begin, std::move(what),
                  std::move(hint));
}

Result<Columns> parse_columns(std::string_view spec) {
  Columns columns;
  const std::string hint =
      "the columns are id, source, target, src_lang, tgt_lang, doc, and - to skip one";
  while (true) {
    const std::size_t comma = std::min(spec.find(','), spec.size());
    const std::string_view name = trimmed(spec.substr(0, comma));
    const auto column = value_of(column_names, name);
    if (!column)
      return Failure(
          Error{.what = fmt::format("--columns: there is no column \"{}\"", name), .hint = hint});
    append(columns, *column);
    if (repeats(columns, *column))
      return Failure(
          Error{.what = fmt::format("--columns: \"{}\" stands twice", name), .hint = hint});
    if (comma == spec.size()) break;
    spec.remove_prefix(comma + 1);
  }
  if (std::ranges::find(columns.order, Column::target) == columns.order.end())
    return Failure(Error{.what = "--columns: no column is the target", .hint = hint});
  return columns;
}

Result<std::optional<Columns>> stated_columns(const InputOptions& options) {
  if (options.columns.empty()) return std::nullopt;
  Result<Columns> columns = parse_columns(options.columns);
  if (!columns) return Failure(std::move(columns.error()));
  return std::move(*columns);
}

// A target must be named, and then a source too, or else nothing that is not a name: the first line
// of a file without names may hold the word "Translation" as a text.
bool names_columns(const Record& record) {
  bool source = false;
  bool target = false;
  bool only_names = true;
  for (const std::string_view cell : record.cells) {
    const auto named = header_cell(cell);
    source = source || (named && named->column == Column::source);
    target = target || (named && named->column == Column::target);
    only_names = only_names && named;
  }
  return target && (source || only_names);
}

Result<Columns> columns_of_header(const std::string& file, const Record& record) {
  Columns columns;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const HeaderCell named = header_cell(record.cells[i]).value_or(HeaderCell{});
    append(columns, named.column);
    if (repeats(columns, named.column))
      return Failure(error_in(file, record, record.begins[i],
                              fmt::format("\"{}\" is the second column for the {}", record.cells[i],
                                          name_of(column_names, named.column)),
                              "say which one to read with --columns; - skips one"));
    if (named.column == Column::source) columns.source_tag = named.tag;
    if (named.column == Column::target) columns.target_tag = named.tag;
  }
  return columns;
}

std::optional<Error> fault_of_tag(std::string_view tag) {
  constexpr std::size_t longest_language = 3;  // no language of four letters or more is registered
  if (tag.empty() ||
      (is_language_tag(tag) && std::min(tag.find_first_of("-_"), tag.size()) <= longest_language))
    return std::nullopt;
  return Error{.what = fmt::format("\"{}\" is not a language tag", tag),
               .hint = "write a BCP 47 tag such as zh, zh-Hant or en-GB"};
}

Table::Table(std::string file, std::optional<Columns> stated)
    : file_(std::move(file)), stated_(std::move(stated)) {}

// True if the first record names the columns.
Result<bool> Table::decide(const Record& first) {
  decided_ = true;
  const bool header = names_columns(first);
  if (stated_) {
    columns_ = *stated_;
    return header;
  }
  if (header) {
    Result<Columns> named = columns_of_header(file_, first);
    if (!named) return Failure(std::move(named.error()));
    columns_ = std::move(*named);
    return true;
  }
  switch (first.cells.size()) {
    case 2:
      columns_ = {.order = {Column::source, Column::target}, .has_source = true};
      return false;
    case 3:
      columns_ = {.order = {Column::id, Column::source, Column::target}, .has_source = true};
      return false;
    case 1:
      return Failure(error_in(file_, first, first.raw.size(),
                              "there is one column only, where source and target are expected",
                              "for English alone give --columns target"));
    default:
      return Failure(error_in(
          file_, first, first.begins[3],
          fmt::format("there are {} columns, and no first line names them", first.cells.size()),
          std::string(columns_hint)));
  }
}

std::optional<Error> Table::wrong_count(const Record& record) const {
  const std::size_t wanted = columns_.order.size();
  const std::size_t got = record.cells.size();
  if (got == wanted) return std::nullopt;
  return error_in(file_, record, got < wanted ? record.raw.size() : record.begins[wanted],
                  fmt::format("{} {}, where {} {} expected", got, got == 1 ? "column" : "columns",
                              wanted, wanted == 1 ? "is" : "are"),
                  got < wanted
                      ? "is a separator missing, or a text broken over two lines?"
                      : "is there a separator inside a text? --columns skips a column by -");
}

std::optional<Error> Table::wrong_tag(const Record& record, std::size_t cell) const {
  const std::optional<Error> fault = fault_of_tag(record.cells[cell]);
  if (!fault) return std::nullopt;
  return error_in(file_, record, record.begins[cell], fault->what, fault->hint);
}

std::size_t Table::target_cell() const {
  return static_cast<std::size_t>(std::ranges::find(columns_.order, Column::target) -
                                  columns_.order.begin());
}

Result<bool> Table::segment_of(const Record& record, RawSegment& segment) {
  bool is_header = false;
  if (!decided_) {
    Result<bool> decided = decide(record);
    if (!decided) return decided;
    is_header = *decided;
  }
  if (auto fault = wrong_count(record)) return Failure(std::move(*fault));
  if (is_header) return false;
  segment.line = record.line;
  segment.settled = record.parts.front().offset;
  segment.has_source = columns_.has_source;
  segment.source_tag = columns_.source_tag;
  segment.target_tag = columns_.target_tag;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const std::string_view cell = record.cells[i];
    switch (columns_.order[i]) {
      case Column::skip:
        break;
      case Column::id:
        segment.id = cell;
        break;
      case Column::source:
        segment.source = cell;
        break;
      case Column::target:
        segment.target = cell;
        break;
      case Column::doc:
        segment.doc = cell;
        break;
      case Column::source_tag:
      case Column::target_tag:
        if (auto fault = wrong_tag(record, i)) return Failure(std::move(*fault));
        if (!cell.empty())
          (columns_.order[i] == Column::source_tag ? segment.source_tag : segment.target_tag) =
              cell;
        break;
    }
  }
  return true;
}

}  // namespace mtlint
