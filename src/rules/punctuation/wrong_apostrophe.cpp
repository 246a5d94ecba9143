// An opening quotation mark, accent or prime where an apostrophe belongs.
// Card, help and examples: rules/punctuation/wrong-apostrophe.json

#include <algorithm>
#include <array>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::u32string_view wrong = U"‘`´′＇‛";
constexpr auto endings = std::to_array<std::string_view>(
    {"s", "t", "re", "ve", "ll", "d", "m", "S", "T", "RE", "VE", "LL", "D", "M"});

// What follows the mark is the tail of a contraction or a possessive.
bool is_tail(std::string_view text, std::size_t at) {
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return text.substr(at).starts_with(ending) &&
           !is_letter(code_point_at(text, at + ending.size()));
  });
}

void check(const SegmentView& segment, Findings& findings) {
  const std::string_view text = segment.target();
  // Of the wrong marks, only the grave accent is ASCII.
  if (segment.facts.target.ascii && text.find('`') == std::string_view::npos) return;
  // The style that the text itself uses; typographic unless it has only straight ones.
  const bool straight =
      text.find('\'') != std::string_view::npos && text.find("’") == std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (wrong.find(c) == std::u32string_view::npos || !is_letter(code_point_before(text, begin)) ||
        !is_tail(text, at))
      continue;
    std::size_t word_begin = begin;
    while (word_begin > 0 && is_letter(code_point_before(text, word_begin)))
      previous_code_point(text, word_begin);
    std::size_t word_end = at;
    while (word_end < text.size() && is_letter(code_point_at(text, word_end)))
      next_code_point(text, word_end);
    const std::string apostrophe = straight ? "'" : "’";
    const std::string right = std::string(text.substr(word_begin, begin - word_begin)) +
                              apostrophe + std::string(text.substr(at, word_end - at));
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    Finding& finding =
        findings.add("\"" + std::string(text.substr(word_begin, word_end - word_begin)) +
                         "\" has \"" + std::string(span.of(text)) + "\" for an apostrophe",
                     {Side::target, span, "write " + right});
    finding.suggestions.push_back(right);
    finding.fixes.push_back({span, apostrophe, true});
  }
}

}  // namespace

extern const RuleCode wrong_apostrophe{.id = "wrong-apostrophe", .check = check};

}  // namespace mtlint
