// A part of the English is not in the source: the length says so, and what is new.
// Card, help and examples: rules/completeness/addition.json

#include <fmt/format.h>

#include "rules/completeness_evidence.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  const auto evidence = find_addition(segment);
  if (!evidence) return;
  std::string list;
  for (const Missing& missing : evidence->missing)
    list += (list.empty() ? "" : ", ") + missing.what;
  const Missing& first = evidence->missing.front();
  Finding& finding =
      findings.add(fmt::format("the English is long, and has more than the source: {}", list),
                   {Side::target, first.span, "not in the source"});
  for (std::size_t i = 1; i < evidence->missing.size(); ++i)
    if (!evidence->missing[i].span.empty())
      finding.marks.push_back({Side::target, evidence->missing[i].span, {}});
  finding.evidence = {{"percentile of the length", fmt::format("{:.1f}", evidence->percentile)}};
}

}  // namespace

extern const RuleCode addition{.id = "addition", .check = check};

}  // namespace mtlint
