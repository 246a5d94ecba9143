// English that the user's glossary calls deprecated or forbidden.
// Card, help and examples: rules/terms/forbidden-term.json

#include "resources/resources.h"
#include "rules/term_findings.h"

namespace mtlint {
namespace {

struct Use {
  Span target{};
  std::uint32_t entry = 0;
  std::uint32_t form = 0;
};

Finding& tell(const SegmentView& segment, const Use& use, std::string_view source,
              Findings& findings) {
  const TermIndex& terms = *segment.resources.terms;
  const TermForm& form = terms.forms(use.entry)[use.form];
  const std::string words(use.target.of(segment.target()));
  const std::string status(name_of(term_status_names, form.status));
  std::string message = "the glossary calls " + quoted_term(words) + " " + status;
  if (!source.empty()) message += " for " + std::string(source);
  Finding& finding = findings.add(std::move(message), {Side::target, use.target, status});
  if (form.status == TermStatus::deprecated) finding.severity = Severity::minor;
  suggest_wanted(terms, use.entry, words, finding);
  // What is inflected cannot be exchanged by a machine.
  if (!finding.suggestions.empty() && words.size() == form.text.size())
    finding.fixes.push_back({use.target, finding.suggestions.front(), false});
  add_term_evidence(terms, use.entry, finding);
  return finding;
}

void check(const SegmentView& segment, Findings& findings) {
  for (const TermHit& hit : segment.facts.terms) {
    if (hit.verdict != TermVerdict::unwelcome) continue;
    Finding& finding =
        tell(segment, {hit.target, hit.entry, hit.form}, hit.span.of(segment.source()), findings);
    finding.marks.push_back({Side::source, hit.span, {}});
  }
  for (const UnwelcomeTerm& use : segment.facts.unwelcome) {
    Finding& finding = tell(segment, {use.target, use.entry, use.form}, {}, findings);
    // The words may stand for something else: no source says what they are for.
    if (!segment.resources.terms->entries()[use.entry].sources.empty()) finding.confidence = 0.7F;
  }
}

}  // namespace

extern const RuleCode forbidden_term{.id = "forbidden-term", .check = check};

}  // namespace mtlint
