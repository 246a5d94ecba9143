// A source term of the user's glossary whose English is not there.
// Card, help and examples: rules/terms/missing-term.json

#include "resources/resources.h"
#include "rules/term_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (segment.facts.terms.empty() || segment.target().empty()) return;
  const TermIndex& terms = *segment.resources.terms;
  for (const TermHit& hit : segment.facts.terms) {
    const std::string source(hit.span.of(segment.source()));
    if (hit.verdict == TermVerdict::missing) {
      const std::string wanted = terms.forms(hit.entry).front().text;
      Finding& finding =
          findings.add(source + " is not rendered as " + quoted_term(wanted),
                       {Side::source, hit.span, "the glossary has " + quoted_term(wanted)});
      suggest_wanted(terms, hit.entry, {}, finding);
      add_term_evidence(terms, hit.entry, finding);
    } else if (hit.verdict == TermVerdict::miscased) {
      const std::string wanted = terms.forms(hit.entry)[hit.form].text;
      const std::string words(hit.target.of(segment.target()));
      Finding& finding = findings.add(quoted_term(words) + " is written " + quoted_term(wanted),
                                      {Side::target, hit.target, "written " + quoted_term(wanted)});
      finding.marks.push_back({Side::source, hit.span, {}});
      finding.suggestions.push_back(wanted);
      if (words.size() == wanted.size()) finding.fixes.push_back({hit.target, wanted, true});
      add_term_evidence(terms, hit.entry, finding);
    }
  }
}

}  // namespace

extern const RuleCode missing_term{.id = "missing-term", .check = check};

}  // namespace mtlint
