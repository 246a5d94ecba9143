// A name whose words are run together or cut at the wrong place.
// Card, help and examples: rules/names/split-name.json

#include "rules/name_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const NameHit& hit : segment.facts.names) {
    if (hit.verdict != NameVerdict::split) continue;
    const std::string words = quoted(hit.target.of(segment.target()));
    add_name_finding(segment, hit,
                     hit.reason == NameReason::joined ? "the words of " + words + " run together"
                                                      : words + " is cut at the wrong place",
                     findings);
  }
  for (const ChineseName& name : segment.facts.people) {
    if (name.verdict != NameVerdict::split) continue;
    const std::string words = quoted(name.target.of(segment.target()));
    add_person_finding(segment, name,
                       name.reason == NameReason::joined ? "the words of " + words + " run together"
                                                         : words + " is cut at the wrong place",
                       findings);
  }
}

}  // namespace

extern const RuleCode split_name{.id = "split-name", .check = check};

}  // namespace mtlint
