// ICU's break iterators, kept: words and grapheme clusters. One Segmenter per thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/span.h"

namespace mtlint {

class Segmenter {
 public:
  Segmenter();
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  // Appends the words of `text` (UAX #29, with ICU's dictionary for Chinese and Japanese); white
  // space and punctuation are left out.
  void words(std::string_view text, Language language, std::vector<Span>& out);

  // Appends the grapheme clusters of `text`.
  void graphemes(std::string_view text, std::vector<Span>& out);

 private:
  struct Iterators;
  std::unique_ptr<Iterators> iterators_;
};

}  // namespace mtlint
