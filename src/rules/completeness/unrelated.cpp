// The English translates something else.
// Card, help and examples: rules/completeness/unrelated.json

#include <algorithm>

#include <fmt/format.h>

#include "analysis/relatedness.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  const double odds = unrelatedness(segment);
  if (odds <= 0) return;
  const Span whole{0, static_cast<std::uint32_t>(segment.target().size())};
  Finding& finding = findings.add("the English has nothing in common with its source",
                                  {Side::target, whole, "of another segment?"});
  finding.marks.push_back(
      {Side::source, {0, static_cast<std::uint32_t>(segment.source().size())}, {}});
  finding.evidence = {{"log odds", fmt::format("{:.1f}", odds)}};
}

}  // namespace

extern const RuleCode unrelated{.id = "unrelated", .check = check};

}  // namespace mtlint
