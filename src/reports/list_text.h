// Cells of the lists of names and terms; those of CSV are csv_cell() of finding_text.h.
#pragma once

#include <string>
#include <string_view>

namespace mtlint {

// Nothing in it that could drive a terminal.
std::string safe_words(std::string_view text);

// With spaces up to so many columns.
std::string padded(const std::string& text, int width);

// Safe, and without what Markdown takes for its own.
std::string markdown_cell(std::string_view text);

}  // namespace mtlint
