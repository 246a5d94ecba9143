// Given and family name in an order that the bearer does not use, or in both orders in one
// document. Card, help and examples: rules/names/name-order.json

#include "rules/name_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const NameHit& hit : segment.facts.names) {
    if (hit.verdict != NameVerdict::reversed) continue;
    add_name_finding(
        segment, hit,
        quoted(hit.target.of(segment.target())) + " has the given name before the family name",
        findings);
  }
  for (const ChineseName& name : segment.facts.people) {
    if (name.verdict != NameVerdict::reversed || !name.whole) continue;
    add_person_finding(
        segment, name,
        quoted(name.target.of(segment.target())) + " has the given name before the family name",
        findings);
  }
}

}  // namespace

extern const RuleCode name_order{.id = "name-order", .check = check};

}  // namespace mtlint
