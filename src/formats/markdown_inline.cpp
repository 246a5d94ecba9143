// Markdown's marks inside of a line to codes.

#include "formats/markdown_inline.h"

#include <algorithm>
#include <string>
#include <vector>

namespace mtlint {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Where a mark is looked for: no link or code is longer, and many open ones must not take long.
constexpr std::size_t longest_code = 4096;

class Scanner {
 public:
  Scanner(std::string_view bytes, std::size_t at, std::size_t end, HtmlText& text)
      : bytes_(bytes.substr(0, end)), begin_(at), at_(at), text_(text) {}

  void run() {
    while (at_ < bytes_.size()) {
      const std::size_t before = at_;
      switch (bytes_[at_]) {
        case '\\':
          escape();
          break;
        case '`':
          code();
          break;
        case '*':
        case '_':
        case '~':
          emphasis();
          break;
        case '!':
        case '[':
        case ']':
          link();
          break;
        case '<':
          tag();
          break;
        default:
          break;
      }
      if (at_ == before) plain();
    }
  }

 private:
  char here(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  char before() const { return at_ > begin_ ? bytes_[at_ - 1] : ' '; }

  std::size_t find(std::string_view sign, std::size_t from) const {
    const std::size_t found = bytes_.substr(from, longest_code).find(sign);
    return found == std::string_view::npos ? found : from + found;
  }

  void hide(std::string_view name, InlineCode::Shape shape, std::size_t size) {
    text_.add_code(name, shape, at_, at_ + size);
    at_ += size;
  }

  void plain() {
    constexpr std::string_view signs = "\\`*_~![]<& \t\r";
    if (signs.find(bytes_[at_]) == std::string_view::npos) {
      const std::size_t stop = std::min(bytes_.find_first_of(signs, at_), bytes_.size());
      text_.add_plain(bytes_.substr(at_, stop - at_), at_);
      at_ = stop;
    } else if (bytes_[at_] == '&' || bytes_[at_] == ' ' || bytes_[at_] == '\t' ||
               bytes_[at_] == '\r') {
      at_ = text_.take(bytes_, at_);
    } else {
      text_.add_plain(bytes_.substr(at_, 1), at_);
      ++at_;
    }
  }

  void escape() {
    constexpr std::string_view signs = "\\`*_{}[]()#+-.!|<>~\"'";
    if (here(1) == '\0' || signs.find(here(1)) == std::string_view::npos) return;
    text_.add(bytes_.substr(at_ + 1, 1), at_, at_ + 2);
    at_ += 2;
  }

  // `code`: what stands between the marks is shown as it is.
  void code() {
    std::size_t size = 1;
    while (here(size) == '`') ++size;
    const std::string mark(size, '`');
    const std::size_t close = find(mark, at_ + size);
    if (close == std::string_view::npos) return;
    hide(mark, InlineCode::Shape::opens, size);
    if (close > at_) text_.add_plain(bytes_.substr(at_, close - at_), at_);
    at_ = close;
    hide(mark, InlineCode::Shape::closes, size);
  }

  void emphasis() {
    const char mark = here();
    std::size_t size = 1;
    while (here(size) == mark) ++size;
    if (size > 3 || (mark == '~' && size != 2)) return;
    const bool space_before = !is_word(before()) && before() == ' ';
    const bool space_behind = here(size) == ' ' || here(size) == '\0' || here(size) == '\r';
    if (space_before && space_behind) return;                             // 2 * 3
    if (mark == '_' && is_word(before()) && is_word(here(size))) return;  // snake_case
    const std::string_view name = bytes_.substr(at_, size);
    const auto opened = std::ranges::find(open_, name);
    const bool closes = opened != open_.end();
    if (closes)
      open_.erase(opened);
    else
      open_.push_back(name);
    hide(name, closes ? InlineCode::Shape::closes : InlineCode::Shape::opens, size);
  }

  // The end of "](address)" or "][name]" at at_; at_ if it is none.
  std::size_t target_end() const {
    if (here() != ']' || (here(1) != '(' && here(1) != '[')) return at_;
    const std::size_t close = find(here(1) == '(' ? ")" : "]", at_ + 2);
    return close == std::string_view::npos ? at_ : close + 1;
  }

  void link() {
    const std::string_view rest = bytes_.substr(at_);
    if (rest.starts_with("![")) return hide("![", InlineCode::Shape::alone, 2);
    if (rest.starts_with("[^")) {
      const std::size_t close = rest.substr(0, longest_code).find(']');
      if (close != std::string_view::npos)
        hide(rest.substr(0, close + 1), InlineCode::Shape::alone, close + 1);
      return;
    }
    if (here() == '[' && rest.substr(0, longest_code).find("](") != std::string_view::npos)
      return hide("[", InlineCode::Shape::opens, 1);
    if (const std::size_t end = target_end(); end > at_)
      hide("](…)", InlineCode::Shape::closes, end - at_);
  }

  void tag() {
    const HtmlTag found = tag_at(bytes_, at_);
    const bool address = here(1) == 'h' && bytes_.substr(at_ + 1).starts_with("http");
    if (address) return hide("<", InlineCode::Shape::alone, 1);
    if (found.end == at_) return;
    text_.add_tag(found, at_);
    at_ = found.end;
  }

  std::string_view bytes_;
  std::size_t begin_;
  std::size_t at_;
  HtmlText& text_;
  std::vector<std::string_view> open_{};  // emphasis of this line
};

}  // namespace

void add_markdown(std::string_view bytes, std::size_t at, std::size_t end, HtmlText& text) {
  Scanner(bytes, at, end, text).run();
}

}  // namespace mtlint
