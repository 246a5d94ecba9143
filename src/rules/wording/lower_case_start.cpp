// A sentence begins with a small letter, or the pronoun "I" is written small.
// Card, help and examples: rules/wording/lower-case-start.json

#include <algorithm>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_plain_lower(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

bool opens(std::string_view mark) {
  return mark == "\"" || mark == "“" || mark == "'" || mark == "‘";
}

// Does the text end its last sentence?
bool is_finished(std::string_view text) {
  const char32_t mark = final_mark(text);
  return mark != 0 && std::u32string_view(U",，、;；:：").find(mark) == std::u32string_view::npos;
}

// The source's first letter is a small one of a script that has capitals, or an ellipsis or another
// mark that says that a sentence goes on.
bool source_goes_on(std::string_view source) {
  for (std::size_t at = 0; at < source.size();) {
    const char32_t c = next_code_point(source, at);
    if (c == U'…' || c == U'.' || c == U'-' || c == U'—' || c == U'–' || c == U'、' || c == U'，')
      return true;
    if (is_letter(c) || is_digit(c)) return is_lower(c);
  }
  return false;
}

bool begins_small(std::string_view text) {
  return !text.empty() && is_lower(code_point_at(text, 0));
}

// A transcript or a chat is written without capitals throughout: a style, and not a slip. Only a
// document that its input names as one is known to have a style.
bool is_house_style(const SegmentView& segment) {
  if (segment.document.name.empty()) return false;
  constexpr std::size_t reach = 3;
  const auto& segments = segment.document.segments;
  const std::size_t begin = segment.index < reach ? 0 : segment.index - reach;
  const std::size_t end = std::min(segment.index + reach + 1, segments.size());
  std::size_t small = 0;
  for (std::size_t i = begin; i < end; ++i)
    small += i != segment.index && begins_small(segments[i].target) ? 1U : 0U;
  return 2 * small >= end - begin - 1;
}

void check_start(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  if (english.sentences.empty() || !segment.bilingual()) return;
  const EnglishSentence& first = english.sentences.front();
  if (first.end - first.begin < 4 || !segment.facts.source.ends_in_stop) return;
  std::uint32_t at = first.begin;
  while (at + 1 < first.end && english.tokens[at].kind != TokenKind::word &&
         opens(english.of(english.tokens[at])))
    ++at;
  const Token& token = english.tokens[at];
  const std::string_view word = english.of(token);
  if (token.kind != TokenKind::word || !is_plain_lower(word)) return;
  // A name that is written small (adidas) is so in its source, too.
  if (!token.listed && segment.source().find(word) != std::string_view::npos) return;
  // A symbol of one letter; what hangs on a hyphen or a stop ("n. Wayne", "p-value").
  if (word.size() == 1 && word != "a" && word != "i") return;
  if (at + 1 < first.end && english.tokens[at + 1].tag == Tag::HYPH) return;
  if (source_goes_on(segment.source())) return;
  const Segment* previous = segment.previous();
  if (previous != nullptr && !previous->target.empty() && !is_finished(previous->target)) return;
  std::string right(word);
  right[0] = static_cast<char>(right[0] - 'a' + 'A');
  Finding& finding = findings.add("the sentence begins with a small letter",
                                  {Side::target, token.span, "write " + right});
  finding.suggestions.push_back(right);
  finding.fixes.push_back({token.span, right, true});
}

// "i think", "i'm": not "i.e.", "(i)", "i)", and not a variable.
void check_pronoun(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  for (std::size_t i = 1; i + 1 < english.tokens.size(); ++i) {
    const Token& token = english.tokens[i];
    if (token.span.size() != 1 || english.text[token.span.begin] != 'i' ||
        token.kind != TokenKind::word)
      continue;
    const Token& next = english.tokens[i + 1];
    const bool verb = next.tag == Tag::VBP || next.tag == Tag::VBD || next.tag == Tag::MD;
    if (!verb || next.kind != TokenKind::word) continue;
    if (english.tokens[i - 1].kind != TokenKind::word && english.tokens[i - 1].tag != Tag::comma &&
        english.tokens[i - 1].tag != Tag::open_quote)
      continue;
    Finding& finding =
        findings.add("the pronoun \"I\" is written small", {Side::target, token.span, "write I"});
    finding.suggestions.push_back("I");
    finding.fixes.push_back({token.span, "I", true});
    return;
  }
}

void check(const SegmentView& segment, Findings& findings) {
  if (segment.facts.target.tokens.empty() || is_house_style(segment)) return;
  check_start(segment, findings);
  check_pronoun(segment, findings);
}

}  // namespace

extern const RuleCode lower_case_start{.id = "lower-case-start", .check = check};

}  // namespace mtlint
