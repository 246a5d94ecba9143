// Java properties: the English alone, or two files paired by key. See docs/formats.md.

#include <fmt/format.h>

#include <array>

#include "formats/string_table.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".properties"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }
bool ends_line(char c) { return c == '\n' || c == '\r' || c == '\0'; }

class Parser {
 public:
  Parser(std::string_view bytes, const std::string& file) : cursor_{.bytes = bytes, .file = file} {
    if (bytes.starts_with("\xEF\xBB\xBF")) cursor_.at = 3;
  }

  Result<StringTable> run() {
    while (!cursor_.done()) {
      skip_spaces();
      if (cursor_.here() == '#' || cursor_.here() == '!')
        comment();
      else if (ends_line(cursor_.here()))
        blank_line();
      else
        entry();
    }
    return std::move(table_);
  }

 private:
  void skip_spaces() {
    while (is_space(cursor_.here())) ++cursor_.at;
  }

  void blank_line() {
    if (cursor_.here() == '\n') note_.clear();
    ++cursor_.at;
  }

  void comment() {
    ++cursor_.at;
    const std::size_t end = std::min(cursor_.bytes.find('\n', cursor_.at), cursor_.bytes.size());
    if (!note_.empty()) note_ += ' ';
    note_ += squeezed(cursor_.bytes.substr(cursor_.at, end - cursor_.at));
    cursor_.at = std::min(end + 1, cursor_.bytes.size());
  }

  // The character at the cursor, which goes behind it; a line that goes on is nothing.
  void take(std::string& text) {
    const std::string_view bytes = cursor_.bytes;
    if (cursor_.here() != '\\') {
      text += bytes[cursor_.at++];
      return;
    }
    const char letter = cursor_.here(1);
    if (letter == '\n' || letter == '\r') {
      cursor_.at += bytes.substr(cursor_.at + 1).starts_with("\r\n") ? 3 : 2;
      skip_spaces();
      return;
    }
    if (letter == 'u' && take_unicode_escape(bytes, cursor_.at, text)) return;
    constexpr std::string_view letters = "ntrf";
    constexpr std::string_view meanings = "\n\t\r\f";
    const std::size_t known = letters.find(letter);
    if (letter == '\0') {  // at the end of the file
      ++cursor_.at;
    } else if (known != std::string_view::npos) {
      text += meanings[known];
      cursor_.at += 2;
    } else {
      ++cursor_.at;  // \: is a colon
      std::size_t end = cursor_.at;
      next_code_point(bytes, end);
      text += bytes.substr(cursor_.at, end - cursor_.at);
      cursor_.at = end;
    }
  }

  void entry() {
    StringEntry& made = table_.entries.emplace_back();
    made.begin = cursor_.at;
    made.line = cursor_.line();
    while (!is_space(cursor_.here()) && !ends_line(cursor_.here()) && cursor_.here() != '=' &&
           cursor_.here() != ':')
      take(made.key);
    skip_spaces();
    if (cursor_.here() == '=' || cursor_.here() == ':') ++cursor_.at;
    skip_spaces();
    made.empty_at = cursor_.at;
    std::string text;
    std::vector<TextPiece> pieces;
    while (!ends_line(cursor_.here())) {
      const auto shown = static_cast<std::uint32_t>(text.size());
      const std::size_t begin = cursor_.at;
      const bool plain = cursor_.here() != '\\';
      take(text);
      add_piece(pieces, {.span = {shown, static_cast<std::uint32_t>(text.size())},
                         .begin = begin,
                         .end = cursor_.at,
                         .plain = plain});
    }
    made.text.set(std::move(text), std::move(pieces));
    made.note = std::exchange(note_, {});
    ++cursor_.at;
  }

  StringCursor cursor_;
  StringTable table_{};
  std::string note_{};
};

Result<StringTable> parse(std::string_view bytes, const std::string& file) {
  return Parser(bytes, file).run();
}

void spell(std::string_view text, std::uint8_t, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' || (c == ' ' && i == 0 && out.empty() && text.size() > 1 && text[1] == ' '))
      out.append("\\").append(1, c);
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
}

constexpr StringFormat strings{.parse = parse, .spell = spell};

}  // namespace

extern const Format properties_format = string_file_format<strings>("properties", extensions);

}  // namespace mtlint
