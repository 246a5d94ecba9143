// A known name of the source stands in the English in a form that is not one of its forms.
// Card, help and examples: rules/names/broken-name.json

#include "analysis/names.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  const Lexicon& lexicon = *segment.resources.lexicon;
  for (const NameHit& hit : segment.facts.names) {
    if (hit.accepted) continue;
    const Impostor impostor = find_impostor(hit, segment.facts.source, segment.facts.target,
                                            lexicon, segment.facts.names);
    if (impostor.span.empty()) continue;
    const std::string words(impostor.span.of(segment.target()));
    const std::string name(hit.span.of(segment.source()));
    const std::string expected(expected_form(hit, lexicon, impostor.entity));
    Finding& finding = findings.add("\"" + words + "\" is not a known form of " + name,
                                    {Side::target, impostor.span, "expected \"" + expected + "\""});
    finding.marks.push_back({Side::source, hit.span, expected + " (dictionary: names)"});
    finding.confidence = impostor.pinyin ? 0.97F : 0.6F + 0.35F * impostor.similarity;
    finding.suggestions.push_back(expected);
    finding.fixes.push_back({impostor.span, expected, false});
    const EntityRecord& entity = lexicon.entity(impostor.entity);
    finding.evidence = {
        {"dictionary", "names"},
        {"entry", std::string(lexicon.text(entity.id))},
        {"who", std::string(lexicon.text(entity.note))},
        {"because", impostor.pinyin ? "it spells the reading of the characters"
                                    : "it sounds like the name but is spelt otherwise"}};
  }
}

}  // namespace

extern const RuleCode broken_name{.id = "broken-name", .check = check};

}  // namespace mtlint
