// Fluent (.ftl), the string files of Mozilla: the English alone, or two files paired by id. See
// docs/formats.md.
//
// A message is a string, an attribute of one too ("login.title"), and of a select expression each
// variant ("emails[one]"). Placeables such as { $name } stay in the text.

#include <array>

#include "formats/line_reader.h"
#include "formats/string_table.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".ftl"};

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; }

bool is_name(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '_'; }

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

class Parser {
 public:
  Parser(std::string_view bytes, const std::string& file) : cursor_{.bytes = bytes, .file = file} {
    if (bytes.starts_with("\xEF\xBB\xBF")) cursor_.at = 3;
  }

  Result<StringTable> run() {
    while (!cursor_.done()) {
      const std::size_t begin = cursor_.at;
      const std::size_t end = std::min(cursor_.bytes.find('\n', begin), cursor_.bytes.size());
      const bool good = line(begin, end);
      if (!good) return Failure(std::move(*fault_));
      cursor_.at = std::min(end + 1, cursor_.bytes.size());
    }
    return std::move(table_);
  }

 private:
  bool fail(std::size_t at, std::string what, std::string hint) {
    fault_ = cursor_.fault(at, std::move(what), std::move(hint));
    return false;
  }

  bool line(std::size_t begin, std::size_t end) {
    const std::string_view bytes = cursor_.bytes;
    std::string_view text = bytes.substr(begin, end - begin);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (trimmed(text).empty()) {
      if (depth_ == 0) note_.clear();
      return true;
    }
    if (text.front() == '#') {
      note_ += (note_.empty() ? "" : " ") +
               squeezed(text.substr(text.find_first_not_of('#') == std::string_view::npos
                                        ? text.size()
                                        : text.find_first_not_of('#')));
      return true;
    }
    if (text.front() != ' ' && text.front() != '}') return message(begin, text);
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    const char first = text[indent];
    if (first == '.' && depth_ == 0) return attribute(begin + indent, text.substr(indent));
    if (first == '}' && depth_ > 0) {
      --depth_;
      open_ = false;
      return true;
    }
    if ((first == '[' || first == '*') && depth_ > 0)
      return variant(begin + indent, text.substr(indent));
    return more(begin + indent, text.substr(indent));
  }

  bool message(std::size_t begin, std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_name(text[end])) ++end;
    const std::size_t equals = text.find_first_not_of(' ', end);
    if (end == 0 || !is_name_start(text[0]) || equals == std::string_view::npos ||
        text[equals] != '=')
      return fail(begin, "a message is expected", "write it as id = Text, further lines indented");
    depth_ = 0;
    id_ = text.substr(0, end);
    return start(id_, begin, begin + equals + 1, text.substr(equals + 1));
  }

  // .title = Text
  bool attribute(std::size_t begin, std::string_view text) {
    const std::size_t equals = text.find('=');
    if (id_.empty() || equals == std::string_view::npos)
      return fail(begin, "an attribute is expected", "write it as .name = Text below its message");
    return start(id_ + std::string(trimmed(text.substr(0, equals))), begin, begin + equals + 1,
                 text.substr(equals + 1));
  }

  // *[other] Text
  bool variant(std::size_t begin, std::string_view text) {
    const std::size_t open = text.find('[');
    const std::size_t close = text.find(']');
    if (open > 1 || close == std::string_view::npos)
      return fail(begin, "a variant is expected", "write it as [name] Text");
    const std::string key =
        selected_ + "[" + std::string(trimmed(text.substr(open + 1, close - open - 1))) + "]";
    return start(key, begin, begin + close + 1, text.substr(close + 1));
  }

  bool start(const std::string& key, std::size_t begin, std::size_t at, std::string_view rest) {
    if (trimmed(rest).starts_with('{') && trimmed(rest).ends_with("->")) return select(key);
    StringEntry& made = table_.entries.emplace_back();
    made.key = key;
    made.note = note_;
    if (depth_ == 0) note_.clear();
    made.begin = begin;
    cursor_.at = std::max(cursor_.at, begin);
    made.line = cursor_.line();
    const std::size_t indent = std::min(rest.find_first_not_of(' '), rest.size());
    made.empty_at = at + indent;
    open_ = true;
    add(at + indent, rest.substr(indent));
    return true;
  }

  bool select(const std::string& key) {
    selected_ = key;
    open_ = false;
    return ++depth_ < 8 || fail(cursor_.at, "select expressions stand too deep", "simplify it");
  }

  // An indented line that goes on with the text, or begins a select expression.
  bool more(std::size_t at, std::string_view text) {
    if (trimmed(text).starts_with('{') && trimmed(text).ends_with("->")) {
      std::string key = id_;
      if (open_ && !table_.entries.empty()) {
        key = table_.entries.back().key;
        if (table_.entries.back().text.text().empty()) table_.entries.pop_back();
      }
      return select(key);
    }
    if (!open_ || table_.entries.empty())
      return depth_ > 0 || fail(at, "a text without its message", "write id = before it");
    add(at, text);
    return true;
  }

  void add(std::size_t at, std::string_view line) {
    line = line.substr(0, line.find_last_not_of(" \r") + 1);
    if (line.empty()) return;
    InlineText& text = table_.entries.back().text;
    if (!text.text().empty()) text.add(" ", last_end_, at);
    text.add({.kind = XmlEvent::Kind::text,
              .plain = true,
              .text = line,
              .begin = at,
              .end = at + line.size()});
    last_end_ = at + line.size();
  }

  StringCursor cursor_;
  StringTable table_{};
  std::string id_{};
  std::string note_{};
  std::string selected_{};  // the key whose variants come
  std::size_t depth_ = 0;   // of select expressions
  bool open_ = false;       // further lines belong to the last entry
  std::size_t last_end_ = 0;
  std::optional<Error> fault_{};
};

Result<StringTable> parse(std::string_view bytes, const std::string& file) {
  return Parser(bytes, file).run();
}

void spell(std::string_view text, std::uint8_t, std::string& out) {
  for (const char c : text) out += c == '\n' ? ' ' : c;
}

constexpr StringFormat strings{.parse = parse, .spell = spell};

}  // namespace

extern const Format fluent_format = string_file_format<strings>("fluent", extensions);

}  // namespace mtlint
