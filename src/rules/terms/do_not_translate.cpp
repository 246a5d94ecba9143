// A word that the user's glossary keeps as it is has been translated or changed.
// Card, help and examples: rules/terms/do-not-translate.json

#include "resources/resources.h"
#include "rules/term_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (segment.target().empty()) return;
  for (const TermHit& hit : segment.facts.terms) {
    if (hit.verdict != TermVerdict::changed) continue;
    const std::string term(hit.span.of(segment.source()));
    const Mark source{Side::source, hit.span, "stays as it is"};
    Finding& finding =
        hit.target.empty()
            ? findings.add(quoted_term(term) + " is to stay as it is, but is not there", source)
            : findings.add(quoted_term(hit.target.of(segment.target())) + " is to be written " +
                               quoted_term(term) + ", as in the source",
                           {Side::target, hit.target, "written " + quoted_term(term)});
    if (!hit.target.empty()) {
      finding.marks.push_back(source);
      finding.fixes.push_back({hit.target, term, true});
    }
    finding.suggestions.push_back(term);
    add_term_evidence(*segment.resources.terms, hit.entry, finding);
  }
}

}  // namespace

extern const RuleCode do_not_translate{.id = "do-not-translate", .check = check};

}  // namespace mtlint
