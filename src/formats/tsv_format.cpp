// TSV: one segment a line, columns between tabs. See docs/formats.md.
//
// What stands between two tabs is the text, letter by letter: quotation marks do not quote, and the
// escapes \t, \n and \\ that some tools write are NOT interpreted, because a text may well hold a
// path such as C:\new. Empty lines are skipped.

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "formats/columns.h"
#include "formats/editing.h"
#include "formats/line_reader.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 2> extensions{".tsv", ".tab"};

void split(const Line& line, Record& record) {
  record.raw = line.text;
  record.line = line.number;
  record.parts.assign(1, {0, line.offset});
  record.cells.clear();
  record.begins.clear();
  std::size_t begin = 0;
  while (true) {
    const std::size_t tab = std::min(line.text.find('\t', begin), line.text.size());
    record.cells.push_back(line.text.substr(begin, tab - begin));
    record.begins.push_back(begin);
    if (tab == line.text.size()) return;
    begin = tab + 1;
  }
}

class TsvReader {
 public:
  TsvReader(Input input, std::optional<Columns> columns)
      : lines_(std::move(input)), table_(lines_.file(), std::move(columns)) {}

  Result<bool> next(RawSegment& segment) {
    for (Line line; lines_.next(line);) {
      if (line.text.empty()) continue;
      split(line, record_);
      Result<bool> filled = table_.segment_of(record_, segment);
      if (!filled || *filled) return filled;
    }
    if (lines_.fault()) return Failure(*lines_.fault());
    return false;
  }

  // A text with a tab or a line break in it has no place in TSV.
  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    const std::size_t cell = table_.target_cell();
    const std::string_view target = record_.cells[cell];
    const std::vector<TextChange> changes = changes_of(edit, target);
    if (changes.empty() || std::ranges::any_of(changes, [](const TextChange& change) {
          return change.replacement.find_first_of("\t\r\n") != std::string::npos;
        }))
      return false;
    const std::uint64_t begin = record_.parts[0].offset + record_.begins[cell];
    const TextPiece piece{.span = {0, static_cast<std::uint32_t>(target.size())},
                          .begin = begin,
                          .end = begin + target.size(),
                          .plain = true};
    return replace_in_pieces(
        {piece}, begin, changes,
        [](std::string_view text, std::uint8_t, std::string& to) { to += text; }, out);
  }

 private:
  LineReader lines_;
  Table table_;
  Record record_{};
};

// Every whole line of the head must have the same number of columns.
int looks_like(std::string_view head) {
  std::size_t tabs = 0;
  int lines = 0;
  Record first;
  while (!head.empty()) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos && lines > 0) break;  // probably cut
    Line line{.text = head.substr(0, end)};
    head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
    if (line.text.ends_with('\r')) line.text.remove_suffix(1);
    if (line.text.empty()) continue;
    const auto count = static_cast<std::size_t>(std::ranges::count(line.text, '\t'));
    if (lines == 0) {
      split(line, first);
      tabs = count;
    }
    if (count != tabs) return 0;
    ++lines;
  }
  if (tabs == 0) return 0;
  return names_columns(first) ? 95 : 80;
}

Result<SegmentReader> read(Input input, const InputOptions& options) {
  Result<std::optional<Columns>> columns = stated_columns(options);
  if (!columns) return Failure(std::move(columns.error()));
  auto reader = std::make_shared<TsvReader>(std::move(input), std::move(*columns));
  return reader_of(std::move(reader));
}

}  // namespace

extern const Format tsv_format{.name = "tsv",
                               .extensions = extensions,
                               .looks_like = looks_like,
                               .read = read,
                               .writes = true};

}  // namespace mtlint
