// The same word twice in a row.
// Card, help and examples: rules/wording/repeated-word.json

#include <algorithm>
#include <array>
#include <string_view>

#include "base/hash.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// Words that English itself doubles: "had had", "very, very", "no no", "bye bye", "that that".
constexpr auto doubled = std::to_array<std::string_view>(
    {"had",   "that", "very",   "so",     "no",   "yes",  "ha",    "bye",   "many",
     "much",  "more", "really", "long",   "now",  "well", "oh",    "ah",    "hey",
     "knock", "tut",  "there",  "far",    "who",  "do",   "did",   "never", "again",
     "come",  "go",   "wait",   "please", "blah", "pom",  "la",    "choo",  "night",
     "chop",  "hear", "win",    "sin",    "dum",  "tick", "ylang", "is",    "can"});

// "a long long way", "right right": doubling for emphasis.
bool is_emphasis(Tag tag) { return tag == Tag::JJ || tag == Tag::RB || tag == Tag::UH; }

bool may_double(std::uint64_t word) {
  return std::ranges::any_of(doubled,
                             [&](std::string_view known) { return hash64(known) == word; });
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  for (std::size_t i = 1; i < english.tokens.size(); ++i) {
    const Token& first = english.tokens[i - 1];
    const Token& second = english.tokens[i];
    if (first.lower != second.lower || first.kind != TokenKind::word ||
        second.kind != TokenKind::word)
      continue;
    // Two capitals are a name (Bora Bora); no space between is a hyphen or an apostrophe.
    if (second.capital || !second.space_before || may_double(second.lower) ||
        is_emphasis(second.tag))
      continue;
    // "A a" of lists, "c c" of formulas.
    if (second.span.size() < 2 && english.of(second) != "a") continue;
    const Span span{first.span.begin, second.span.end};
    const std::string word(english.of(first));
    Finding& finding =
        findings.add("\"" + std::string(span.of(english.text)) + "\" has the same word twice",
                     {Side::target, span, "once is enough"});
    finding.suggestions.push_back(word);
    finding.fixes.push_back({span, word, false});
  }
}

}  // namespace

extern const RuleCode repeated_word{.id = "repeated-word", .check = check};

}  // namespace mtlint
