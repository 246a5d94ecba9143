// The source side of a segment as the rules see it.
#pragma once

#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/span.h"
#include "text/fold.h"

namespace mtlint {

struct SourceText {
  std::string_view text{};
  Language language = Language::unknown;
  std::vector<Span> sentences{};  // by full stops 。！？ and their like; ；counts apart
  std::uint32_t stops = 0;        // sentences that end in a final mark
  std::uint32_t semicolons = 0;   // ； and ; between clauses
  bool ends_in_stop = false;  // the segment ends in a final mark (closing quotes looked through)
};

}  // namespace mtlint
