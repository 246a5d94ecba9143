// Entries of a PO file, one by one: comments, context, ids, translations, and their places.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/editing.h"
#include "formats/line_reader.h"

namespace mtlint {

// A string of PO, joined from its lines and unescaped.
struct PoString {
  std::string text{};
  std::vector<TextPiece> pieces{};
  std::uint64_t line = 0;
  std::uint64_t begin = 0;  // behind its first quote

  void clear();
};

struct PoEntry {
  std::string comments{};  // of people and of programs, a line each
  bool fuzzy = false;
  bool has_context = false;
  bool has_plural = false;
  PoString context{};
  PoString id{};
  PoString plural{};
  std::vector<PoString> translations{};  // msgstr, or msgstr[0], msgstr[1], …
  std::size_t count = 0;                 // of those in use

  std::uint64_t line = 0;      // of msgid
  std::uint64_t begin = 0;     // of its first comment
  std::uint64_t keywords = 0;  // of msgctxt or msgid, or of "#| msgid" before them
  std::uint64_t flags = 0;     // of the words behind "#,"; 0 = there is no such line

  void clear();
};

class PoEntries {
 public:
  explicit PoEntries(Input input) : lines_(std::move(input)) {}

  // False at the end and at a fault. Obsolete entries (#~) are passed over.
  bool next(PoEntry& entry);
  const std::optional<Error>& fault() const { return fault_; }
  const std::string& file() const { return lines_.file(); }
  // How lines end: "\n" or "\r\n".
  std::string_view line_end() const { return line_end_; }

 private:
  bool take(PoEntry& entry, bool& complete);
  void take_comment(PoEntry& entry);
  bool take_keyword(PoEntry& entry, std::string_view rest);
  bool take_string(std::size_t at);
  bool fail(std::size_t at, std::string what, std::string hint);

  LineReader lines_;
  Line line_{};
  bool pending_ = false;  // line_ belongs to the next entry
  bool started_ = false;
  std::string_view line_end_ = "\n";
  PoString* open_ = nullptr;  // takes the strings of further lines
  std::optional<Error> fault_{};
};

void spell_po(std::string_view text, std::uint8_t style, std::string& out);

}  // namespace mtlint
