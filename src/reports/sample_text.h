// A finding of an audit's sample: as --format jsonl has it, with both texts and without its line,
// which depends on where a file was cut.
#pragma once

#include <string>

#include "doc/finding.h"
#include "doc/segment.h"
#include "rules/card.h"

namespace mtlint {

// Texts longer than this many bytes are cut at the end of a character.
inline constexpr std::size_t longest_sample_text = 2000;

std::string sample_text(const Finding& finding, const RuleCard& card, const Document& document);

}  // namespace mtlint
