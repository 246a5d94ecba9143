// The terms of documents as text, JSON, CSV or Markdown.
#pragma once

#include <string>
#include <vector>

#include "engine/term_list.h"
#include "reports/list_text.h"

namespace mtlint {

std::string render_terms(const std::vector<TermOfDocument>& entries, ListFormat format);

}  // namespace mtlint
