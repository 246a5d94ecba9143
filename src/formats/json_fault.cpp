// A strict reader of one JSON object, for messages.

#include "formats/json_fault.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }
bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

int hex_value(char c) {
  if (is_digit_char(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class FaultFinder {
 public:
  explicit FaultFinder(std::string_view line) : line_(line) {}

  std::optional<JsonFault> find() {
    skip_space();
    if (peek() != '{') return not_an_object();
    if (value(0)) {
      skip_space();
      if (at_ < line_.size())
        fail(at_, fmt::format("there is more behind the object: {}", excerpt()),
             "write one object on each line");
    }
    return fault_;
  }

 private:
  char peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }

  void skip_space() {
    while (at_ < line_.size() && is_json_space(line_[at_])) ++at_;
  }

  bool fail(std::size_t at, std::string what, std::string hint) {
    fault_ = {at, std::move(what), std::move(hint)};
    return false;
  }

  // Some characters from here on, to show the place.
  std::string excerpt() const {
    constexpr int most = 12;
    std::size_t end = at_;
    for (int i = 0; i < most && end < line_.size(); ++i) next_code_point(line_, end);
    return std::string(line_.substr(at_, end - at_)) + (end < line_.size() ? "…" : "");
  }

  std::optional<JsonFault> not_an_object() {
    if (peek() == '[')
      fail(at_, "the line is a JSON array, not an object",
           "write one object on each line, without brackets and commas around them");
    else
      fail(at_, fmt::format("the line is not a JSON object: {}", excerpt()),
           R"(write lines such as {"source": "你好", "target": "Hello"})");
    return fault_;
  }

  bool line_ends(std::string_view inside) {
    return fail(line_.size(), fmt::format("the line ends inside {}", inside),
                "write each object whole and on one line; or is the file cut off?");
  }

  bool value(int depth) {
    skip_space();
    if (at_ == line_.size()) return line_ends("the object");
    const char c = line_[at_];
    if (c == '"') return string();
    if (c != '{' && c != '[') return scalar();
    if (depth == deepest_json)
      return fail(at_, fmt::format("arrays and objects stand more than {} deep", deepest_json),
                  "take the nested field out");
    ++at_;
    return c == '{' ? members(depth) : elements(depth);
  }

  bool members(int depth) {
    for (bool first = true;; first = false) {
      skip_space();
      if (first && peek() == '}') break;
      if (at_ == line_.size()) return line_ends("the object");
      if (peek() != '"')
        return fail(at_, fmt::format("a key in double quotes is expected, not {}", excerpt()),
                    R"(write "key": value, with no comma behind the last one)");
      if (!string()) return false;
      skip_space();
      if (at_ == line_.size()) return line_ends("the object");
      if (peek() != ':')
        return fail(at_, "a colon is missing behind the key", "write \"key\": value");
      ++at_;
      if (!value(depth + 1)) return false;
      if (!comma('}')) return false;
      if (peek() == '}') break;
      ++at_;
    }
    ++at_;
    return true;
  }

  bool elements(int depth) {
    for (bool first = true;; first = false) {
      skip_space();
      if (first && peek() == ']') break;
      if (!value(depth + 1)) return false;
      if (!comma(']')) return false;
      if (peek() == ']') break;
      ++at_;
    }
    ++at_;
    return true;
  }

  // Stands on a comma or on `closing` afterwards.
  bool comma(char closing) {
    skip_space();
    if (at_ == line_.size()) return line_ends(closing == '}' ? "the object" : "an array");
    if (peek() == ',' || peek() == closing) return true;
    return fail(at_, fmt::format("a comma or {} is expected, not {}", closing, excerpt()),
                R"(a quote inside a string is written \")");
  }

  bool scalar() {
    std::size_t end = at_;
    while (end < line_.size() && !is_json_space(line_[end]) &&
           std::string_view(",:]}[{\"").find(line_[end]) == std::string_view::npos)
      ++end;
    const std::string_view token = line_.substr(at_, end - at_);
    if (!is_json_number(token) && !is_json_literal(token))
      return fail(at_, fmt::format("a value is expected, not {}", excerpt()),
                  "texts stand in double quotes");
    at_ = end;
    return true;
  }

  bool string() {
    const std::size_t opening = at_++;
    while (at_ < line_.size()) {
      const auto c = static_cast<unsigned char>(line_[at_]);
      if (c == '"') {
        ++at_;
        return true;
      }
      if (c == '\t') return fail(at_, "a tab stands inside a string", R"(write it as \t)");
      if (c < 0x20)
        return fail(at_, fmt::format("a control character (U+{:04X}) stands inside a string", c),
                    fmt::format("write it as \\u{:04x}", c));
      if (c != '\\')
        ++at_;
      else if (!escape())
        return false;
    }
    return fail(opening, "the string that opens here is not closed",
                R"(close it, on the same line; a line break inside a string is written \n)");
  }

  bool escape() {
    const std::size_t begin = at_++;
    const char letter = peek();
    if (letter == 'u') return unicode_escape(begin);
    if (letter == '\0' || std::string_view(R"("\/bfnrt)").find(letter) == std::string_view::npos) {
      at_ = begin;
      return fail(begin, fmt::format("this is no escape of JSON: {}", excerpt()),
                  R"(a backslash is written \\)");
    }
    ++at_;
    return true;
  }

  bool unicode_escape(std::size_t begin) {
    const int first = hex_digits(begin);
    if (first < 0) return false;
    const bool high = first >= 0xD800 && first <= 0xDBFF;
    const bool low = first >= 0xDC00 && first <= 0xDFFF;
    int second = 0;
    if (high && line_.substr(at_).starts_with("\\u")) {
      ++at_;
      second = hex_digits(at_ - 1);
      if (second < 0) return false;
    }
    if (low || (high && (second < 0xDC00 || second > 0xDFFF)))
      return fail(begin, fmt::format("{} is half a character", line_.substr(begin, 6)),
                  "write both halves of the surrogate pair, or the character itself");
    return true;
  }

  // Four hexadecimal digits behind the `u` on which at_ stands; negative if they are not there.
  int hex_digits(std::size_t begin) {
    ++at_;
    int value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const int digit = hex_value(peek());
      if (digit < 0) {
        fail(begin, "\\u needs four hexadecimal digits", R"(a backslash is written \\)");
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::optional<JsonFault> fault_{};
};

}  // namespace

std::optional<JsonFault> find_json_fault(std::string_view line) { return FaultFinder(line).find(); }

bool is_json_literal(std::string_view token) {
  return token == "true" || token == "false" || token == "null";
}

bool is_json_number(std::string_view token) {
  const auto digits = [&token] {
    std::size_t count = 0;
    while (count < token.size() && is_digit_char(token[count])) ++count;
    token.remove_prefix(count);
    return count > 0;
  };
  if (token.starts_with('-')) token.remove_prefix(1);
  if (token.starts_with('0'))
    token.remove_prefix(1);
  else if (!digits())
    return false;
  if (token.starts_with('.')) {
    token.remove_prefix(1);
    if (!digits()) return false;
  }
  if (token.starts_with('e') || token.starts_with('E')) {
    token.remove_prefix(1);
    if (token.starts_with('+') || token.starts_with('-')) token.remove_prefix(1);
    if (!digits()) return false;
  }
  return token.empty();
}

}  // namespace mtlint
