// CSV: RFC 4180 with commas, or with semicolons as spreadsheets write it. See docs/formats.md.

#include <array>
#include <memory>
#include <utility>

#include "formats/columns.h"
#include "formats/csv_edit.h"
#include "formats/csv_records.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".csv"};

class CsvReader {
 public:
  CsvReader(Input input, std::optional<Columns> columns)
      : records_(std::move(input), ','),
        stated_count_(columns ? columns->order.size() : 0),
        table_(records_.file(), std::move(columns)) {}

  Result<bool> next(RawSegment& segment) {
    if (!started_) {
      started_ = true;
      constexpr std::size_t enough = 16 * 1024;
      records_.set_separator(guess_separator(records_.ahead(enough), stated_count_).separator);
    }
    while (records_.next(record_)) {
      Result<bool> filled = table_.segment_of(record_, segment);
      if (!filled || *filled) return filled;
    }
    if (records_.fault()) return Failure(*records_.fault());
    return false;
  }

  bool edit(const SegmentEdit& edit, std::vector<Replacement>& out) const {
    return edit_csv_cell(record_, table_.target_cell(), records_.separator(), edit, out);
  }

 private:
  CsvRecords records_;
  std::size_t stated_count_;
  Table table_;
  Record record_{};
  bool started_ = false;
};

// A tab between the columns is the sign of TSV, which has no quotes.
int looks_like(std::string_view head) {
  const CsvGuess guess = guess_separator(head, 0);
  return guess.separator == '\t' ? 0 : guess.score;
}

Result<SegmentReader> read(Input input, const InputOptions& options) {
  Result<std::optional<Columns>> columns = stated_columns(options);
  if (!columns) return Failure(std::move(columns.error()));
  auto reader = std::make_shared<CsvReader>(std::move(input), std::move(*columns));
  return reader_of(std::move(reader));
}

}  // namespace

extern const Format csv_format{.name = "csv",
                               .extensions = extensions,
                               .looks_like = looks_like,
                               .read = read,
                               .writes = true};

}  // namespace mtlint
