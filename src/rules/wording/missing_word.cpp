// An article or possessive whose noun is missing, a preposition without its words.
// Card, help and examples: rules/wording/missing-word.json

#include "analysis/clauses.h"
#include "analysis/word_set.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// Words that must be followed by a noun phrase: "the of the city", "a that prohibits".
bool needs_noun(const Token& token) {
  static const WordSet words{"the", "a", "an", "our", "their", "my", "your", "every"};
  return words.contains(token);
}

// What cannot begin or continue a noun phrase.
bool cannot_follow(const Token& token) {
  static const WordSet words{
      "of",     "is",    "are",  "was",   "were",    "has",   "had",  "and", "or",   "that",
      "which",  "from",  "with", "would", "because", "but",   "been", "at",  "into", "during",
      "should", "could", "who",  "whose", "than",    "about", "by",   "for", "to"};
  return words.contains(token) && !token.capital;
}

bool is_quoted_or_name(const English& english, std::uint32_t i) {
  const Token& token = english.tokens[i];
  if (token.all_caps || token.kind != TokenKind::word) return true;
  if (i == 0) return token.capital && token.span.size() == 1;  // "A is larger than B"
  const Token& before = english.tokens[i - 1];
  return is_quote(before.tag) || is_bracket(before.tag) || before.kind == TokenKind::symbol ||
         (token.capital && token.span.size() == 1);
}

// "an overall by weight" is no fault; "or" may join articles: "a or the", "the and a".
bool is_mentioned(const English& english, std::uint32_t next) {
  static const WordSet joins{"and", "or"};
  return joins.contains(english.tokens[next]) && next + 1 < english.tokens.size() &&
         (needs_noun(english.tokens[next + 1]) || english.tokens[next + 1].tag == Tag::JJ ||
          english.tokens[next + 1].tag == Tag::JJR || english.tokens[next + 1].tag == Tag::RB);
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  for (const EnglishSentence& sentence : english.sentences)
    for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
      const Token& token = english.tokens[i];
      if (!needs_noun(token) || is_quoted_or_name(english, i)) continue;
      const Token& next = english.tokens[i + 1];
      const bool one_letter = token.span.size() == 1;
      // "plan a of", "vitamin a and", "hepatitis a is": a letter that names.
      if (one_letter && (i == sentence.begin || is_noun(english.tokens[i - 1].tag) ||
                         next.kind != TokenKind::word))
        continue;
      if (!next.space_before) continue;
      const bool owner = next.tag == Tag::POS && english.of(next).size() > 1;
      if (!owner && !cannot_follow(next)) continue;
      if (is_mentioned(english, i + 1)) continue;
      // "the to-be-released album", "the by-now-famous": compounds.
      if (i + 2 < sentence.end && english.tokens[i + 2].tag == Tag::HYPH) continue;
      if (i + 2 < sentence.end && english.of(english.tokens[i + 2]) == "-") continue;
      const Span span{token.span.begin, next.span.end};
      findings.add("the word behind \"" + std::string(english.of(token)) + "\" is missing",
                   {Side::target, span, {}});
      ++i;
    }
}

}  // namespace

extern const RuleCode missing_word{.id = "missing-word", .check = check};

}  // namespace mtlint
