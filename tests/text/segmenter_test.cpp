#include "text/segmenter.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace mtlint {
namespace {

std::string words_of(Segmenter& segmenter, std::string_view text, Language language) {
  std::vector<Span> words;
  segmenter.words(text, language, words);
  std::string joined;
  for (const Span word : words) {
    if (!joined.empty()) joined += '|';
    joined += word.of(text);
  }
  return joined;
}

TEST(Segmenter, WordsLeaveOutSpacesAndPunctuation) {
  Segmenter segmenter;
  EXPECT_EQ(words_of(segmenter, "It’s a 3.5 % “rise”, isn't it?", Language::en),
            "It’s|a|3.5|rise|isn't|it");
  EXPECT_EQ(words_of(segmenter, "Привет, мир!", Language::ru), "Привет|мир");
  EXPECT_EQ(words_of(segmenter, "", Language::en), "");
  EXPECT_EQ(words_of(segmenter, " … ", Language::en), "");
}

TEST(Segmenter, ChineseAndJapaneseHaveWords) {
  Segmenter segmenter;
  EXPECT_EQ(words_of(segmenter, "我们喜欢北京。", Language::zh), "我们|喜欢|北京");
  EXPECT_EQ(words_of(segmenter, "カメラを買う。", Language::ja), "カメラ|を|買う");
}

TEST(Segmenter, AppendsAndCanBeMoved) {
  Segmenter first;
  Segmenter segmenter = std::move(first);
  std::vector<Span> words;
  segmenter.words("one", Language::en, words);
  segmenter.words("two three", Language::en, words);
  EXPECT_EQ(words, (std::vector<Span>{{0, 3}, {0, 3}, {4, 9}}));
}

TEST(Segmenter, GraphemesCoverTheText) {
  Segmenter segmenter;
  std::vector<Span> graphemes;
  segmenter.graphemes("ae\u0301漢", graphemes);
  EXPECT_EQ(graphemes, (std::vector<Span>{{0, 1}, {1, 4}, {4, 7}}));
}

}  // namespace
}  // namespace mtlint
