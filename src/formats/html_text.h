// Running text of HTML: white space, references to characters, inline tags. Markdown has them too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/inline_text.h"

namespace mtlint {

struct HtmlTag {
  std::string name{};  // lower case
  bool closes = false;
  bool empty = false;   // <x/>
  std::size_t end = 0;  // behind it; where it was looked for if there is none
};

HtmlTag tag_at(std::string_view bytes, std::size_t at);

// Are two names the same but for their case?
bool same_name(std::string_view a, std::string_view b);

class HtmlText {
 public:
  void clear();
  bool blank() const { return text_.text().empty(); }

  // Takes characters from `at` up to the next sign that may be markup or a reference, but at least
  // one, and returns where they end. A run of white space is one space, none at the begin.
  std::size_t take(std::string_view bytes, std::size_t at);
  void add_tag(const HtmlTag& tag, std::size_t at);
  // A code of Markdown at [begin, end), which shows nothing.
  void add_code(std::string_view name, InlineCode::Shape shape, std::size_t begin, std::size_t end);
  // Characters that stand for others.
  void add(std::string_view text, std::size_t begin, std::size_t end);
  void add_plain(std::string_view text, std::size_t begin);
  // White space: at most one space.
  void add_space(std::size_t begin, std::size_t end);

  // The text without space at its end.
  InlineText finish();

 private:
  void settle_space();

  InlineText text_{};
  bool space_ = false;  // to be written before the next character
  std::size_t space_begin_ = 0;
  std::size_t space_end_ = 0;
};

// The character that a reference such as "&mdash;" or "&#8212;" at `at` stands for; its end, or
// `at`.
std::size_t reference_at(std::string_view bytes, std::size_t at, std::string& out);

}  // namespace mtlint
