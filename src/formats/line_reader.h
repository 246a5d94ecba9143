// Lines of an input, read in blocks: what every format that has lines stands on.
//
// Memory stays at one block plus one line, whatever the size of the input. A line ends at LF or
// CR LF; a byte order mark at the begin is skipped; the last line needs no line end. Each line that
// is handed out is valid UTF-8 without NUL and at most 1 MiB long; anything else is a fault, which
// comes after the good lines before it.
//
//   LineReader lines(std::move(input));
//   for (Line line; lines.next(line);) use(line.text);
//   if (lines.fault()) return Failure(*lines.fault());
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "formats/reader.h"

namespace mtlint {

struct Line {
  std::string_view text{};   // without its line end; valid until the next call of next()
  std::uint64_t number = 0;  // 1-based
  std::uint64_t offset = 0;  // of its first byte in the input
};

class LineReader {
 public:
  static constexpr std::size_t block_size = 256 * 1024;
  static constexpr std::size_t longest_line = 1024 * 1024;
  // So many bytes behind the end of each line may be read, whatever they hold (simdjson does).
  static constexpr std::size_t padding = 64;

  explicit LineReader(Input input);

  // False at the end and at a fault; then fault() tells which of them it is.
  bool next(Line& line);
  const std::optional<Error>& fault() const { return fault_; }

  // The next `most` bytes, which stay to be handed out as lines; fewer at the end of the input.
  // Reads on until it has them, so that they do not depend on the blocks that the input comes in.
  std::string_view ahead(std::size_t most);

  const std::string& file() const { return input_.file; }

 private:
  bool start();
  void fill();
  void make_room();
  void check(std::size_t from, std::size_t to);
  bool hand_out(Line& line, std::size_t end, std::size_t after);
  bool fail(Error error);
  Error bad_byte(std::string_view text, std::size_t at) const;

  Input input_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;    // without the padding
  std::size_t begin_ = 0;       // of the next line
  std::size_t searched_ = 0;    // no line end between begin_ and here
  std::size_t checked_ = 0;     // whole lines up to here were looked at for bad bytes
  std::size_t end_ = 0;         // of what was read
  std::size_t bad_ = SIZE_MAX;  // the first bad byte
  std::uint64_t offset_ = 0;    // of buffer_[0] in the input
  std::uint64_t number_ = 0;    // of the last line handed out
  bool started_ = false;
  bool at_end_ = false;
  std::optional<Error> read_fault_{};  // comes after the whole lines that were read before it
  std::optional<Error> fault_{};
};

// The error at byte `at` of `line`, with its column; `line` must be valid up to there.
Error error_at(std::string file, std::uint64_t line_number, std::string_view line, std::size_t at,
               std::string what, std::string hint);

// The error for a file whose first bytes say that it is no UTF-8 text at all: UTF-16, gzip.
std::optional<Error> fault_of_head(std::string_view head);

// Is there nothing but white space in it (ASCII, and the ideographic space of Chinese typing)?
bool is_blank(std::string_view line);

}  // namespace mtlint
