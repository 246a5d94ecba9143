// A part of the source is not in the English: the length says so, and what is missing.
// Card, help and examples: rules/completeness/omission.json

#include <fmt/format.h>

#include "rules/completeness_evidence.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  const auto evidence = find_omission(segment);
  if (!evidence) return;
  std::string list;
  for (const Missing& missing : evidence->missing)
    list += (list.empty() ? "" : ", ") + missing.what;
  const Missing& first = evidence->missing.front();
  Finding& finding = findings.add(fmt::format("the English is short, and lacks: {}", list),
                                  {Side::source, first.span, "not in the English"});
  for (std::size_t i = 1; i < evidence->missing.size(); ++i)
    if (!evidence->missing[i].span.empty())
      finding.marks.push_back({Side::source, evidence->missing[i].span, {}});
  finding.evidence = {{"percentile of the length", fmt::format("{:.1f}", evidence->percentile)}};
}

}  // namespace

extern const RuleCode omission{.id = "omission", .check = check};

}  // namespace mtlint
