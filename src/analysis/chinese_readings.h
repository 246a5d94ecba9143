// How Chinese characters may be read in names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/names.h"

namespace mtlint {

// The readings of one character, without tones: all that it has (imports), or the usual one. As
// squeezed English has them: "lu" and "lyu" and "lv" for lü.
std::vector<std::string> readings_of(char32_t c, const NameSources& names);
std::vector<std::string> surname_readings_of(char32_t c, const NameSources& names);

// Does `word` read the characters, one syllable for each?
bool reads_as(std::string_view word, const std::vector<std::vector<std::string>>& characters);

// Is `word` a run of `count` Mandarin syllables of which some but not all are those of the
// characters? "honghui" for 鸿祎: another reading, not another name.
bool nearly_reads_as(std::string_view word,
                     const std::vector<std::vector<std::string>>& characters);

}  // namespace mtlint
