// Characters of HTML to a text with codes.

#include "formats/html_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace mtlint {
namespace {

struct Reference {
  std::string_view name;
  char32_t character;
};

constexpr std::array<Reference, 40> references{{
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},      {"apos", '\''},
    {"nbsp", 0xA0},    {"iexcl", 0xA1},   {"cent", 0xA2},    {"pound", 0xA3},    {"yen", 0xA5},
    {"sect", 0xA7},    {"copy", 0xA9},    {"laquo", 0xAB},   {"shy", 0xAD},      {"reg", 0xAE},
    {"deg", 0xB0},     {"plusmn", 0xB1},  {"para", 0xB6},    {"middot", 0xB7},   {"raquo", 0xBB},
    {"frac12", 0xBD},  {"iquest", 0xBF},  {"times", 0xD7},   {"eacute", 0xE9},   {"ndash", 0x2013},
    {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A},  {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"bull", 0x2022},  {"hellip", 0x2026}, {"prime", 0x2032},
    {"euro", 0x20AC},  {"trade", 0x2122}, {"rarr", 0x2192},  {"ensp", 0x2002},   {"emsp", 0x2003},
}};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

HtmlTag tag_at(std::string_view bytes, std::size_t at) {
  HtmlTag tag{.end = at};
  std::size_t begin = at + 1;
  if (begin < bytes.size() && bytes[begin] == '/') {
    tag.closes = true;
    ++begin;
  }
  if (begin >= bytes.size() || !is_letter(bytes[begin])) return tag;
  std::size_t end = begin;
  while (end < bytes.size() && (is_letter(bytes[end]) || bytes[end] == '-' || bytes[end] == ':' ||
                                (bytes[end] >= '0' && bytes[end] <= '9')))
    tag.name += lower(bytes[end++]);
  // A tag that is not closed is no tag; looking for its end must not take long.
  constexpr std::size_t longest_tag = 64 * 1024;
  const std::size_t limit = std::min(bytes.size(), at + longest_tag);
  char quote = '\0';
  for (; end < limit; ++end) {
    const char c = bytes[end];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '<') {
      return tag;
    } else if (c == '>') {
      tag.empty = bytes[end - 1] == '/';
      tag.end = end + 1;
      return tag;
    }
  }
  return tag;
}

std::size_t reference_at(std::string_view bytes, std::size_t at, std::string& out) {
  constexpr std::size_t longest = 12;
  const std::size_t size = bytes.substr(at, longest).find(';');
  if (size == std::string_view::npos || size == 1) return at;
  const std::size_t end = at + size;
  const std::string_view name = bytes.substr(at + 1, end - at - 1);
  char32_t character = 0;
  if (name.front() == '#') {
    const bool hexadecimal = name.size() > 1 && (name[1] | 0x20) == 'x';
    for (const char c : name.substr(hexadecimal ? 2 : 1)) {
      const char small = lower(c);
      const bool digit = c >= '0' && c <= '9';
      if (!digit && !(hexadecimal && small >= 'a' && small <= 'f')) return at;
      character = character * (hexadecimal ? 16 : 10) +
                  static_cast<char32_t>(digit ? c - '0' : small - 'a' + 10);
      if (character > 0x10FFFF) return at;
    }
    if (character >= 0xD800 && character < 0xE000) return at;
  } else {
    for (const Reference& known : references)
      if (known.name == name) character = known.character;
  }
  if (character == 0) return at;
  append_code_point(out, character);
  return end + 1;
}

void HtmlText::clear() {
  text_.clear();
  space_ = false;
}

void HtmlText::add_space(std::size_t begin, std::size_t end) {
  if (text_.text().empty() || text_.text().back() == '\n') return;
  // A tag between two spaces belongs to neither.
  if (!space_) space_begin_ = begin;
  if (!space_ || space_end_ == begin) space_end_ = end;
  space_ = true;
}

void HtmlText::settle_space() {
  if (!std::exchange(space_, false)) return;
  if (space_end_ - space_begin_ == 1)
    text_.add({.kind = XmlEvent::Kind::text,
               .plain = true,
               .text = " ",
               .begin = space_begin_,
               .end = space_end_});
  else
    text_.add(" ", space_begin_, space_end_);
}

void HtmlText::add(std::string_view text, std::size_t begin, std::size_t end) {
  settle_space();
  text_.add(text, begin, end);
}

void HtmlText::add_plain(std::string_view text, std::size_t begin) {
  settle_space();
  text_.add({.kind = XmlEvent::Kind::text,
             .plain = true,
             .text = text,
             .begin = begin,
             .end = begin + text.size()});
}

void HtmlText::add_code(std::string_view name, InlineCode::Shape shape, std::size_t begin,
                        std::size_t end) {
  text_.add({.shape = shape, .native = name, .hidden = true}, begin, end);
}

void HtmlText::add_tag(const HtmlTag& tag, std::size_t at) {
  if (tag.name == "br") {
    space_ = false;
    if (!text_.text().empty()) text_.add("\n", at, tag.end);
    return;
  }
  if (tag.name == "wbr") return;
  const bool alone = tag.empty || tag.name == "img" || tag.name == "input";
  add_code((tag.closes ? "</" : "<") + tag.name + ">",
           alone        ? InlineCode::Shape::alone
           : tag.closes ? InlineCode::Shape::closes
                        : InlineCode::Shape::opens,
           at, tag.end);
}

std::size_t HtmlText::take(std::string_view bytes, std::size_t at) {
  if (is_space(bytes[at])) {
    std::size_t end = at;
    while (end < bytes.size() && is_space(bytes[end])) ++end;
    add_space(at, end);
    return end;
  }
  if (bytes[at] == '&') {
    std::string character;
    if (const std::size_t end = reference_at(bytes, at, character); end > at) {
      add(character, at, end);
      return end;
    }
  }
  std::size_t end = at + 1;
  while (end < bytes.size() && !is_space(bytes[end]) && bytes[end] != '<' && bytes[end] != '&')
    ++end;
  add_plain(bytes.substr(at, end - at), at);
  return end;
}

InlineText HtmlText::finish() {
  space_ = false;
  return std::exchange(text_, {});
}

}  // namespace mtlint
