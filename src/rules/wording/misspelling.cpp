// A lower-case word that no English dictionary has, one edit away from a word that it has.
// Card, help and examples: rules/wording/misspelling.json

#include <algorithm>

#include "resources/lexicon.h"
#include "resources/resources.h"
#include "resources/spelling.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t shortest_word = 5;  // shorter unknown words are symbols and foreign particles

bool all_lower_ascii(std::string_view word) {
  for (const char c : word)
    if (c < 'a' || c > 'z') return false;
  return true;
}

// A part of a longer thing: hyphenated, with digits, in a path or an address.
bool is_glued(std::string_view text, Span span) {
  constexpr std::u32string_view glue = U"-–/\\_.@#&+=~^*|'’‐‑";
  const char32_t before = code_point_before(text, span.begin);
  const char32_t after = code_point_at(text, span.end);
  const auto sticks = [&](char32_t c) {
    return is_letter(c) || is_digit(c) || glue.find(c) != std::u32string_view::npos;
  };
  if (before != 0 && sticks(before)) return true;
  if (text.substr(0, span.begin).ends_with("- ")) return true;  // "co - ordinated"
  if (after == 0 || !sticks(after)) return false;
  // A stop or an apostrophe at the end of a word glues only if something follows.
  std::size_t behind = span.end;
  next_code_point(text, behind);
  const char32_t next = code_point_at(text, behind);
  return next != 0 && (is_letter(next) || is_digit(next));
}

// Does the source have the word, in capitals or not? `word` is lower-case ASCII.
bool stands_in(std::string_view source, std::string_view word) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  return std::search(source.begin(), source.end(), word.begin(), word.end(), same) != source.end();
}

// Words in italics or quotation marks, and words of the source, are quoted.
bool is_quoted(const SegmentView& segment, Span span) {
  constexpr std::u32string_view marks = U"“‘\"'«*_<(";
  const std::string_view text = segment.target();
  return marks.find(code_point_before(text, span.begin)) != std::u32string_view::npos &&
         span.begin > 0;
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  const Spelling& spelling = *segment.resources.spelling;
  for (const Token& token : english.tokens) {
    const std::string_view word = english.of(token);
    if (token.listed || token.kind != TokenKind::word || token.capital ||
        word.size() < shortest_word || !all_lower_ascii(word))
      continue;
    if (is_glued(english.text, token.span) || is_quoted(segment, token.span)) continue;
    if (stands_in(segment.source(), word)) continue;
    if (segment.resources.lexicon->is_english_name(word)) continue;
    const auto near = spelling.corrections(word);
    if (near.empty()) continue;
    Finding& finding = findings.add("\"" + std::string(word) + "\" is not a known English word",
                                    {Side::target, token.span, "perhaps " + near.front()});
    finding.suggestions = near;
    finding.fixes.push_back({token.span, near.front(), false});
  }
}

}  // namespace

extern const RuleCode misspelling{.id = "misspelling", .check = check};

}  // namespace mtlint
