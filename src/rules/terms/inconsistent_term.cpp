// A term of the source that one document renders in two ways.
// Card, help and examples: rules/terms/inconsistent-term.json

#include "analysis/term_learning.h"
#include "resources/resources.h"
#include "rules/term_findings.h"

namespace mtlint {
namespace {

void learn(const DocumentView& view, TermLearner& learner, std::vector<std::uint32_t>& segments) {
  std::vector<std::vector<Span>> quiet(view.document.segments.size());
  for (const NameUse& use : view.names) quiet[use.segment].push_back(use.hit.span);
  for (const PersonUse& use : view.people) quiet[use.segment].push_back(use.name.span);
  for (const ForeignUse& use : view.foreign) quiet[use.segment].push_back(use.name.span);
  for (std::uint32_t i = 0; i < view.document.segments.size(); ++i) {
    const Segment& segment = view.document.segments[i];
    if (!segment.has_source || !segment.trusted_pair || segment.target.empty()) continue;
    learner.add(segment.source, segment.source_language, segment.target, quiet[i]);
    segments.push_back(i);
  }
}

void check_document(const DocumentView& view, Findings& findings) {
  constexpr std::size_t shortest_document = 8;
  if (view.document.segments.size() < shortest_document) return;
  TermLearner learner;
  std::vector<std::uint32_t> segments;  // of the document, by the learner's numbers
  learn(view, learner, segments);
  for (const LearntTerm& term : learner.learn()) {
    if (term.renderings.size() < 2) continue;
    const LearntRendering& usual = term.renderings.front();
    for (std::size_t i = 1; i < term.renderings.size(); ++i)
      for (const LearntPlace& place : term.renderings[i].places) {
        const Segment& segment = view.document.segments[segments[place.segment]];
        Finding& finding =
            findings.add(segments[place.segment],
                         std::string(place.source.of(segment.source)) + " is " +
                             quoted_term(place.target.of(segment.target)) + " here, but " +
                             quoted_term(usual.english) + " in " +
                             std::to_string(usual.places.size()) + " segments",
                         {Side::target, place.target, "elsewhere " + quoted_term(usual.english)});
        finding.marks.push_back({Side::source, place.source, {}});
        finding.suggestions.push_back(usual.english);
        finding.evidence = {{"elsewhere", usual.english},
                            {"segments", std::to_string(usual.places.size())}};
      }
  }
}

}  // namespace

extern const RuleCode inconsistent_term{.id = "inconsistent-term",
                                        .check_document = check_document};

}  // namespace mtlint
