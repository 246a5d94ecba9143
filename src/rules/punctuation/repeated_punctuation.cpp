// The same mark twice, or marks that exclude each other, where the source has no such thing.
// Card, help and examples: rules/punctuation/repeated-punctuation.json

#include "rules/rule.h"

namespace mtlint {
namespace {

bool is_mark(char c) { return std::string_view(",.;:!?").find(c) != std::string_view::npos; }

// "…", "?!" and "!!!" are meant; so are the two stops of a range ("1..5") and of a path ("../").
bool is_meant(std::string_view run, std::string_view text, std::size_t end) {
  if (run.find_first_not_of("!?") == std::string_view::npos) return true;
  if (run.find_first_not_of('.') == std::string_view::npos && run.size() != 2) return true;
  const char after = end < text.size() ? text[end] : ' ';
  if (after == '/' || after == '\\' || (after >= '0' && after <= '9')) return true;
  // An abbreviation's stop before another mark: "etc.,", "U.S.:", "Inc.?"; a smiley or a scope.
  if (run.size() == 2 && run[0] == '.' && run[1] != '.') return true;
  return run.starts_with("...") || (run == "::" && after != ' ');
}

void check(const SegmentView& segment, Findings& findings) {
  const std::string_view text = segment.target();
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!is_mark(text[at]) || !is_mark(text[at + 1])) continue;
    std::size_t end = at + 2;
    while (end < text.size() && is_mark(text[end])) ++end;
    const std::string_view run = text.substr(at, end - at);
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    at = end;
    if (is_meant(run, text, end) || segment.source().find(run) != std::string_view::npos) continue;
    // The dearest mark stays: "?," is a question, ".," an end.
    std::string right(1, run.back());
    for (const char c : std::string_view("?!.:;,"))
      if (run.find(c) != std::string_view::npos) {
        right = c;
        break;
      }
    Finding& finding = findings.add("\"" + std::string(run) + "\" is one mark too many",
                                    {Side::target, span, "write " + right});
    finding.suggestions.push_back(right);
    finding.fixes.push_back({span, right, true});
  }
}

}  // namespace

extern const RuleCode repeated_punctuation{.id = "repeated-punctuation", .check = check};

}  // namespace mtlint
