#include "analysis/tokenise.h"

#include <gtest/gtest.h>

#include <string>

namespace mtlint {
namespace {

Abbreviations some_abbreviations() {
  Abbreviations list;
  list.never_end = {"dr", "mr", "no", "vs"};
  list.may_end = {"inc", "etc", "p.m"};
  return list;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, some_abbreviations(), tokens);
  return tokens;
}

std::string split(std::string_view text) {
  std::string joined;
  for (const Token& token : tokens_of(text)) {
    if (!joined.empty()) joined += '|';
    joined += token.span.of(text);
  }
  return joined;
}

TEST(Tokenise, CliticsPart) {
  EXPECT_EQ(split("They don't, she'll, I'm, we've, he'd."),
            "They|do|n't|,|she|'ll|,|I|'m|,|we|'ve|,|he|'d|.");
  EXPECT_EQ(split("China’s can’t"), "China|’s|ca|n’t");
  EXPECT_EQ(split("I cannot; you dont"), "I|can|not|;|you|do|nt");
  EXPECT_EQ(split("O'Brien's o'clock"), "O'Brien|'s|o'clock");
  EXPECT_EQ(split("the workers' homes"), "the|workers|'|homes");
  EXPECT_EQ(split("'em and the '90s"), "'em|and|the|'90s");
}

TEST(Tokenise, HyphensPartExceptBehindPrefixes) {
  EXPECT_EQ(split("well-known e-mail, non-human co-workers"),
            "well|-|known|e-mail|,|non-human|co-workers");
  EXPECT_EQ(split("1969-1970, 713-853-3989"), "1969|-|1970|,|713-853-3989");
}

TEST(Tokenise, NumbersAndCurrencies) {
  EXPECT_EQ(split("$5.50, 1,000 and 12:30 on 11/20/2000: 15%"),
            "$|5.50|,|1,000|and|12:30|on|11/20/2000|:|15|%");
  EXPECT_EQ(split("at 10am, 70k"), "at|10|am|,|70|k");
  EXPECT_EQ(split("in 2018,2019"), "in|2018|,|2019");
}

TEST(Tokenise, AddressesStayWhole) {
  EXPECT_EQ(split("See https://example.org/a?b=1, www.example.org."),
            "See|https://example.org/a?b=1|,|www.example.org|.");
  EXPECT_EQ(split("Write to me@example.org."), "Write|to|me@example.org|.");
}

TEST(Tokenise, AbbreviationsKeepTheirStop) {
  EXPECT_EQ(split("Dr. No met Mr. J. Smith."), "Dr.|No|met|Mr.|J.|Smith|.");
  EXPECT_EQ(split("He said no."), "He|said|no|.");
  EXPECT_EQ(split("See No. 5."), "See|No.|5|.");
  EXPECT_EQ(split("The U.S. team"), "The|U.S.|team");
  EXPECT_EQ(split("It costs approx. five."), "It|costs|approx.|five|.");
}

TEST(Tokenise, MarksAndForeignText) {
  EXPECT_EQ(split("“Yes!!” he said… — really?!"), "“|Yes|!!|”|he|said|…|—|really|?!");
  EXPECT_EQ(split("the 中国 team"), "the|中国|team");
  EXPECT_EQ(tokens_of("the 中国 team")[1].kind, TokenKind::foreign);
  EXPECT_EQ(split("a\u00A0b \t c"), "a|b|c");
  EXPECT_EQ(split(""), "");
}

TEST(Tokenise, TellsCaseKindAndSpace) {
  const auto tokens = tokens_of("NASA said: Élan, 3.");
  EXPECT_TRUE(tokens[0].all_caps);
  EXPECT_TRUE(tokens[0].capital);
  EXPECT_FALSE(tokens[1].capital);
  EXPECT_FALSE(tokens[2].space_before);
  EXPECT_TRUE(tokens[3].capital);
  EXPECT_FALSE(tokens[3].all_caps);
  EXPECT_EQ(tokens[5].kind, TokenKind::number);
}

TEST(Tokenise, EveryByteButSpaceBelongsToOneToken) {
  const std::string text =
      "Well—“no”, it's 5km/h (approx.) at me@x.org, 中国’s e-mail: $5!!! :-) ... '90s";
  std::uint32_t at = 0;
  for (const Token& token : tokens_of(text)) {
    ASSERT_GE(token.span.begin, at);
    EXPECT_EQ(text.substr(at, token.span.begin - at).find_first_not_of(' '), std::string::npos);
    ASSERT_LT(token.span.begin, token.span.end);
    at = token.span.end;
  }
  EXPECT_EQ(at, text.size());
}

TEST(WordKey, FoldsCaseAndQuotes) {
  EXPECT_EQ(word_key("Don’T"), word_key("don't"));
  EXPECT_EQ(word_key("“"), word_key("\""));
  EXPECT_EQ(word_key("ÉTUDE"), word_key("étude"));
  EXPECT_NE(word_key("its"), word_key("it's"));
}

}  // namespace
}  // namespace mtlint
