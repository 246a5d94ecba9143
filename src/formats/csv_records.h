// Records of a CSV file by RFC 4180: cells in quotes may hold separators, line breaks, and quotes
// written twice.
//
//   alpha,"beta, ""gamma""",delta      ->   alpha | beta, "gamma" | delta
//
// Kinder than the RFC: a quote inside a cell that does not begin with one is a letter like any
// other (5" disk), and LF ends a record as well as CR LF. A line break inside a cell becomes LF.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/columns.h"
#include "formats/line_reader.h"

namespace mtlint {

class CsvRecords {
 public:
  CsvRecords(Input input, char separator) : lines_(std::move(input)), separator_(separator) {}

  // False at the end and at a fault. Empty lines are skipped. The record holds until the next call.
  bool next(Record& record);
  const std::optional<Error>& fault() const { return fault_; }

  std::string_view ahead(std::size_t most) { return lines_.ahead(most); }
  const std::string& file() const { return lines_.file(); }
  char separator() const { return separator_; }
  void set_separator(char separator) { separator_ = separator; }

 private:
  struct Piece {
    std::size_t begin = 0;
    std::size_t size = 0;
    bool unescaped = false;  // stands in unescaped_, not in raw_
  };

  bool read_cell(Record& record, std::size_t& at);
  bool read_quoted(Record& record, std::size_t& at);
  bool read_on(Record& record, std::size_t opening);
  void keep_unescaped(std::string_view quoted);
  bool fail(const Record& record, std::size_t at, std::string what, std::string hint);

  LineReader lines_;
  char separator_;
  std::string joined_{};     // a record of several lines
  std::string unescaped_{};  // cells that held doubled quotes
  std::vector<Piece> pieces_{};
  std::optional<Error> fault_{};
};

// The separator of a CSV file by its first records: comma, semicolon (spreadsheets of countries
// with a decimal comma write it) or tab. `columns` is the number of columns stated, or 0.
struct CsvGuess {
  char separator = ',';
  int score = 0;  // 0..100: how sure it is that this is a CSV file at all
};
CsvGuess guess_separator(std::string_view head, std::size_t columns);

}  // namespace mtlint
