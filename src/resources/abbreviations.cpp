// Lists of abbreviations, read strictly: one a line, sorted, lower case, no final stop.

#include "resources/abbreviations.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// What is wrong with one line, and at which byte of it.
struct Fault {
  std::size_t at = 0;
  std::string what{};
  std::string hint{};
};

constexpr char mark = '~';  // one: may end a sentence; two: usually does

std::size_t mark_size(std::string_view line) {
  if (!line.starts_with(mark)) return 0;
  return line.substr(1).starts_with(mark) ? 2 : 1;
}

TextSet& set_of(Abbreviations& abbreviations, std::size_t marks) {
  if (marks == 0) return abbreviations.never_end;
  return marks == 1 ? abbreviations.may_end : abbreviations.usually_end;
}

Fault fault_of_character(char32_t c, std::size_t at) {
  if (is_upper(c)) return {at, "capital in an abbreviation", "write it in lower case"};
  if (c == mark) return {at, "~ inside an abbreviation", "~ or ~~ stands only at its begin"};
  if (is_space(c)) return {at, "space in an abbreviation", "write \"z.b\" for \"z. B.\""};
  return {at, "character that no abbreviation holds", "only letters, and stops between them"};
}

// The fault of a line by itself; an empty `what` if there is none.
Fault fault_of_line(std::string_view line) {
  const std::size_t begin = mark_size(line);
  if (line.size() == begin) return {0, "line without an abbreviation", "delete the line"};
  bool after_stop = true;
  for (std::size_t at = begin; at < line.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(line, at);
    if (c == '.' && after_stop) return {here, "stop without a letter before it", "delete the stop"};
    after_stop = c == '.';
    if (!after_stop && (is_upper(c) || !(is_letter(c) || is_mark(c))))
      return fault_of_character(c, here);
  }
  if (after_stop) return {line.size() - 1, "final stop", "write \"dr\" for \"Dr.\""};
  if (!is_nfc(line)) return {0, "abbreviation is not in NFC", "compose its letters and marks"};
  return {};
}

// The fault of a line after `previous` (both without marks); empty if there is none.
Fault fault_of_order(std::string_view previous, std::string_view key) {
  if (previous == key) return {0, "abbreviation listed twice", "keep one of the two lines"};
  if (previous > key) return {0, "abbreviation out of order", "sort the file by code points"};
  return {};
}

Failure failure(const Fault& fault, const std::string& file, std::uint64_t line,
                std::string_view text) {
  return Failure({.what = fault.what,
                  .hint = fault.hint,
                  .file = file,
                  .line = line,
                  .column = count_code_points(text.substr(0, fault.at)) + 1});
}

}  // namespace

Result<Abbreviations> parse_abbreviations(std::string_view bytes, const std::string& file) {
  const std::size_t valid = first_invalid_byte(bytes).value_or(bytes.size());
  Abbreviations result;
  std::string_view previous;
  std::uint64_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    ++number;
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    if (valid < end)
      return failure({valid - at, "not valid UTF-8", "save the file as UTF-8"}, file, number, line);
    Fault fault = fault_of_line(line);
    const std::string_view key = line.substr(mark_size(line));
    if (fault.what.empty()) fault = fault_of_order(previous, key);
    if (fault.what.empty() && end == bytes.size())
      fault = {line.size(), "last line without a line end", "end the file with a line end"};
    if (!fault.what.empty()) return failure(fault, file, number, line);
    set_of(result, mark_size(line)).emplace(key);
    previous = key;
    at = end + 1;
  }
  return result;
}

Result<Abbreviations> load_abbreviations(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    return Failure({.what = "cannot read the list of abbreviations",
                    .hint = "check that it exists and may be read",
                    .file = file});
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return parse_abbreviations(bytes, file);
}

}  // namespace mtlint
