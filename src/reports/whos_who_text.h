// The who's-who as text, JSON, CSV or Markdown.
#pragma once

#include <string>
#include <vector>

#include "engine/whos_who.h"
#include "reports/list_text.h"

namespace mtlint {

std::string render_whos_who(const std::vector<NameEntryOfDocument>& entries, ListFormat format);

}  // namespace mtlint
