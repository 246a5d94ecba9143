// Findings about idioms.

#include "rules/idiom_report.h"

#include "resources/imports.h"
#include "resources/lexicon.h"
#include "resources/resources.h"

namespace mtlint {

namespace {

IdiomKnowledge curated(const Lexicon& lexicon, const IdiomRecord& idiom) {
  IdiomKnowledge known{std::string(lexicon.text(idiom.key)),
                       std::string(lexicon.text(idiom.meaning)),
                       std::string(lexicon.text(idiom.source)),
                       {},
                       "idioms"};
  for (const TextRef text : lexicon.texts(idiom.suggest))
    known.renderings.emplace_back(lexicon.text(text));
  return known;
}

// The glosses that say what is meant: the first is the meaning, all are renderings.
IdiomKnowledge imported(const Imports& imports, const ImportedIdiomRecord& idiom) {
  IdiomKnowledge known;
  known.name = imports.text(idiom.form);
  known.dictionary = imports.has(ImportSource::cedict) ? "CC-CEDICT" : "imported";
  for (const GlossRecord& gloss : imports.glosses(idiom)) {
    if (gloss.literal != 0) continue;
    known.renderings.emplace_back(imports.text(gloss.text));
    if (known.renderings.size() == 3) break;
  }
  if (!known.renderings.empty()) known.meaning = known.renderings.front();
  return known;
}

}  // namespace

IdiomKnowledge idiom_knowledge(const Resources& resources, const IdiomHit& hit) {
  return hit.imported ? imported(*resources.imports, resources.imports->idiom(hit.entry))
                      : curated(*resources.lexicon, resources.lexicon->idiom(hit.entry));
}

std::string idiom_name(const SegmentView& segment, const IdiomHit& hit) {
  return idiom_knowledge(segment.resources, hit).name;
}

Finding& report_idiom(const SegmentView& segment, const IdiomHit& hit, std::string message,
                      Findings& findings) {
  const IdiomKnowledge known = idiom_knowledge(segment.resources, hit);
  const bool placed = !hit.target.empty();
  Finding& finding =
      findings.add(std::move(message), {placed ? Side::target : Side::source,
                                        placed ? hit.target : hit.span, "means: " + known.meaning});
  if (placed) finding.marks.push_back({Side::source, hit.span, {}});
  finding.suggestions = known.renderings;
  finding.evidence = {
      {"dictionary", known.dictionary}, {"idiom", known.name}, {"meaning", known.meaning}};
  if (placed) finding.evidence.emplace_back("words", hit.target.of(segment.target()));
  if (!known.source.empty()) finding.evidence.emplace_back("source", known.source);
  return finding;
}

}  // namespace mtlint
