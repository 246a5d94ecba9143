// Letters that a wrong encoding damaged: "AntÃ³nio", "Ant?nio", "Modri�".
#pragma once

#include <string>
#include <string_view>

namespace mtlint {

// Could the text hold such letters? A quick look that is nearly always false.
bool may_be_garbled(std::string_view text);

// Does `text` hold `form` (as squeeze() gives it, all words of the form) with at least one letter
// damaged? If so [begin, end) of the text, else an empty string view.
std::string_view find_garbled(std::string_view text, std::string_view form);

}  // namespace mtlint
