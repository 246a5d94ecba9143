// Which language a text is in, when nobody says: by script first, then by CLD2 for the scripts that
// several languages share.
#pragma once

#include <string_view>

#include "base/language.h"

namespace mtlint {

struct Identified {
  Language language = Language::unknown;
  bool sure = false;  // enough text, one clear answer
};

// Kana means Japanese, Hangul Korean, Han without kana Chinese, Arabic script Arabic or Persian;
// Cyrillic and Latin (and Arabic, for Persian) are given to CLD2. `text` may be several segments
// joined by spaces: the more the surer.
Identified identify_language(std::string_view text);

}  // namespace mtlint
