// A known idiom of the source is rendered word by word.
// Card, help and examples: rules/idioms/literal-idiom.json

#include <optional>

#include "analysis/patterns.h"
#include "resources/lexicon.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

Span find_any(PatternText& words, const Lexicon& lexicon, Range patterns) {
  for (const TextRef pattern : lexicon.texts(patterns))
    if (const Span span = words.find(lexicon.text(pattern)); !span.empty()) return span;
  return {};
}

// Accepted forms come first: a hit there ends the matter.
Span literal_rendering(PatternText& words, const Lexicon& lexicon, const IdiomRecord& idiom) {
  if (idiom.has(IdiomFlag::literal_ok) || idiom.literal.count == 0) return {};
  if (!find_any(words, lexicon, idiom.accept).empty()) return {};
  return find_any(words, lexicon, idiom.literal);
}

void report(const SegmentView& segment, const IdiomHit& hit, const IdiomRecord& idiom, Span span,
            Findings& findings) {
  const Lexicon& lexicon = *segment.resources.lexicon;
  const std::string key(lexicon.text(idiom.key));
  Finding& finding = findings.add(
      key + " is rendered word by word: \"" + std::string(span.of(segment.target())) + "\"",
      {Side::target, span, "means: " + std::string(lexicon.text(idiom.meaning))});
  finding.marks.push_back({Side::source, hit.span, {}});
  if (idiom.has(IdiomFlag::literal_use)) {
    finding.severity = Severity::minor;
    finding.confidence = 0.7F;
  }
  for (const TextRef text : lexicon.texts(idiom.suggest))
    finding.suggestions.emplace_back(lexicon.text(text));
  finding.evidence = {{"dictionary", "idioms"},
                      {"idiom", key},
                      {"meaning", std::string(lexicon.text(idiom.meaning))}};
  if (const std::string_view source = lexicon.text(idiom.source); !source.empty())
    finding.evidence.emplace_back("source", source);
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual() || segment.facts.idioms.empty()) return;
  const Lexicon& lexicon = *segment.resources.lexicon;
  std::optional<PatternText> words;
  for (const IdiomHit& hit : segment.facts.idioms) {
    const IdiomRecord& idiom = lexicon.idiom(hit.entry);
    if (!words) words.emplace(segment.facts.target);
    const Span span = literal_rendering(*words, lexicon, idiom);
    if (!span.empty()) report(segment, hit, idiom, span, findings);
  }
}

}  // namespace

extern const RuleCode literal_idiom{.id = "literal-idiom", .check = check};

}  // namespace mtlint
