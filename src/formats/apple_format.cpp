// The .strings files of Apple: "key" = "text"; with comments. The English alone, or two files
// paired by key. See docs/formats.md.

#include <array>

#include "formats/string_table.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".strings"};

class Parser {
 public:
  Parser(std::string_view bytes, const std::string& file) : cursor_{.bytes = bytes, .file = file} {
    if (bytes.starts_with("\xEF\xBB\xBF")) cursor_.at = 3;
  }

  Result<StringTable> run() {
    while (skip() && !cursor_.done() && entry()) {
    }
    if (fault_) return Failure(std::move(*fault_));
    return std::move(table_);
  }

 private:
  bool fail(std::size_t at, std::string what, std::string hint) {
    if (!fault_) fault_ = cursor_.fault(at, std::move(what), std::move(hint));
    return false;
  }

  // White space and comments, the last of which is the note of the entry behind it.
  bool skip() {
    const std::string_view bytes = cursor_.bytes;
    while (!cursor_.done()) {
      const std::string_view rest = bytes.substr(cursor_.at);
      if (rest.starts_with("/*") || rest.starts_with("//")) {
        const bool line = rest[1] == '/';
        const std::size_t end = rest.find(line ? "\n" : "*/", 2);
        if (!line && end == std::string_view::npos)
          return fail(cursor_.at, "the comment that opens here is not closed", "close it with */");
        note_ = squeezed(rest.substr(2, std::min(end, rest.size()) - 2));
        cursor_.at += std::min(end, rest.size() - 2) + 2;
        if (line && end != std::string_view::npos) --cursor_.at;
      } else if (std::string_view(" \t\r\n").find(rest.front()) != std::string_view::npos) {
        ++cursor_.at;
      } else {
        break;
      }
    }
    return true;
  }

  bool take_escape(std::string& text) {
    const std::size_t begin = cursor_.at;
    const char letter = cursor_.here(1);
    if (letter == 'U' || letter == 'u')
      return take_unicode_escape(cursor_.bytes, cursor_.at, text) ||
             fail(begin, "this is no escape", "write \\U with four hexadecimal digits");
    constexpr std::string_view letters = "ntr";
    constexpr std::string_view meanings = "\n\t\r";
    const std::size_t known = letters.find(letter);
    if (known == std::string_view::npos && (letter == '\0' || (letter & 0x80) != 0))
      return fail(begin, "this is no escape", "a backslash is written \\\\");
    text += known == std::string_view::npos ? letter : meanings[known];
    cursor_.at += 2;
    return true;
  }

  // A string in quotes, or a key without them.
  bool string(std::string& text, std::vector<TextPiece>* pieces) {
    const std::size_t opening = cursor_.at;
    if (cursor_.here() != '"') {
      while (!cursor_.done() &&
             std::string_view(" \t\r\n=;\"/").find(cursor_.here()) == std::string_view::npos)
        text += cursor_.bytes[cursor_.at++];
      return !text.empty() ||
             fail(opening, "a string in double quotes is expected", "write \"key\" = \"text\";");
    }
    ++cursor_.at;
    while (cursor_.here() != '"') {
      if (cursor_.done())
        return fail(opening, "the string that opens here is not closed",
                    "close it; a quote inside is written \\\"");
      const auto shown = static_cast<std::uint32_t>(text.size());
      const std::size_t begin = cursor_.at;
      const bool plain = cursor_.here() != '\\';
      if (plain)
        text += cursor_.bytes[cursor_.at++];
      else if (!take_escape(text))
        return false;
      if (pieces)
        add_piece(*pieces, {.span = {shown, static_cast<std::uint32_t>(text.size())},
                            .begin = begin,
                            .end = cursor_.at,
                            .plain = plain});
    }
    ++cursor_.at;
    return true;
  }

  bool sign(char wanted) {
    const std::string note = note_;
    if (!skip()) return false;
    note_ = note;
    if (cursor_.here() != wanted)
      return fail(cursor_.at, std::string("a \"") + wanted + "\" is expected",
                  "write \"key\" = \"text\";");
    ++cursor_.at;
    return true;
  }

  bool entry() {
    StringEntry made;
    made.begin = cursor_.at;
    if (!string(made.key, nullptr)) return false;
    std::string text;
    std::vector<TextPiece> pieces;
    if (!sign('=') || !skip()) return false;
    made.line = cursor_.line();
    made.empty_at = cursor_.at + 1;
    if (cursor_.here() != '"')
      return fail(cursor_.at, "a string in double quotes is expected", "write \"key\" = \"text\";");
    if (!string(text, &pieces) || !sign(';')) return false;
    made.text.set(std::move(text), std::move(pieces));
    made.note = std::exchange(note_, {});
    table_.entries.push_back(std::move(made));
    return true;
  }

  StringCursor cursor_;
  StringTable table_{};
  std::string note_{};
  std::optional<Error> fault_{};
};

Result<StringTable> parse(std::string_view bytes, const std::string& file) {
  return Parser(bytes, file).run();
}

void spell(std::string_view text, std::uint8_t, std::string& out) {
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out.append("\\").append(1, c);
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
}

constexpr StringFormat strings{.parse = parse, .spell = spell};

}  // namespace

extern const Format apple_format = string_file_format<strings>("apple", extensions);

}  // namespace mtlint
