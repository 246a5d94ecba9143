// Blocks of bytes to checked lines.

#include "formats/line_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace mtlint {
namespace {

const char* find(const char* from, const char* to, char wanted) {
  if (from == to) return nullptr;
  return static_cast<const char*>(std::memchr(from, wanted, static_cast<std::size_t>(to - from)));
}

}  // namespace

Error error_at(std::string file, std::uint64_t line_number, std::string_view line, std::size_t at,
               std::string what, std::string hint) {
  return {.what = std::move(what),
          .hint = std::move(hint),
          .file = std::move(file),
          .line = line_number,
          .column = count_code_points(line.substr(0, at)) + 1};
}

bool is_blank(std::string_view line) {
  constexpr std::string_view ideographic_space = "\u3000";
  while (!line.empty()) {
    if (line.front() == ' ' || (line.front() >= '\t' && line.front() <= '\r'))
      line.remove_prefix(1);
    else if (line.starts_with(ideographic_space))
      line.remove_prefix(ideographic_space.size());
    else
      return false;
  }
  return true;
}

std::optional<Error> fault_of_head(std::string_view head) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
    return Error{.what = "the text is UTF-16, not UTF-8",
                 .hint = "save the file as UTF-8",
                 .line = 1,
                 .column = 1};
  if (head.starts_with("\x1F\x8B"))
    return Error{.what = "the file is compressed (gzip)",
                 .hint = "unpack it into a pipe: gzip -dc FILE | mtlint check -",
                 .line = 1,
                 .column = 1};
  return std::nullopt;
}

LineReader::LineReader(Input input) : input_(std::move(input)) {}

bool LineReader::fail(Error error) {
  if (error.file.empty()) error.file = input_.file;
  fault_ = std::move(error);
  return false;
}

// Moves the unread bytes to the front of the buffer, and lets it grow only for a line that leaves
// less than half a block of room: to 2 MiB at most, for next() gives up on lines over 1 MiB.
void LineReader::make_room() {
  const std::size_t kept = end_ - begin_;
  if (kept + block_size / 2 > capacity_) {
    const std::size_t capacity = capacity_ == 0 ? block_size : 2 * capacity_;
    auto larger = std::make_unique_for_overwrite<char[]>(capacity + padding);
    std::memset(larger.get() + capacity, 0, padding);
    if (kept > 0) std::memcpy(larger.get(), buffer_.get() + begin_, kept);
    buffer_ = std::move(larger);
    capacity_ = capacity;
  } else if (kept > 0 && begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, kept);
  }
  offset_ += begin_;
  searched_ -= begin_;
  checked_ -= begin_;
  if (bad_ != SIZE_MAX) bad_ -= begin_;
  end_ = kept;
  begin_ = 0;
}

// Reads more. Bad bytes are looked for here, in all whole lines at once, because that is much
// faster than line by line. A block may end inside a character, a line cannot.
void LineReader::fill() {
  make_room();
  const Result<std::size_t> got = input_.read(buffer_.get() + end_, capacity_ - end_);
  if (!got) read_fault_ = got.error();
  const std::size_t count = got.value_or(0);
  const std::size_t old_end = end_;
  end_ += count;
  std::memset(buffer_.get() + end_, 0, padding);
  at_end_ = count == 0;
  if (at_end_) return check(checked_, end_);
  const std::size_t line_end = std::string_view(buffer_.get(), end_).substr(old_end).rfind('\n');
  if (line_end != std::string_view::npos) check(checked_, old_end + line_end + 1);
}

void LineReader::check(std::size_t from, std::size_t to) {
  checked_ = to;
  if (bad_ != SIZE_MAX || from == to) return;  // no line behind the first bad byte is handed out
  const std::string_view bytes(buffer_.get() + from, to - from);
  const std::size_t invalid = first_invalid_byte(bytes).value_or(bytes.size());
  const std::size_t nul = std::min(bytes.find('\0'), bytes.size());
  const std::size_t first = std::min(invalid, nul);
  if (first < bytes.size()) bad_ = from + first;
}

// The first bytes: a byte order mark, or the signs of a file that is not text.
bool LineReader::start() {
  started_ = true;
  while (end_ < 3 && !at_end_) fill();
  const std::string_view head(buffer_.get(), end_);
  if (head.starts_with("\xEF\xBB\xBF")) {
    begin_ = searched_ = 3;
    checked_ = std::max(checked_, begin_);
  }
  const std::optional<Error> not_text = fault_of_head(head);
  return !not_text || fail(*not_text);
}

std::string_view LineReader::ahead(std::size_t most) {
  if (fault_ || (!started_ && !start())) return {};
  while (end_ - begin_ < most && !at_end_) fill();
  return {buffer_.get() + begin_, std::min(most, end_ - begin_)};
}

bool LineReader::next(Line& line) {
  if (fault_ || (!started_ && !start())) return false;
  while (true) {
    const char* data = buffer_.get();
    if (const char* line_end = find(data + searched_, data + end_, '\n')) {
      const auto end = static_cast<std::size_t>(line_end - data);
      return hand_out(line, end, end + 1);
    }
    searched_ = end_;
    if (end_ - begin_ > longest_line + 1) return hand_out(line, end_, end_);
    if (read_fault_) return fail(*read_fault_);
    if (at_end_) return begin_ < end_ && hand_out(line, end_, end_);
    fill();
  }
}

bool LineReader::hand_out(Line& line, std::size_t end, std::size_t after) {
  line.text = {buffer_.get() + begin_, end - begin_};
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  line.number = ++number_;
  line.offset = offset_ + begin_;
  if (line.text.size() > longest_line)
    return fail({.what = "the line is longer than 1 MiB",
                 .hint = "put each segment on a line of its own",
                 .line = number_,
                 .column = 1});
  if (bad_ < end) return fail(bad_byte(line.text, bad_ - begin_));
  begin_ = searched_ = after;
  return true;
}

Error LineReader::bad_byte(std::string_view text, std::size_t at) const {
  const auto byte = static_cast<unsigned char>(buffer_[begin_ + at]);
  if (byte == 0)
    return error_at(input_.file, number_, text, at, "a NUL character in the text",
                    "take it out; or is this a binary file?");
  return error_at(input_.file, number_, text, at,
                  fmt::format("not valid UTF-8 (byte 0x{:02X})", byte), "save the file as UTF-8");
}

}  // namespace mtlint
