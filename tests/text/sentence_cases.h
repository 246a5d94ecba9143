// Tables of texts with their sentence borders, written as the text itself with | where it is cut.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lang/traits.h"
#include "resources/abbreviations.h"

namespace mtlint {

inline Abbreviations abbreviations_for_test(Language language) {
  if (language == Language::other) return {};
  const std::string file = std::string(MTLINT_SOURCE_DIR "/dictionaries/abbreviations/") +
                           std::string(code_of(language)) + ".txt";
  auto loaded = load_abbreviations(file);
  EXPECT_TRUE(loaded) << describe(loaded.error());
  return loaded ? *loaded : Abbreviations{};
}

// The sentences of `text`, joined by |.
inline std::string cut(std::string_view text, Language language, const Abbreviations& known,
                       bool semicolons = false) {
  std::vector<Span> sentences;
  split_sentences(text, language, known, sentences, semicolons);
  std::string joined;
  for (const Span sentence : sentences) {
    if (!joined.empty()) joined += '|';
    joined += sentence.of(text);
  }
  return joined;
}

// `marked` is "One. |Two.": cut where | stands; sentences come without the white space around them.
inline void expect_cuts(Language language, const std::vector<std::string_view>& marked_texts,
                        bool semicolons = false) {
  constexpr std::string_view spaces = " \t\r\n";
  const Abbreviations known = abbreviations_for_test(language);
  for (const std::string_view marked : marked_texts) {
    std::string text;
    std::string expected;
    for (std::size_t at = 0; at <= marked.size();) {
      const std::size_t end = std::min(marked.find('|', at), marked.size());
      std::string_view piece = marked.substr(at, end - at);
      text += piece;
      while (!piece.empty() && spaces.find(piece.front()) != std::string_view::npos)
        piece.remove_prefix(1);
      while (!piece.empty() && spaces.find(piece.back()) != std::string_view::npos)
        piece.remove_suffix(1);
      if (at > 0) expected += '|';
      expected += piece;
      at = end + 1;
    }
    EXPECT_EQ(cut(text, language, known, semicolons), expected);
  }
}

}  // namespace mtlint
