// The segment does not end as its source does: no mark at all, or a statement for a question.
// Card, help and examples: rules/punctuation/final-punctuation.json

#include <algorithm>
#include <array>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Marks that say the same in different scripts are one class; so are the calm and the excited stop,
// because translators tone down or up.
enum class Ending { none, statement, question, other };

Ending ending_of(char32_t mark) {
  switch (mark) {
    case 0:
      return Ending::none;
    case U'.':
    case U'。':
    case U'．':
    case U'｡':
    case U'!':
    case U'！':
    case U'…':
    case U'۔':
    case U'।':
      return Ending::statement;
    case U'?':
    case U'？':
    case U'؟':
    case U'‽':
      return Ending::question;
    default:
      return Ending::other;
  }
}

constexpr std::size_t least_words = 3;  // shorter ones are labels and headings

std::size_t count_words(const English& english) {
  return static_cast<std::size_t>(std::ranges::count_if(
      english.tokens, [](const Token& token) { return token.kind == TokenKind::word; }));
}

// Questions that Chinese, Japanese, Korean and Russian write without a mark for it, and questions
// that are none (是否 "whether").
bool may_ask(std::string_view source) {
  constexpr auto signs = std::to_array<std::string_view>(
      {"?",  "？",   "؟",    "吗", "呢", "嗎",   "何", "谁", "誰",   "哪",   "怎",   "什",
       "岂", "难道", "是否", "か", "까", "나요", "ли", "هل", "为啥", "为甚", "多少", "几"});
  return std::ranges::any_of(
      signs, [&](std::string_view sign) { return source.find(sign) != std::string_view::npos; });
}

Span last_word(const English& english) {
  for (std::size_t i = english.tokens.size(); i-- > 0;)
    if (english.tokens[i].kind != TokenKind::punctuation) return english.tokens[i].span;
  return english.tokens.back().span;
}

void add(const SegmentView& segment, Span span, std::string message, std::string label,
         Findings& findings) {
  Finding& finding = findings.add(std::move(message), {Side::target, span, std::move(label)});
  const auto size = static_cast<std::uint32_t>(segment.source().size());
  std::size_t begin = size;
  previous_code_point(segment.source(), begin);
  finding.marks.push_back({Side::source, {static_cast<std::uint32_t>(begin), size}, {}});
}

void check(const SegmentView& segment, Findings& findings) {
  const auto& source = segment.facts.source;
  const English& english = segment.facts.target;
  if (!segment.bilingual() || source.sentences.empty() || english.sentences.empty()) return;
  const Ending there = ending_of(final_mark(source.sentences.back().of(source.text)));
  const Ending here = ending_of(english.sentences.back().mark);
  if (there == here || there == Ending::none || there == Ending::other) return;
  if (count_words(english) < least_words) return;
  const std::string right = there == Ending::question ? "?" : ".";
  if (here == Ending::none) {
    const Token& last = english.tokens.back();
    if (last.kind == TokenKind::symbol) return;  // ends in markup or a formula
    add(segment, last_word(english), "the sentence has no final mark", "end with " + right,
        findings);
    return;
  }
  const Span mark = english.tokens.back().span;
  if (there == Ending::question && here == Ending::statement)
    add(segment, mark, "the source asks, the English states", "a question mark", findings);
  else if (there == Ending::statement && here == Ending::question && !may_ask(source.text))
    add(segment, mark, "the source states, the English asks", "a full stop", findings);
}

}  // namespace

extern const RuleCode final_punctuation{.id = "final-punctuation", .check = check};

}  // namespace mtlint
