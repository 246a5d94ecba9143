// A name of the source of which nothing stands in the English.
// Card, help and examples: rules/names/missing-name.json

#include "rules/name_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const NameHit& hit : segment.facts.names) {
    if (hit.verdict != NameVerdict::missing) continue;
    Finding& finding = add_name_finding(
        segment, hit, std::string(hit.span.of(segment.source())) + " is not named in the English",
        findings);
    // Inside a text the reader may know who is meant: only something to look at.
    if (!hit.whole) finding.severity = Severity::neutral;
  }
  for (const ChineseName& name : segment.facts.people) {
    if (name.verdict != NameVerdict::missing) continue;
    add_person_finding(segment, name,
                       std::string(name.span.of(segment.source())) + " is not named in the English",
                       findings);
  }
}

}  // namespace

extern const RuleCode missing_name{.id = "missing-name", .check = check};

}  // namespace mtlint
