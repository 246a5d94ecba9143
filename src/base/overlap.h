// How much of two texts is the same at their ends: a quick measure of "the same but for a word".
#pragma once

#include <algorithm>
#include <string_view>

namespace mtlint {

// The bytes that both begin with and both end with, as a share of the longer text: 1 for equal
// texts, 0.9 for two that differ in a tenth.
inline double edge_overlap(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer == 0) return 1;
  std::size_t begin = 0;
  while (begin < shorter && a[begin] == b[begin]) ++begin;
  std::size_t end = 0;
  while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return static_cast<double>(begin + end) / static_cast<double>(longer);
}

}  // namespace mtlint
