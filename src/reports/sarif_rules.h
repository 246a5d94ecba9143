// The part of SARIF that tells of the tool: its rules, from their cards.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rules/card.h"

namespace mtlint {

// "note", "warning" or "error".
std::string_view sarif_level(Severity severity);

// Appends "tool":{…} with a descriptor for each card, in their order.
void append_sarif_tool(std::string& out, std::span<const RuleCard> cards, std::string_view version);

}  // namespace mtlint
