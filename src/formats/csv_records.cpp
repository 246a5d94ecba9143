// CSV bytes to records.

#include "formats/csv_records.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace mtlint {

bool CsvRecords::fail(const Record& record, std::size_t at, std::string what, std::string hint) {
  fault_ = error_in(lines_.file(), record, at, std::move(what), std::move(hint));
  return false;
}

// Takes the next line into the record, whose quoted cell is still open.
bool CsvRecords::read_on(Record& record, std::size_t opening) {
  Line line;
  if (!lines_.next(line)) {
    if ((fault_ = lines_.fault())) return false;
    return fail(record, opening, "the file ends inside the quoted cell that opens here",
                "close the quote; a quote inside a cell is written twice");
  }
  if (record.raw.size() + 1 + line.text.size() > LineReader::longest_line)
    return fail(record, opening, "the quoted cell that opens here makes a record over 1 MiB",
                "close the quote; a quote inside a cell is written twice");
  joined_ += '\n';
  record.parts.push_back({joined_.size(), line.offset});
  joined_ += line.text;
  record.raw = joined_;
  return true;
}

void CsvRecords::keep_unescaped(std::string_view quoted) {
  const std::size_t begin = unescaped_.size();
  while (!quoted.empty()) {
    const std::size_t quote = std::min(quoted.find('"'), quoted.size());
    unescaped_ += quoted.substr(0, std::min(quote + 1, quoted.size()));
    quoted.remove_prefix(std::min(quote + 2, quoted.size()));
  }
  pieces_.push_back({begin, unescaped_.size() - begin, true});
}

// `at` stands on the opening quote, and afterwards behind the closing one.
bool CsvRecords::read_quoted(Record& record, std::size_t& at) {
  const std::size_t opening = at;
  bool doubled = false;
  std::size_t from = opening + 1;
  while (true) {
    const std::size_t quote = record.raw.find('"', from);
    if (quote == std::string_view::npos) {
      from = record.raw.size();
      // The line that is viewed goes away with the next one.
      if (record.raw.data() != joined_.data()) {
        joined_ = record.raw;
        record.raw = joined_;
      }
      if (!read_on(record, opening)) return false;
    } else if (quote + 1 < record.raw.size() && record.raw[quote + 1] == '"') {
      doubled = true;
      from = quote + 2;
    } else {
      at = quote + 1;
      break;
    }
  }
  const std::size_t begin = opening + 1;
  const std::size_t size = at - 1 - begin;
  if (doubled)
    keep_unescaped(record.raw.substr(begin, size));
  else
    pieces_.push_back({begin, size, false});
  if (at < record.raw.size() && record.raw[at] != separator_)
    return fail(record, at, "a text goes on behind its closing quote",
                "put the whole cell in quotes; a quote inside a cell is written twice");
  return true;
}

bool CsvRecords::read_cell(Record& record, std::size_t& at) {
  record.begins.push_back(at);
  if (at < record.raw.size() && record.raw[at] == '"') return read_quoted(record, at);
  const std::size_t end = std::min(record.raw.find(separator_, at), record.raw.size());
  pieces_.push_back({at, end - at, false});
  at = end;
  return true;
}

bool CsvRecords::next(Record& record) {
  if (fault_) return false;
  Line line;
  do {
    if (!lines_.next(line)) {
      fault_ = lines_.fault();
      return false;
    }
  } while (line.text.empty());
  record.raw = line.text;
  record.line = line.number;
  record.parts.assign(1, {0, line.offset});
  record.begins.clear();
  record.cells.clear();
  pieces_.clear();
  unescaped_.clear();
  std::size_t at = 0;
  while (true) {
    if (!read_cell(record, at)) return false;
    if (at == record.raw.size()) break;
    ++at;  // the separator
  }
  for (const Piece& piece : pieces_) {
    const std::string_view whole = piece.unescaped ? std::string_view(unescaped_) : record.raw;
    record.cells.push_back(whole.substr(piece.begin, piece.size));
  }
  return true;
}

namespace {

// A quote inside a cell that is not quoted: rare, unless the cell was cut at the wrong separator.
bool has_stray_quote(const Record& record) {
  for (std::size_t i = 0; i < record.cells.size(); ++i)
    if (!record.raw.substr(record.begins[i]).starts_with('"') &&
        record.cells[i].find('"') != std::string_view::npos)
      return true;
  return false;
}

// Points for the reading of `head` with this separator.
int score_of(std::string_view head, char separator, std::size_t columns) {
  constexpr int most_records = 10;
  auto left = std::make_shared<std::string_view>(head);
  CsvRecords records({.file = {},
                      .read =
                          [left](char* buffer, std::size_t size) {
                            const std::size_t count = std::min(size, left->size());
                            if (count > 0) std::memcpy(buffer, left->data(), count);
                            left->remove_prefix(count);
                            return Result<std::size_t>(count);
                          }},
                     separator);
  Record record;
  std::size_t width = 0;
  bool stray_quotes = false;
  int seen = 0;
  for (; seen < most_records && records.next(record); ++seen) {
    if (seen == 0) {
      width = record.cells.size();
      if (width > 1 && names_columns(record)) return 90;
    } else if (record.cells.size() != width) {
      if (!left->empty() || !records.ahead(1).empty()) return 0;
      break;  // the head may be cut inside the last one
    }
    stray_quotes = stray_quotes || has_stray_quote(record);
  }
  if (width < 2) return 0;
  const bool usual = columns > 0 ? width == columns : width == 2 || width == 3;
  const bool quoted = head.starts_with('"') || head.starts_with("\xEF\xBB\xBF\"");
  int score = usual ? 30 : 10;
  if (usual && seen > 1) score += 15;
  if (quoted) score += 35;
  return stray_quotes ? score / 2 : score;
}

}  // namespace

// Of two that fit alike, the one that is rarer in texts: two commas in each line are no wonder.
CsvGuess guess_separator(std::string_view head, std::size_t columns) {
  CsvGuess best;
  for (const char separator : {'\t', ';', ','}) {
    const int score = score_of(head, separator, columns);
    if (score > best.score) best = {separator, score};
  }
  return best;
}

}  // namespace mtlint
