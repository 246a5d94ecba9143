// Findings about idioms.

#include "rules/idiom_report.h"

#include "resources/lexicon.h"
#include "resources/resources.h"

namespace mtlint {

std::string idiom_name(const SegmentView& segment, const IdiomHit& hit) {
  const Lexicon& lexicon = *segment.resources.lexicon;
  return std::string(lexicon.text(lexicon.idiom(hit.entry).key));
}

Finding& report_idiom(const SegmentView& segment, const IdiomHit& hit, std::string message,
                      Findings& findings) {
  const Lexicon& lexicon = *segment.resources.lexicon;
  const IdiomRecord& idiom = lexicon.idiom(hit.entry);
  const std::string meaning(lexicon.text(idiom.meaning));
  const bool placed = !hit.target.empty();
  Finding& finding = findings.add(
      std::move(message),
      {placed ? Side::target : Side::source, placed ? hit.target : hit.span, "means: " + meaning});
  if (placed) finding.marks.push_back({Side::source, hit.span, {}});
  for (const TextRef text : lexicon.texts(idiom.suggest))
    finding.suggestions.emplace_back(lexicon.text(text));
  finding.evidence = {
      {"dictionary", "idioms"}, {"idiom", idiom_name(segment, hit)}, {"meaning", meaning}};
  if (placed) finding.evidence.emplace_back("words", hit.target.of(segment.target()));
  if (const std::string_view source = lexicon.text(idiom.source); !source.empty())
    finding.evidence.emplace_back("source", source);
  return finding;
}

}  // namespace mtlint
