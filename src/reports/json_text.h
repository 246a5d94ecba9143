// JSON written by hand where speed counts: strings, and a finding as the contract has it.
#pragma once

#include <string>
#include <string_view>

#include "doc/finding.h"
#include "doc/segment.h"
#include "rules/card.h"

namespace mtlint {

// Appends `text` as a JSON string with its quotes. Control characters are escaped, up to U+009F;
// U+2028 and U+2029 too, so that the line is valid JavaScript. Bytes that are not UTF-8 (a file's
// name may hold them) become U+FFFD.
void append_json(std::string& out, std::string_view text);

// Appends one finding as a JSON object on one line, without a line end.
void append_finding(std::string& out, const Finding& finding, const RuleCard& card,
                    const Document& document);

}  // namespace mtlint
