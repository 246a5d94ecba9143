// A rule's card as people read it: in the terminal (`mtlint rule NAME`), and as the page of the
// documentation, in Markdown.
#pragma once

#include <span>
#include <string>

#include "rules/card.h"

namespace mtlint {

// Plain text; the words at fault in [[…]].
std::string rule_text(const RuleCard& card);

// A page in Markdown; its links are those of a file docs/rules/NAME.md.
std::string rule_page(const RuleCard& card);

// The overview: a section for each group with a table of its rules.
std::string rules_page(std::span<const RuleCard> cards);

}  // namespace mtlint
