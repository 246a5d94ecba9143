// The same word twice in a row.
// Card, help and examples: rules/wording/repeated-word.json

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/hash.h"
#include "resources/resources.h"
#include "resources/spelling.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Words that grammar doubles: "had had", "that that", "is is"; what they say; and cries.
constexpr auto doubled = std::to_array<std::string_view>(
    {"had",   "that", "is",   "do",   "did",   "can", "who", "no",   "yes", "ha",
     "bye",   "oh",   "ah",   "hey",  "tut",   "pom", "la",  "choo", "dum", "hear",
     "knock", "blah", "chop", "tick", "ylang", "sin", "win", "so",   "very"});

// "a long long way", "again and again again": doubled for emphasis, in speech or after a source
// that doubles too.
constexpr auto emphatic = std::to_array<std::string_view>(
    {"many",  "much", "more", "really", "long",   "now",   "well",  "there", "far",  "never",
     "again", "come", "go",   "wait",   "please", "night", "right", "good",  "okay", "fine"});

bool is_one_of(std::uint64_t word, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view known) { return hash64(known) == word; });
}

// Does the source say something twice in a row: 慢慢, 旺旺, 很久很久, "bora bora"?
bool doubles(std::string_view text) {
  std::u32string_view spaces = U" ，,、·・-";
  std::u32string window;
  for (std::size_t at = 0; at < text.size();) {
    window += next_code_point(text, at);
    const std::size_t size = window.size();
    if (size >= 2 && window[size - 1] == window[size - 2] && is_han(window[size - 1])) return true;
    if (size >= 4 && window.substr(size - 4, 2) == window.substr(size - 2) &&
        is_cjk(script_of(window[size - 1])))
      return true;
  }
  for (std::size_t begin = 0; begin < window.size();) {
    const std::size_t end = std::min(window.find_first_of(spaces, begin), window.size());
    const std::size_t length = end - begin;
    if (length > 1 && window.size() > end + length &&
        window.compare(begin, length, window, end + 1, length) == 0)
      return true;
    begin = end + 1;
  }
  return false;
}

bool is_emphasis(const Token& token) {
  return token.tag == Tag::JJ || token.tag == Tag::RB || token.tag == Tag::UH ||
         is_one_of(token.lower, emphatic);
}

// 李俐 is Li Li: two characters that differ may sound the same.
bool may_be_name(const SegmentView& segment, const Token& token) {
  constexpr std::size_t longest_syllable = 6;
  std::string word(segment.facts.target.of(token));
  if (word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
  if (!has_cjk(segment.source())) return false;
  return token.span.size() <= 3 ||
         (token.span.size() <= longest_syllable && !segment.resources.spelling->lists(word));
}

// A word, or a number that is no digit of a list.
bool counts(const Token& token) {
  return token.kind == TokenKind::word ||
         (token.kind == TokenKind::number && token.span.size() >= 3);
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  for (std::size_t i = 1; i < english.tokens.size(); ++i) {
    const Token& first = english.tokens[i - 1];
    const Token& second = english.tokens[i];
    if (first.lower != second.lower || !counts(first) || first.kind != second.kind) continue;
    // No space between is a hyphen or an apostrophe.
    if (!second.space_before || is_one_of(second.lower, doubled)) continue;
    // Two capitals may be a name (Bora Bora), two adjectives an emphasis: the source knows.
    const bool may_be_meant = second.capital || is_emphasis(second);
    if (may_be_meant && (!segment.bilingual() || doubles(segment.source()))) continue;
    if (second.capital && may_be_name(segment, second)) continue;
    if (first.kind == TokenKind::number && !segment.bilingual()) continue;
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
