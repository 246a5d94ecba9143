// Words in the source's script are left in the English.
// Card, help and examples: rules/completeness/source-script-left.json

#include "rules/rule.h"
#include "rules/source_script.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_bracketed(std::string_view text, Span span) {
  const std::size_t open = text.substr(0, span.begin).rfind('(');
  if (open == std::string_view::npos) return false;
  const std::size_t close = text.find(')', open);
  return close != std::string_view::npos && close >= span.end;
}

// "guanxi (关系)" and “福” quote the original on purpose.
bool is_quoted(std::string_view text, Span span) {
  if (is_bracketed(text, span)) return true;
  constexpr std::u32string_view openers = U"([“‘\"'«（「『《【<";
  constexpr std::u32string_view closers = U")]”’\"'»）」』》】>,;";
  std::size_t begin = span.begin;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  std::size_t end = span.end;
  while (end < text.size() && text[end] == ' ') ++end;
  return openers.find(code_point_before(text, begin)) != std::u32string_view::npos && begin > 0 &&
         closers.find(code_point_at(text, end)) != std::u32string_view::npos && end < text.size();
}

void check(const SegmentView& segment, Findings& findings) {
  const ForeignText foreign = find_foreign(segment);
  if (foreign.runs.empty() || mostly_foreign(foreign)) return;  // the latter is for "untranslated"
  for (const Span run : foreign.runs) {
    const std::string words(run.of(segment.target()));
    Finding& finding = findings.add("\"" + words + "\" is left in the English",
                                    {Side::target, run, "not translated"});
    const std::size_t in_source = segment.source().find(words);
    if (in_source != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(in_source);
      finding.marks.push_back({Side::source, {begin, begin + run.size()}, {}});
    }
    if (!is_quoted(segment.target(), run)) continue;
    finding.severity = Severity::neutral;
    finding.confidence = 0.3F;
  }
}

}  // namespace

extern const RuleCode source_script_left{.id = "source-script-left", .check = check};

}  // namespace mtlint
