// What an editor shows on demand: help under the cursor, and changes that mend or allow a finding.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "lsp/workspace.h"

namespace mtlint {

// The findings at a place with the help of their rules, and what the dictionaries say of the names
// and idioms there; null if there is nothing.
nlohmann::json hover_at(Workspace& workspace, const Unit& unit, const std::string& path,
                        TextPoint point);

// For the findings that touch the range: their fixes, their suggestions, and, in JSONL, to allow
// the rule in this segment.
nlohmann::json code_actions(Workspace& workspace, const Unit& unit, const std::string& path,
                            TextPoint begin, TextPoint end);

}  // namespace mtlint
