// How alike two spellings of a name sound: for finding what stands where a known name should.
#pragma once

#include <string_view>

namespace mtlint {

// 0 (nothing in common) to 1 (equal) for squeezed names (lower-case ASCII letters). Method:
// weighted edit distance over the longer length; letters that transliteration confuses (l/r, b/p,
// d/t, g/k/c/q, s/z/c/x, v/w/f, m/n, vowels among themselves) cost half, doubled letters a quarter.
float sound_alike(std::string_view a, std::string_view b);

}  // namespace mtlint
