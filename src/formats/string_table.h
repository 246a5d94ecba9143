// Files that hold the strings of a program in one language: a key and a text each. Two of them,
// paired by their keys, are a translation.
//
// A format gives a function that reads a whole file (64 MiB at most) into a table, and one that
// spells new text; segments, pairing and write-back are the same for all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/segment.h"
#include "formats/editing.h"
#include "formats/inline_text.h"

namespace mtlint {

struct StringEntry {
  std::string key{};
  InlineText text{};
  std::string note{};
  std::uint64_t line = 0;
  std::uint64_t begin = 0;     // in the file: nothing of it stands before
  std::uint64_t empty_at = 0;  // where the text of an empty string goes; 0: nowhere
};

struct StringTable {
  std::string tag{};  // of its language, if the file says
  std::vector<StringEntry> entries{};
};

struct StringFormat {
  Result<StringTable> (*parse)(std::string_view bytes, const std::string& file);
  void (*spell)(std::string_view text, std::uint8_t style, std::string& out);
};

// The strings of the target, in its order; then the keys that only the source has, with an empty
// target.
Result<SegmentReader> read_string_table(Input input, const StringFormat& format);
Result<SegmentReader> read_string_pair(Input source, Input target, const StringFormat& format);

// The format of such files; not for folders, where JSON and XML may be anything. `strings` is a
// constant of the format's file.
template <const StringFormat& strings>
constexpr Format string_file_format(
    std::string_view name, std::span<const std::string_view> extensions,
    int (*looks_like)(std::string_view) = only_the_extension_tells) {
  return {.name = name,
          .extensions = extensions,
          .looks_like = looks_like,
          .read = [](Input input,
                     const InputOptions&) { return read_string_table(std::move(input), strings); },
          .read_pair =
              [](Input source, Input target, const InputOptions&) {
                return read_string_pair(std::move(source), std::move(target), strings);
              },
          .writes = true,
          .in_folders = false};
}

// For parsers: a cursor over the bytes of a file that knows its line and tells faults.
struct StringCursor {
  std::string_view bytes{};
  const std::string& file;
  std::size_t at = 0;

  bool done() const { return at >= bytes.size(); }
  char here(std::size_t ahead = 0) const {
    return at + ahead < bytes.size() ? bytes[at + ahead] : '\0';
  }
  std::uint64_t line() const;  // of `at`; must not go back
  Error fault(std::size_t place, std::string what, std::string hint) const;

  mutable std::uint64_t counted_line = 1;
  mutable std::size_t counted_to = 0;
};

// Reads hexadecimal digits; nothing if there are not `digits` of them.
std::optional<char32_t> hex_at(std::string_view bytes, std::size_t at, std::size_t digits);

// The character of a \uXXXX escape at `at` (the backslash), two of them for a surrogate pair; moves
// `at` behind it. False if it is none.
bool take_unicode_escape(std::string_view bytes, std::size_t& at, std::string& text);

}  // namespace mtlint
