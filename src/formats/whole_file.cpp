// An input to one string.

#include "formats/whole_file.h"

#include <algorithm>
#include <utility>

#include "formats/line_reader.h"
#include "text/utf8.h"

namespace mtlint {

Result<std::string> read_whole(Input& input) {
  constexpr std::size_t block = 256 * 1024;
  std::string bytes;
  std::size_t size = 0;
  while (true) {
    bytes.resize(size + block);
    const Result<std::size_t> got = input.read(bytes.data() + size, block);
    if (!got) return Failure(got.error());
    size += *got;
    if (*got == 0) break;
    if (size > largest_whole_file)
      return Failure(Error{.what = "the file is larger than 64 MiB",
                           .hint = "divide it",
                           .file = input.file,
                           .line = 1,
                           .column = 1});
  }
  bytes.resize(size);
  return bytes;
}

Result<std::string> read_whole_text(Input& input) {
  Result<std::string> bytes = read_whole(input);
  if (!bytes) return bytes;
  const std::size_t bad = first_invalid_byte(*bytes).value_or(bytes->size());
  const std::size_t at = std::min(bad, bytes->find('\0'));
  if (at >= bytes->size()) return bytes;
  const std::string_view before = std::string_view(*bytes).substr(0, at);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const bool nul = at < bad;
  return Failure(
      error_at(input.file, static_cast<std::uint64_t>(std::ranges::count(before, '\n')) + 1,
               before.substr(line_begin), at - line_begin,
               nul ? "a NUL character in the text" : "not valid UTF-8",
               nul ? "is this a binary file?" : "save the file as UTF-8, or see --encoding"));
}

}  // namespace mtlint
