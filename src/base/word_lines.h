// Tables of words that are written as text: one entry a line, words parted by spaces.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace mtlint {

// Calls take(words) for each line that has words.
template <class Take>
void for_word_lines(std::string_view text, Take take) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    words.clear();
    while (!line.empty()) {
      const std::size_t space = std::min(line.find(' '), line.size());
      if (space > 0) words.push_back(line.substr(0, space));
      line.remove_prefix(std::min(space + 1, line.size()));
    }
    if (!words.empty()) take(words);
  }
}

}  // namespace mtlint
