// The source says something, the target nothing.
// Card, help and examples: rules/completeness/empty-target.json

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Something that one can read: not only spaces, controls and punctuation.
bool says_something(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_space(c) && !is_control(c) && !is_punctuation(c)) return true;
  }
  return false;
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.segment().has_source || !says_something(segment.source())) return;
  if (says_something(segment.target())) return;
  Finding& finding =
      findings.add("the target is empty",
                   {Side::target, {0, static_cast<std::uint32_t>(segment.target().size())}, {}});
  finding.marks.push_back(
      {Side::source, {0, static_cast<std::uint32_t>(segment.source().size())}, "not translated"});
}

}  // namespace

extern const RuleCode empty_target{.id = "empty-target", .check = check};

}  // namespace mtlint
