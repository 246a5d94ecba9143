// A known idiom of the source is left in its own script or spelt out in Latin letters.
// Card, help and examples: rules/idioms/untranslated-idiom.json

#include "rules/idiom_report.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const IdiomHit& hit : segment.facts.idioms)
    if (hit.verdict == IdiomVerdict::untranslated)
      report_idiom(segment, hit,
                   idiom_name(segment, hit) + " is not translated: \"" +
                       std::string(hit.target.of(segment.target())) + "\"",
                   findings);
}

}  // namespace

extern const RuleCode untranslated_idiom{.id = "untranslated-idiom", .check = check};

}  // namespace mtlint
