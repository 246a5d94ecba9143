// The small pattern language of the dictionaries over English: words by stem, `*` for a prefix, `&`
// for "all within a window", a run of words for a phrase (dictionaries/README.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/english.h"
#include "base/span.h"
#include "text/stemmer.h"

namespace mtlint {

// The words of an English text made ready for patterns.
class PatternText {
 public:
  explicit PatternText(const English& english);

  // The span of the words that match, or an empty one.
  Span find(std::string_view pattern);

 private:
  struct Word {
    Span span{};
    std::string lower{};
    std::uint64_t stem = 0;
  };
  struct Hit {
    std::size_t first = 0;
    std::size_t last = 0;
    bool found = false;
  };
  bool matches(const Word& word, std::string_view pattern);
  Hit find_phrase(std::string_view phrase, std::size_t from, std::size_t to);
  std::vector<Word> words_{};
  Stemmer stemmer_{};
};

}  // namespace mtlint
