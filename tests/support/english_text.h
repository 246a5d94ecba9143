// English texts as the rules see them, without a tagger.
#pragma once

#include <string_view>

#include "analysis/tokenise.h"

namespace mtlint::testing {

// One sentence; `text` must outlive the result.
inline English english_of(std::string_view text) {
  static const Abbreviations none;
  English english;
  english.text = text;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  tokenise(text, all, none, english.tokens);
  english.sentences.push_back({all, 0, static_cast<std::uint32_t>(english.tokens.size()), 0});
  return english;
}

}  // namespace mtlint::testing
