// Mandarin readings of ideographs without tones, by ICU's Han-Latin transliterator. Slow (half a
// second for all of them): done once, when the lexicon is compiled.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"

namespace mtlint {

struct PinyinTable {
  std::vector<std::string> syllables{};        // [0] is empty: no reading
  std::vector<std::uint16_t> by_code_point{};  // 65,536 entries
};

Result<PinyinTable> make_pinyin_table();

}  // namespace mtlint
