// A workbook as spreadsheets read it (ECMA-376, SpreadsheetML in a zip), for reports: texts,
// numbers, a head that stays in sight and filters. Nothing in it is ever taken for a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"

namespace mtlint {

// One sheet, row by row.
class XlsxSheet {
 public:
  // `widths` are those of the columns, in characters.
  XlsxSheet(std::string name, const std::vector<std::string>& head, std::vector<int> widths);

  void begin_row();
  void text(std::string_view text);
  // The words of `mark` stand out.
  void marked_text(std::string_view text, Span mark);
  void number(double value);

  const std::string& name() const { return name_; }
  std::string xml() const;  // of the whole part

 private:
  std::string next_cell();

  std::string name_;
  std::vector<int> widths_;
  std::string rows_{};
  std::size_t row_count_ = 0;
  std::size_t column_ = 0;
  bool in_row_ = false;
};

// The bytes of the file; the same for the same sheets.
Result<std::string> xlsx_file(const std::vector<XlsxSheet>& sheets);

}  // namespace mtlint
