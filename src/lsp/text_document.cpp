// Lines, UTF-16 and edits.

#include "lsp/text_document.h"

#include <algorithm>

#include "text/utf8.h"

namespace mtlint {

TextDocument::TextDocument(std::string text) : text_(std::move(text)) { index(0); }

// Finds the line ends from this line on: LF, CR LF, and CR alone, as the protocol has it.
void TextDocument::index(std::size_t from_line) {
  lines_.resize(from_line + 1);
  for (std::size_t at = lines_.back(); at < text_.size(); ++at) {
    const bool ends = text_[at] == '\n' ||
                      (text_[at] == '\r' && (at + 1 == text_.size() || text_[at + 1] != '\n'));
    if (ends) lines_.push_back(at + 1);
  }
}

std::size_t TextDocument::line_begin(std::size_t line) const {
  return line < lines_.size() ? lines_[line] : text_.size();
}

std::size_t TextDocument::offset_of(TextPoint point) const {
  const std::size_t begin = line_begin(point.line);
  std::size_t end = line_begin(static_cast<std::size_t>(point.line) + 1);
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  const std::string_view line(text_.data() + begin, end - begin);
  std::size_t at = 0;
  for (std::uint32_t units = 0; at < line.size() && units < point.character;)
    units += next_code_point(line, at) > 0xFFFF ? 2U : 1U;
  return begin + at;
}

TextPoint TextDocument::point_of(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto behind = std::ranges::upper_bound(lines_, offset);
  const auto line = static_cast<std::size_t>(behind - lines_.begin()) - 1;
  const std::string_view before(text_.data() + lines_[line], offset - lines_[line]);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < before.size();)
    units += next_code_point(before, at) > 0xFFFF ? 2U : 1U;
  return {static_cast<std::uint32_t>(line), units};
}

void TextDocument::replace(TextPoint begin, TextPoint end, std::string_view with) {
  const std::size_t from = offset_of(begin);
  const std::size_t to = std::max(from, offset_of(end));
  text_.replace(from, to - from, with);
  // The line before may have ended in a CR that the change gives its LF.
  const auto line = static_cast<std::size_t>(point_of(std::min(from, lines_.back())).line);
  index(line > 0 ? std::min(line, lines_.size()) - 1 : 0);
}

}  // namespace mtlint
