// Texts made fit for terminals and Markdown.

#include "reports/list_text.h"

#include <algorithm>

#include "text/display.h"

namespace mtlint {

std::string safe_words(std::string_view text) { return safe_text(text, {}).text; }

std::string padded(const std::string& text, int width) {
  const int spaces = std::max(0, width - display_width(text));
  return text + std::string(static_cast<std::size_t>(spaces), ' ');
}

std::string markdown_cell(std::string_view text) {
  std::string out;
  for (const char c : safe_words(text)) {
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace mtlint
