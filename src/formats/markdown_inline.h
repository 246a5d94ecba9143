// Running text of Markdown: emphasis, links, code, references and tags of HTML in it.
#pragma once

#include <string_view>

#include "formats/html_text.h"

namespace mtlint {

// Adds one line, which begins at byte `at` of `bytes` and ends at `end`. Links and emphasis may go
// on in the next line.
void add_markdown(std::string_view bytes, std::size_t at, std::size_t end, HtmlText& text);

}  // namespace mtlint
