#include "analysis/patterns.h"

#include <gtest/gtest.h>

#include "support/english_text.h"

namespace mtlint {
namespace {

// The words of `text` that `pattern` finds.
std::string found(std::string_view text, std::string_view pattern) {
  const English english = testing::english_of(text);
  return std::string(PatternText(english).find(pattern).of(text));
}

TEST(Patterns, WordsAreComparedByStemAndWithoutCase) {
  EXPECT_EQ(found("He CASTS pearls", "cast"), "CASTS");
  EXPECT_EQ(found("Casting pearls", "cast"), "Casting");
  EXPECT_EQ(found("He succeeded", "succe*"), "succeeded");
  EXPECT_EQ(found("He succeeded", "succe"), "");
  EXPECT_EQ(found("a castle", "cast"), "");
  EXPECT_EQ(found("naïveté", "naivete"), "naïveté");
}

TEST(Patterns, AndAsksForAllWordsWithinAWindow) {
  EXPECT_EQ(found("pearls are cast before swine", "cast* & pearls & swine"),
            "pearls are cast before swine");
  EXPECT_EQ(found("pearls are cast", "cast* & pearls & swine"), "");
  std::string far = "piano";
  for (int i = 0; i < 7; ++i) far += " x";
  EXPECT_EQ(found(far + " cow", "piano & cow"), far + " cow");
  EXPECT_EQ(found(far + " x cow", "piano & cow"), "");
}

TEST(Patterns, ALaterKeyWordMayFit) {
  std::string far = "piano";
  for (int i = 0; i < 20; ++i) far += " x";
  EXPECT_EQ(found(far + " a piano for a cow", "piano & cow"), "piano for a cow");
}

TEST(Patterns, ARunOfWordsIsAPhrase) {
  EXPECT_EQ(found("with fingers crossed", "fingers crossed"), "fingers crossed");
  EXPECT_EQ(found("fingers are crossed", "fingers crossed"), "");
  EXPECT_EQ(found("he threw a towel", "throw the towel"), "threw a towel");
  EXPECT_EQ(found("throwing towels", "throw the towel"), "throwing towels");
  EXPECT_EQ(found("they threw in the towel", "throw the towel"), "");
  EXPECT_EQ(found("crossed fingers", "fingers crossed"), "");
  EXPECT_EQ(found("feeling for stones when crossing the river", "cross* the river & stone*"),
            "stones when crossing the river");
}

std::string literal(std::string_view text, std::string_view pattern) {
  const English english = testing::english_of(text);
  return std::string(PatternText(english).find(pattern, Looseness::images).of(text));
}

TEST(Patterns, ImagesAreLooser) {
  EXPECT_EQ(literal("a zither for an ox", "lute & cow"), "zither for an ox");
  EXPECT_EQ(found("a zither for an ox", "lute & cow"), "");
  EXPECT_EQ(literal("an ox", "cow"), "");  // one word alone says too little
  EXPECT_EQ(literal("a handful of birds", "hand & bird"), "");
  EXPECT_EQ(literal("a dream of Nanke", "Nan Ke"), "Nanke");
}

TEST(Patterns, TheWordsThatStandForTheTermsAreTold) {
  constexpr std::string_view text = "waste it all halfway";
  const English english = testing::english_of(text);
  std::vector<Span> words;
  PatternText(english).find("wast* & halfway", Looseness::stems, &words);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].of(text), "halfway");
}

TEST(Patterns, MarksBetweenWordsDoNotCount) {
  EXPECT_EQ(found("with fingers, crossed", "fingers crossed"), "fingers, crossed");
  EXPECT_EQ(found("", "a"), "");
  EXPECT_EQ(found("a b", "&"), "");
  EXPECT_EQ(found("a b", " & b & "), "b");
}

TEST(Patterns, HyphensAndCliticsAreSplitAsInTexts) {
  EXPECT_EQ(found("a narrow-minded man", "narrow-minded"), "narrow-minded");
  EXPECT_EQ(found("a narrow minded man", "narrow-minded"), "narrow minded");
  EXPECT_EQ(found("a narrow-minded man", "narrow minded"), "narrow-minded");
  EXPECT_EQ(found("his self-destroying ways", "self-destroy*"), "self-destroying");
  EXPECT_EQ(found("waste one’s breath", "wast* one's breath"), "waste one’s breath");
  EXPECT_EQ(found("waste one's breath", "wast* one 's breath"), "waste one's breath");
  EXPECT_EQ(found("they don't care", "don't care"), "don't care");
  EXPECT_EQ(found("they don't care", "do n't care"), "don't care");
  EXPECT_EQ(found("they cannot wait", "cannot wait"), "cannot wait");
}

}  // namespace
}  // namespace mtlint
