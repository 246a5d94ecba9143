// Markdown: two documents whose headings, paragraphs, items and cells go together, or the English
// alone. See docs/formats.md.

#include <algorithm>
#include <array>

#include "formats/blocks.h"
#include "formats/line_reader.h"
#include "formats/markdown_inline.h"
#include "formats/whole_file.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 2> extensions{".md", ".markdown"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Parser {
 public:
  explicit Parser(std::string_view bytes) : bytes_(bytes) {}

  std::vector<Block> run() {
    at_ = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    bool first = true;
    while (at_ < bytes_.size()) {
      end_ = std::min(bytes_.find('\n', at_), bytes_.size());
      std::string_view line = bytes_.substr(at_, end_ - at_);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (first && line == "---")
        fence_ = "---";  // front matter
      else if (!fence_.empty())
        inside_fence(line);
      else
        take(line);
      first = false;
      at_ = end_ + 1;
      ++number_;
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void inside_fence(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    if (line.substr(indent).starts_with(fence_)) fence_.clear();
  }

  void take(std::string_view line) {
    std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view rest = line.substr(indent);
    if (is_blank(line)) {
      flush();
      blank_before_ = true;
      return;
    }
    const bool after_blank = std::exchange(blank_before_, false);
    if (indent == 0 && item_size(rest) == 0) in_list_ = false;
    if (rest.starts_with("```") || rest.starts_with("~~~")) {
      flush();
      fence_ = rest.substr(0, 3);
    } else if (rest.starts_with("<!--")) {
      flush();
      if (rest.find("-->") == std::string_view::npos) fence_ = "-->";
    } else if (is_underline(rest)) {
      if (!text_.blank()) kind_ = Block::Kind::heading, level_ = rest.front() == '=' ? 1 : 2;
      flush();
    } else if (after_blank && (line.starts_with("    ") || line.starts_with('\t')) && !in_list_) {
      return;  // code
    } else if (is_definition(rest)) {
      flush();
    } else if (rest.starts_with('|')) {
      row(line, indent);
    } else {
      prose(line, indent);
    }
  }

  // "===" or "---" below a heading, or a rule.
  static bool is_underline(std::string_view line) {
    if (line.size() < 3 || std::string_view("=-*_").find(line.front()) == std::string_view::npos)
      return false;
    return std::ranges::all_of(line, [&](char c) { return c == line.front() || c == ' '; });
  }

  // [name]: address
  static bool is_definition(std::string_view line) {
    const std::size_t close = line.find("]:");
    return line.starts_with('[') && close != std::string_view::npos && line[1] != '^';
  }

  // Size of the mark of a list item, "- " or "12. ", and the white space behind it; 0: it is none.
  static std::size_t item_size(std::string_view line) {
    std::size_t size = 0;
    if (line.front() == '-' || line.front() == '*' || line.front() == '+') {
      size = 1;
    } else {
      while (size < line.size() && size < 9 && is_digit(line[size])) ++size;
      if (size == 0 || size >= line.size() || (line[size] != '.' && line[size] != ')')) return 0;
      ++size;
    }
    if (size >= line.size() || line[size] != ' ') return 0;
    return std::min(line.find_first_not_of(' ', size), line.size());
  }

  void prose(std::string_view line, std::size_t indent) {
    bool quoted = false;
    while (indent < line.size() && line[indent] == '>') {
      quoted = true;
      indent = std::min(line.find_first_not_of(' ', indent + 1), line.size());
    }
    if (indent == line.size()) return flush();
    std::string_view rest = line.substr(indent);
    if (const std::size_t marks = rest.find_first_not_of('#');
        marks != std::string_view::npos && marks > 0 && marks <= 6 && rest[marks] == ' ') {
      begin(Block::Kind::heading, static_cast<std::uint8_t>(marks));
      while (rest.ends_with('#') || rest.ends_with(' ')) rest.remove_suffix(1);
      add(indent + std::min(rest.find_first_not_of(' ', marks), rest.size()), indent + rest.size());
      return flush();
    }
    if (const std::size_t mark = item_size(rest); mark > 0) {
      begin(Block::Kind::item, 0);
      in_list_ = true;
      indent += mark;
    } else if (text_.blank()) {
      begin(quoted ? Block::Kind::quotation : Block::Kind::paragraph, 0);
    }
    add(indent, line.size());
  }

  // | a | b |
  void row(std::string_view line, std::size_t indent) {
    flush();
    if (line.find_first_not_of("|-: \t") == std::string_view::npos) return;
    std::size_t begin_of_cell = indent + 1;
    for (std::size_t i = begin_of_cell; i <= line.size(); ++i) {
      if (i < line.size() && (line[i] != '|' || line[i - 1] == '\\')) continue;
      begin(Block::Kind::cell, 0);
      add(begin_of_cell, i);
      flush();
      begin_of_cell = i + 1;
    }
  }

  void begin(Block::Kind kind, std::uint8_t level) {
    flush();
    kind_ = kind;
    level_ = level;
    line_ = number_;
    begin_ = at_;
  }

  // The columns [from, to) of the line.
  void add(std::size_t from, std::size_t to) {
    if (!text_.blank()) text_.add_space(last_end_, at_ + from);
    add_markdown(bytes_, at_ + from, at_ + to, text_);
    last_end_ = at_ + to;
  }

  void flush() {
    if (!text_.blank()) {
      Block& made = blocks_.emplace_back();
      made.kind = kind_;
      made.level = level_;
      made.line = line_;
      made.begin = made.empty_at = begin_;
      made.text = text_.finish();
    }
    text_.clear();
  }

  std::string_view bytes_;
  std::size_t at_ = 0;   // of the line
  std::size_t end_ = 0;  // of its line end
  std::uint64_t number_ = 1;
  std::string fence_{};  // what ends the lines that are no text
  bool in_list_ = false;
  bool blank_before_ = true;
  HtmlText text_{};
  std::vector<Block> blocks_{};
  Block::Kind kind_ = Block::Kind::paragraph;
  std::uint8_t level_ = 0;
  std::uint64_t line_ = 1;
  std::size_t begin_ = 0;
  std::size_t last_end_ = 0;
};

Result<std::vector<Block>> parse(Input input) {
  Result<std::string> bytes = read_whole_text(input);
  if (!bytes) return Failure(std::move(bytes.error()));
  return Parser(*bytes).run();
}

// What would be read as a mark is escaped.
void spell(std::string_view text, std::uint8_t, std::string& out) {
  for (const char c : text) {
    if (std::string_view("\\`*[]<").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
}

constexpr BlockFormat blocks{.parse = parse, .spell = spell};

}  // namespace

extern const Format markdown_format = block_file_format<blocks>("markdown", extensions);

}  // namespace mtlint
