// A lower-case word that no English dictionary has, one edit away from a word that it has.
// Card, help and examples: rules/wording/misspelling.json

#include <algorithm>
#include <array>

#include "resources/lexicon.h"
#include "resources/resources.h"
#include "resources/spelling.h"
#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t shortest_word = 5;  // shorter unknown words are symbols and particles

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

// Words so common that their letters in another order are never another word: "thna", "vyre".
constexpr auto common = std::to_array<std::string_view>(
    {"about", "after",  "also",  "back",  "been",  "both",  "come", "could", "does",  "down",
     "each",  "even",   "every", "first", "from",  "give",  "good", "great", "have",  "here",
     "home",  "into",   "just",  "know",  "last",  "life",  "like", "long",  "look",  "make",
     "many",  "more",   "most",  "much",  "must",  "need",  "next", "only",  "other", "over",
     "part",  "people", "same",  "said",  "some",  "such",  "take", "than",  "that",  "their",
     "them",  "then",   "there", "these", "they",  "think", "this", "those", "time",  "today",
     "very",  "want",   "well",  "went",  "were",  "what",  "when", "where", "which", "while",
     "will",  "with",   "work",  "world", "would", "year",  "your"});

std::string sorted_letters(std::string_view word) {
  std::string letters(word);
  std::ranges::sort(letters);
  return letters;
}

// The common word that `word` has the letters of; nothing if there is none, or more than one.
std::string_view common_anagram(std::string_view word) {
  const std::string letters = sorted_letters(word);
  std::string_view found;
  for (const std::string_view known : common) {
    if (known.size() != word.size() || sorted_letters(known) != letters) continue;
    if (!found.empty()) return {};
    found = known;
  }
  return found;
}

// A short word, or the first of a sentence: judged by common words only, for it may be a name, a
// unit or a foreign particle.
void check_common(const SegmentView& segment, const Token& token, Findings& findings) {
  const English& english = segment.facts.target;
  std::string word(english.of(token));
  if (word.size() < 3) return;
  const bool capital = word[0] >= 'A' && word[0] <= 'Z';
  if (capital) word[0] = static_cast<char>(word[0] - 'A' + 'a');
  if (!all_lower_ascii(word) || stands_in(segment.source(), word)) return;
  std::string right(common_anagram(word));
  if (right.empty() || segment.resources.spelling->lists(word) ||
      segment.resources.lexicon->is_english_name(word) || is_glued(english.text, token.span) ||
      is_quoted(segment, token.span))
    return;
  if (capital) right[0] = static_cast<char>(right[0] - 'a' + 'A');
  Finding& finding = findings.add("\"" + std::string(english.of(token)) + "\" is \"" + right +
                                      "\" with its letters in disorder",
                                  {Side::target, token.span, "perhaps " + right});
  finding.suggestions.push_back(right);
  finding.fixes.push_back({token.span, right, false});
}

bool begins_sentence(const English& english, std::size_t i) {
  return i == 0 || english.tokens[i - 1].tag == Tag::open_quote ||
         std::ranges::any_of(english.sentences,
                             [&](const EnglishSentence& sentence) { return sentence.begin == i; });
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  const Spelling& spelling = *segment.resources.spelling;
  for (std::size_t i = 0; i < english.tokens.size(); ++i) {
    const Token& token = english.tokens[i];
    if (token.listed || token.kind != TokenKind::word || token.all_caps) continue;
    const std::string_view word = english.of(token);
    if (token.capital ? begins_sentence(english, i) : word.size() < shortest_word) {
      check_common(segment, token, findings);
      continue;
    }
    if (token.capital || word.size() < shortest_word || !all_lower_ascii(word)) continue;
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
