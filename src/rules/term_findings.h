// What findings about the user's terms have in common.
#pragma once

#include <string>
#include <string_view>

#include "analysis/term_index.h"
#include "rules/rule.h"

namespace mtlint {

// The renderings that an entry wants, approved ones first, as suggestions; with a capital if the
// words that they would replace have one. At most three.
void suggest_wanted(const TermIndex& terms, std::uint32_t entry, std::string_view replaced,
                    Finding& finding);

// Where the glossary says so, and what it adds.
void add_term_evidence(const TermIndex& terms, std::uint32_t entry, Finding& finding);

std::string quoted_term(std::string_view text);

}  // namespace mtlint
