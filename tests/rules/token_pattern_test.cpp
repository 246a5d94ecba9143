#include "rules/token_pattern.h"

#include <gtest/gtest.h>

#include "analysis/tokenise.h"

namespace mtlint {
namespace {

English tokens_of(std::string_view text) {
  English english;
  english.text = text;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, {}, english.tokens);
  return english;
}

TokenPattern pattern_of(std::initializer_list<const char*> tests) {
  TokenPattern pattern;
  for (const char* test : tests) pattern.push_back(parse_token_test(test).value());
  return pattern;
}

// The words that match at the first place where any do.
std::string matched(std::initializer_list<const char*> tests, std::string_view text) {
  const English english = tokens_of(text);
  const TokenPattern pattern = pattern_of(tests);
  for (std::size_t at = 0; at < english.tokens.size(); ++at)
    if (const auto end = match_tokens(pattern, english, at); end && *end > at)
      return std::string(
          text.substr(english.tokens[at].span.begin,
                      english.tokens[*end - 1].span.end - english.tokens[at].span.begin));
  return {};
}

TEST(TokenPattern, WordsMatchWithoutCase) {
  EXPECT_EQ(matched({"more", "better"}, "It is MORE Better now"), "MORE Better");
  EXPECT_EQ(matched({"MORE"}, "more"), "more");
  EXPECT_EQ(matched({"more"}, "moreover"), "");
  EXPECT_EQ(matched({"éclair"}, "an ÉCLAIR"), "ÉCLAIR");
}

TEST(TokenPattern, MarksMatchInAllTheirForms) {
  EXPECT_EQ(matched({"do", "n't"}, "I don’t know"), "don’t");
  EXPECT_EQ(matched({"\"", "so"}, "a “so called” friend"), "“so");
  EXPECT_EQ(matched({"“", "so"}, "a \"so called\" friend"), "\"so");
}

TEST(TokenPattern, ExpressionsMatchTheWholeLowerCaseWord) {
  EXPECT_EQ(matched({"/.*er/"}, "Much Better"), "Better");
  EXPECT_EQ(matched({"/bet/"}, "better"), "");
  EXPECT_EQ(matched({"as", "*", "as"}, "as good as gold"), "as good as");
}

TEST(TokenPattern, OptionalTestsAreTakenWhenTheyMatch) {
  EXPECT_EQ(matched({"not", "very?", "unique"}, "not very unique"), "not very unique");
  EXPECT_EQ(matched({"not", "very?", "unique"}, "not unique"), "not unique");
  EXPECT_EQ(matched({"unique", "thing?"}, "unique"), "unique");
  EXPECT_EQ(matched({"not", "*?", "good"}, "not so good"), "not so good");
  EXPECT_EQ(matched({"not", "/ver.*/?", "good"}, "not very good"), "not very good");
  EXPECT_EQ(matched({"?"}, "Why?"), "?");
}

TEST(TokenPattern, TagsNarrowTheTest) {
  English english = tokens_of("the walks");
  english.tokens[1].tag = Tag::NNS;
  const auto hits = [&](const char* test) {
    return match_tokens(pattern_of({test}), english, 1).has_value();
  };
  EXPECT_TRUE(hits("<NNS>"));
  EXPECT_TRUE(hits("<NN|NNS>"));
  EXPECT_TRUE(hits("walks<NNS>"));
  EXPECT_TRUE(hits("/walk.*/<NNS>?"));
  EXPECT_TRUE(hits("*<NNS>"));
  EXPECT_FALSE(hits("walks<VBZ>"));
  EXPECT_FALSE(hits("runs<NNS>"));
  EXPECT_FALSE(match_tokens(pattern_of({"*"}), english, 2));
}

TEST(TokenPattern, EveryTagOfTheSetIsKnown) {
  for (const auto& [tag, name] : tag_names) {
    const auto test = parse_token_test("<" + std::string(name) + ">");
    EXPECT_EQ(test.has_value(), tag != Tag::none) << name;
    if (test) {
      EXPECT_EQ(test->tags, std::vector{tag});
    }
  }
}

TEST(TokenPattern, WhatIsNoTestIsRefused) {
  for (const auto& [text, fault] : {std::pair{"<NOUN>", "unknown tag in \"<NOUN>\""},
                                    {"<NN|>", "unknown tag"},
                                    {"<>", "unknown tag"},
                                    {"", "empty token test"},
                                    {"/(/", "the regular expression in \"/(/\" is wrong"},
                                    {"/(?=x)y/", "the regular expression"}}) {
    const auto test = parse_token_test(text);
    ASSERT_FALSE(test) << text;
    EXPECT_TRUE(test.error().what.starts_with(fault)) << test.error().what;
  }
}

}  // namespace
}  // namespace mtlint
