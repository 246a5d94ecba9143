// The cases of Russian names: what a name in the nominative looks like in running text, so that a
// declined form is found by exact look-up (Бараком Обамой is Барак Обама).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mtlint {

// The forms of a name of one or more words (lower case) other than the nominative, without
// repetition. In names of several words all are declined together, or all but the last (women's
// surnames, foreign ones), or only the last.
std::vector<std::string> russian_cases(std::string_view name);

}  // namespace mtlint
