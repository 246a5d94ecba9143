// What the columns of a table (tsv, csv) are: from --columns, from a first line that names them, or
// by their number.
//
// Names that a first line may use, whatever their case, spaces, hyphens and underscores:
//   id, key, segment id; source, src, original, source text; target, tgt, translation, mt,
//   hypothesis; src_lang, tgt_lang; doc, document; and languages by code or English name: "en" and
//   "English" name the target, "zh", "zh-Hant" and "Chinese" a source in that language.
// Other columns of a table with such a first line are skipped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/grouping.h"

namespace mtlint {

enum class Column : std::uint8_t { skip, id, source, target, source_tag, target_tag, doc };

struct Columns {
  std::vector<Column> order{};
  std::string source_tag{};  // of a first line that names languages
  std::string target_tag{};
  bool has_source = false;
};

// One line of a table, or several if a cell of a CSV file holds line breaks.
struct Record {
  std::string_view raw{};                 // as in the file, line breaks as LF
  std::uint64_t line = 0;                 // where it starts
  std::vector<std::string_view> cells{};  // unquoted
  std::vector<std::size_t> begins{};      // of each cell in `raw`

  struct Part {
    std::size_t begin = 0;     // in `raw`
    std::uint64_t offset = 0;  // in the file
  };
  std::vector<Part> parts{};  // the lines of the record
};

// The error at byte `at` of the record, on the right one of its lines.
Error error_in(const std::string& file, const Record& record, std::size_t at, std::string what,
               std::string hint);

// "id,source,target" or "-,source,target,-".
Result<Columns> parse_columns(std::string_view spec);

// Does this record name columns rather than hold texts?
bool names_columns(const Record& record);
Result<Columns> columns_of_header(const std::string& file, const Record& record);

// Turns records into segments; decides on the columns at the first record.
class Table {
 public:
  Table(std::string file, std::optional<Columns> stated);

  // True: `segment` is filled. False: the record was the line that names the columns.
  Result<bool> segment_of(const Record& record, RawSegment& segment);

  // The cell that holds the target.
  std::size_t target_cell() const;

 private:
  Result<bool> decide(const Record& first);
  std::optional<Error> wrong_count(const Record& record) const;
  std::optional<Error> wrong_tag(const Record& record, std::size_t cell) const;

  std::string file_;
  std::optional<Columns> stated_;
  Columns columns_{};
  bool decided_ = false;
};

// The columns of the options, if they state any.
Result<std::optional<Columns>> stated_columns(const InputOptions& options);

// The error for a text that should be a BCP 47 tag and is not; nothing if it is one or is empty.
std::optional<Error> fault_of_tag(std::string_view tag);

}  // namespace mtlint
