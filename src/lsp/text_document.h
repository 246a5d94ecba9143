// A text as an editor knows it: positions are lines and UTF-16 units, changes replace ranges.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mtlint {

struct TextPoint {
  std::uint32_t line = 0;       // 0-based
  std::uint32_t character = 0;  // in UTF-16 units

  friend auto operator<=>(const TextPoint&, const TextPoint&) = default;
};

class TextDocument {
 public:
  TextDocument() = default;
  explicit TextDocument(std::string text);

  const std::string& text() const { return text_; }

  // Beyond the end of a line or of the text is taken as the end.
  std::size_t offset_of(TextPoint point) const;
  TextPoint point_of(std::size_t offset) const;

  // The offset at which a line begins; the size of the text behind the last one.
  std::size_t line_begin(std::size_t line) const;
  std::size_t lines() const { return lines_.size(); }

  void replace(TextPoint begin, TextPoint end, std::string_view with);

 private:
  void index(std::size_t from_line);

  std::string text_{};
  std::vector<std::size_t> lines_{0};  // where each begins
};

}  // namespace mtlint
