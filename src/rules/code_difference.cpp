// Codes that the other side lacks, as findings.

#include "rules/code_difference.h"

#include <algorithm>

#include "base/overlap.h"

namespace mtlint {
namespace {

// "%s" that became "% s" or "％s", <b> that became <B>: the added one that looks most like it.
std::size_t changed_into(const Code& missing, const std::vector<Code>& added) {
  std::size_t best = added.size();
  double most = 0.5;
  for (std::size_t i = 0; i < added.size(); ++i) {
    const double alike = edge_overlap(missing.key, added[i].key);
    if (alike < most) continue;
    most = alike;
    best = i;
  }
  return added.size() == 1 && best == added.size() ? 0 : best;
}

bool found_none(std::string_view text, CodeKind kind) {
  std::vector<Code> codes;
  find_codes(text, kind, codes);
  return codes.empty();
}

}  // namespace

void report_codes(const SegmentView& segment, CodeKind kind, Findings& findings) {
  CodeDifference difference = compare_codes(segment.source(), segment.target(), kind);
  const std::string noun(name_of(code_kind_names, kind));
  for (const Code& code : difference.missing) {
    const std::string right(code.span.of(segment.source()));
    const std::size_t i = changed_into(code, difference.added);
    if (i == difference.added.size()) {
      findings.add("the " + noun + " " + right + " of the source is missing",
                   {Side::source, code.span, "missing"});
      continue;
    }
    const Span here = difference.added[i].span;
    difference.added.erase(difference.added.begin() + static_cast<std::ptrdiff_t>(i));
    Finding& finding = findings.add(
        "the " + noun + " " + right + " became " + std::string(here.of(segment.target())),
        {Side::target, here, "write " + right});
    finding.marks.push_back({Side::source, code.span, {}});
    finding.suggestions.push_back(right);
    finding.fixes.push_back({here, right, true});
  }
  // A site may be named by its address where the source names it otherwise.
  if (kind == CodeKind::url && found_none(segment.source(), kind)) return;
  for (const Code& code : difference.added)
    findings.add(
        "the " + noun + " " + std::string(code.span.of(segment.target())) + " is not in the source",
        {Side::target, code.span, "added"});
}

}  // namespace mtlint
