// Texts in other encodings than UTF-8: only what packages carry needs this.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace mtlint {

// `bytes` in `encoding` (an ICU converter name: "EUC-JP") as UTF-8. What the encoding does not have
// becomes a substitute (U+FFFD, of a single byte U+001A). An error if ICU does not know the
// encoding.
Result<std::string> decode(std::string_view bytes, const char* encoding);

}  // namespace mtlint
