// A known name of the source stands in the English in a form that is not one of its forms.
// Card, help and examples: rules/names/broken-name.json

#include "rules/name_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const NameHit& hit : segment.facts.names) {
    if (hit.verdict != NameVerdict::broken) continue;
    add_name_finding(segment, hit,
                     quoted(hit.target.of(segment.target())) + " is not a known form of " +
                         std::string(hit.span.of(segment.source())),
                     findings);
  }
  for (const ChineseName& name : segment.facts.people) {
    if (name.verdict != NameVerdict::broken) continue;
    add_person_finding(segment, name,
                       quoted(name.target.of(segment.target())) + " is not how " +
                           std::string(name.span.of(segment.source())) + " is read",
                       findings);
  }
  for (const ImportedName& name : segment.facts.imported)
    if (name.verdict == NameVerdict::broken) add_imported_finding(segment, name, findings);
}

}  // namespace

extern const RuleCode broken_name{.id = "broken-name", .check = check};

}  // namespace mtlint
