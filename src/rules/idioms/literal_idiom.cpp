// A known idiom of the source is rendered word by word.
// Card, help and examples: rules/idioms/literal-idiom.json

#include "resources/lexicon.h"
#include "resources/resources.h"
#include "rules/idiom_report.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const IdiomHit& hit : segment.facts.idioms) {
    const bool listed = hit.verdict == IdiomVerdict::literal;
    if (!listed && hit.verdict != IdiomVerdict::auto_literal) continue;
    Finding& finding = report_idiom(segment, hit,
                                    idiom_name(segment, hit) + " is rendered word by word: \"" +
                                        std::string(hit.target.of(segment.target())) + "\"",
                                    findings);
    const Lexicon& lexicon = *segment.resources.lexicon;
    if (!listed || (!hit.imported && lexicon.idiom(hit.entry).has(IdiomFlag::literal_use))) {
      finding.severity = Severity::minor;
      finding.confidence = 0.7F;
    }
  }
}

}  // namespace

extern const RuleCode literal_idiom{.id = "literal-idiom", .check = check};

}  // namespace mtlint
