// Chinese, Japanese or full-width punctuation in English text.
// Card, help and examples: rules/punctuation/cjk-punctuation.json

#include <algorithm>
#include <array>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

struct Mapping {
  char32_t mark;
  std::string_view english;
};

// What English has for each mark; a space behind it where the next word needs one.
constexpr auto mappings = std::to_array<Mapping>({
    {U'、', ", "},    {U'。', ". "}, {U'〈', "<"},  {U'〉', ">"},  {U'《', "“"},  {U'》', "”"},
    {U'「', "“"},     {U'」', "”"},  {U'『', "“"},  {U'』', "”"},  {U'【', "["},  {U'】', "]"},
    {U'〔', "["},     {U'〕', "]"},  {U'〖', "["},  {U'〗', "]"},  {U'・', " "},  {U'！', "! "},
    {U'（', " ("},    {U'）', ") "}, {U'，', ", "}, {U'．', ". "}, {U'：', ": "}, {U'；', "; "},
    {U'？', "? "},    {U'［', " ["}, {U'］', "] "}, {U'｛', " {"}, {U'｝', "} "}, {U'～', "–"},
    {U'〜', "–"},     {U'％', "%"},  {U'＂', "\""}, {U'＇', "'"},  {U'｡', ". "},  {U'､', ", "},
    {U'\u3000', " "},
});

const Mapping* mapping_of(char32_t c) {
  if (c < 0x3000) return nullptr;
  const auto found = std::ranges::find(mappings, c, &Mapping::mark);
  return found == mappings.end() ? nullptr : &*found;
}

// Between ideographs the mark belongs to a quotation in the source's script.
bool inside_cjk(std::string_view text, Span span) {
  const auto cjk = [](char32_t c) { return is_cjk(script_of(c)); };
  return cjk(code_point_before(text, span.begin)) &&
         (span.end == text.size() || cjk(code_point_at(text, span.end)));
}

// The English for a run of marks, without a space where one stands or none is wanted.
std::string english_for(std::string_view text, Span span) {
  std::string english;
  for (std::size_t at = span.begin; at < span.end;)
    if (const Mapping* mapping = mapping_of(next_code_point(text, at))) english += mapping->english;
  const char32_t before = code_point_before(text, span.begin);
  const char32_t after = code_point_at(text, span.end);
  if (english.starts_with(' ') && (before == 0 || is_space(before))) english.erase(0, 1);
  if (english.ends_with(' ') && (after == 0 || is_space(after) || is_punctuation(after)))
    english.pop_back();
  return english;
}

void check(const SegmentView& segment, Findings& findings) {
  if (segment.facts.target.ascii) return;
  const std::string_view text = segment.target();
  if (text.find('\xE3') == std::string_view::npos && text.find('\xEF') == std::string_view::npos)
    return;
  for (std::size_t at = 0; at < text.size();) {
    Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
    while (at < text.size() && mapping_of(code_point_at(text, at))) {
      next_code_point(text, at);
      span.end = static_cast<std::uint32_t>(at);
    }
    if (span.empty()) {
      next_code_point(text, at);
      continue;
    }
    if (inside_cjk(text, span)) continue;
    const std::string english = english_for(text, span);
    const bool only_space = span.of(text).find_first_not_of("\u3000") == std::string_view::npos;
    Finding& finding = findings.add(
        only_space ? "an ideographic space stands in the English"
                   : "\"" + std::string(span.of(text)) + "\" is not English punctuation",
        {Side::target, span, english.empty() ? "leave it out" : "write \"" + english + "\""});
    finding.suggestions.push_back(english);
    finding.fixes.push_back({span, english, true});
  }
}

}  // namespace

extern const RuleCode cjk_punctuation{.id = "cjk-punctuation", .check = check};

}  // namespace mtlint
