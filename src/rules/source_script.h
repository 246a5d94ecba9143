// Letters of the source's script in the English: what untranslated and source-script-left share.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/segment_view.h"
#include "base/span.h"

namespace mtlint {

struct ForeignText {
  std::vector<Span> runs{};   // of letters of non-Latin scripts that the source uses, in order
  std::uint32_t foreign = 0;  // letters in these runs
  std::uint32_t letters = 0;  // letters in all
};

// Chinese, Japanese, Korean, Cyrillic and Arabic letters in the target; with a source only those of
// its scripts (katakana is a mistake for a Japanese source, a quotation for a Chinese one).
ForeignText find_foreign(const SegmentView& segment);

// Is more than half of the target written in the source's script?
inline bool mostly_foreign(const ForeignText& text) {
  return text.foreign > 0 && 2 * text.foreign >= text.letters;
}

}  // namespace mtlint
