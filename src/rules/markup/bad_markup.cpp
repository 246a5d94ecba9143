// Tags of the target that are not closed, or closed in the wrong order, where those of the source
// are. Card, help and examples: rules/markup/bad-markup.json

#include <optional>
#include <vector>

#include "analysis/codes.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// The first tag that breaks the nesting; nothing if all is well.
std::optional<Span> broken_tag(std::string_view text) {
  std::vector<Code> tags;
  find_codes(text, CodeKind::tag, tags);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const TagShape shape = shape_of_tag(tags[i].span.of(text));
    if (shape.empty) continue;
    if (!shape.closes) {
      open.push_back(i);
      continue;
    }
    if (open.empty() || shape_of_tag(tags[open.back()].span.of(text)).name != shape.name)
      return tags[i].span;
    open.pop_back();
  }
  if (open.empty()) return std::nullopt;
  return tags[open.back()].span;
}

void check(const SegmentView& segment, Findings& findings) {
  if (segment.target().find('<') == std::string_view::npos) return;
  const std::optional<Span> broken = broken_tag(segment.target());
  if (!broken) return;
  if (segment.segment().has_source) {
    // What is missing or added is told by tag-mismatch; here only the order is judged.
    const CodeDifference difference =
        compare_codes(segment.source(), segment.target(), CodeKind::tag);
    if (!difference.missing.empty() || !difference.added.empty() || broken_tag(segment.source()))
      return;
  }
  findings.add("the tag " + std::string(broken->of(segment.target())) + " has no partner here",
               {Side::target, *broken, {}});
}

}  // namespace

extern const RuleCode bad_markup{.id = "bad-markup", .check = check};

}  // namespace mtlint
