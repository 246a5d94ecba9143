// Reads gettext's compiled catalogues (.mo).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace mtlint {

struct Message {
  std::string_view context{};  // "asia.kgm"; empty if there is none
  std::string_view id{};       // the English text
  std::string_view text{};     // the translation
};

// All messages with a translation that is valid UTF-8, as views into `bytes`; of plural forms the
// first. Both byte orders. Errors: not such a file; cut off.
Result<std::vector<Message>> parse_mo(std::string_view bytes, const std::string& file);

}  // namespace mtlint
