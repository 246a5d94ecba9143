// A walk over JSON that keeps the place of each string.

#include "formats/json_table.h"

#include <algorithm>
#include <utility>

#include "formats/columns.h"
#include "formats/json_fault.h"
#include "formats/json_strings.h"

namespace mtlint {
namespace {

// The text is known to be JSON: find_json_fault found nothing.
class Walk {
 public:
  Walk(StringCursor cursor, bool arb, StringTable& table)
      : cursor_(cursor), arb_(arb), table_(table) {}

  void value() {
    skip_space();
    const char first = cursor_.here();
    if (first == '{')
      container('}');
    else if (first == '[')
      container(']');
    else if (first == '"')
      text();
    else
      while (!cursor_.done() &&
             std::string_view(",]} \t\r\n").find(cursor_.here()) == std::string_view::npos)
        ++cursor_.at;
  }

 private:
  void skip_space() {
    while (!cursor_.done() &&
           std::string_view(" \t\r\n").find(cursor_.here()) != std::string_view::npos)
      ++cursor_.at;
  }

  void container(char closing) {
    ++cursor_.at;
    std::size_t index = 0;
    const std::size_t parent = path_.size();
    for (skip_space(); cursor_.here() != closing && !cursor_.done(); skip_space()) {
      if (parent > 0) path_ += '.';
      if (closing == '}') {
        path_ += string();
        skip_space();
        ++cursor_.at;  // the colon
      } else {
        path_ += std::to_string(index++);
      }
      value();
      path_.resize(parent);
      skip_space();
      if (cursor_.here() == ',') ++cursor_.at;
    }
    ++cursor_.at;
  }

  // The string whose quote is here; the cursor goes behind it.
  std::string string() {
    std::string out;
    ++cursor_.at;
    const std::string_view bytes = cursor_.bytes;
    while (!cursor_.done() && cursor_.here() != '"') {
      if (cursor_.here() != '\\') {
        out += bytes[cursor_.at++];
        continue;
      }
      const char letter = cursor_.here(1);
      if (letter == 'u') {
        if (!take_unicode_escape(bytes, cursor_.at, out)) out += "\uFFFD", cursor_.at += 6;
        continue;
      }
      constexpr std::string_view letters = "nrtbf";
      constexpr std::string_view meanings = "\n\r\t\b\f";
      const std::size_t known = letters.find(letter);
      out += known == std::string_view::npos ? letter : meanings[known];
      cursor_.at += 2;
    }
    ++cursor_.at;
    return out;
  }

  // The key of what Flutter says about a key: "@title.description".
  bool describes() {
    if (!arb_ || !path_.starts_with('@')) return false;
    const std::string said = string();
    if (path_ == "@@locale") {
      std::string tag = said;
      std::ranges::replace(tag, '_', '-');
      if (!fault_of_tag(tag)) table_.tag = tag;
    }
    const std::size_t dot = path_.find('.');
    if (dot != std::string::npos && path_.substr(dot) == ".description")
      for (StringEntry& entry : table_.entries)
        if (entry.key == std::string_view(path_).substr(1, dot - 1)) entry.note = said;
    return true;
  }

  void text() {
    if (describes()) return;
    StringEntry& entry = table_.entries.emplace_back();
    entry.key = path_;
    entry.line = cursor_.line();
    entry.begin = cursor_.at;
    entry.empty_at = cursor_.at + 1;
    std::vector<TextPiece> pieces;
    add_json_pieces(cursor_.bytes.substr(cursor_.at + 1), cursor_.at + 1, pieces);
    entry.text.set(string(), std::move(pieces));
  }

  StringCursor cursor_;
  bool arb_;
  StringTable& table_;
  std::string path_{};
};

}  // namespace

Result<StringTable> parse_json_table(std::string_view bytes, const std::string& file, bool arb) {
  StringCursor cursor{.bytes = bytes, .file = file};
  if (bytes.starts_with("\xEF\xBB\xBF")) cursor.at = 3;
  StringTable table;
  if (bytes.find_first_not_of(" \t\r\n", cursor.at) == std::string_view::npos) return table;
  if (const auto fault = find_json_fault(bytes.substr(cursor.at)))
    return Failure(cursor.fault(cursor.at + fault->at, fault->what, fault->hint));
  Walk(cursor, arb, table).value();
  return table;
}

}  // namespace mtlint
