// Verdicts on names as findings.

#include "rules/name_findings.h"

#include "analysis/chinese_names.h"
#include "analysis/imported_names.h"
#include "resources/imports.h"

namespace mtlint {
namespace {

// One word that is only spelt a little otherwise could be the name of somebody else who is written
// alike in the source: 史達林 is Stalin, and Starlin; Марселя is of Marseille, and of Marcel.
bool may_be_namesake(const NameHit& hit, std::string_view target, const Lexicon& lexicon) {
  if (hit.reason == NameReason::heard) return true;
  const std::string_view word = hit.target.of(target);
  if (hit.reason != NameReason::alike || hit.house || hit.whole ||
      word.find(' ') != std::string_view::npos)
    return false;
  return lexicon.entity(hit.entity).kind == EntityKind::person ||
         lexicon.is_english_name(squeeze(word));
}

}  // namespace

Finding& add_name_finding(const SegmentView& segment, const NameHit& hit, std::string message,
                          Findings& findings) {
  const Lexicon& lexicon = name_sources(segment.resources).of(hit);
  const EntityRecord& entity = lexicon.entity(hit.entity);
  const std::string expected(expected_form(hit, lexicon, hit.entity));
  const std::string dictionary = hit.house ? "your names" : "names";
  const Mark source{Side::source, hit.span, expected + " (dictionary: " + dictionary + ")"};
  const Mark target{Side::target, hit.target, "expected " + quoted(expected)};
  const bool nowhere = hit.target.empty();
  Finding& finding = findings.add(std::move(message), nowhere ? source : target);
  if (!nowhere) finding.marks.push_back(source);
  finding.confidence = hit.confidence;
  if (may_be_namesake(hit, segment.target(), lexicon)) finding.severity = Severity::minor;
  finding.suggestions.push_back(expected);
  if (!nowhere) finding.fixes.push_back({hit.target, expected, false});
  finding.evidence = {{"dictionary", dictionary},
                      {"entry", std::string(lexicon.text(entity.id))},
                      {"who", std::string(lexicon.text(entity.note))},
                      {"because", std::string(explain(hit.reason))}};
  return finding;
}

Finding& add_person_finding(const SegmentView& segment, const ChineseName& name,
                            std::string message, Findings& findings) {
  const std::string expected =
      pinyin_of(name, segment.facts.source, name_sources(segment.resources));
  Finding& finding = findings.add(std::move(message),
                                  {Side::target, name.target, "expected \"" + expected + "\""});
  finding.marks.push_back({Side::source, name.span, "read as " + expected});
  finding.confidence = name.confidence;
  finding.suggestions.push_back(expected);
  finding.fixes.push_back({name.target, expected, false});
  finding.evidence = {{"reading", expected}, {"because", std::string(explain(name.reason))}};
  return finding;
}

Finding& add_imported_finding(const SegmentView& segment, const ImportedName& name,
                              Findings& findings) {
  const Imports& imports = *segment.resources.imports;
  const std::string expected(expected_form(name, imports));
  const std::string sources = sources_of(name, imports);
  Finding& finding =
      findings.add(quoted(name.target.of(segment.target())) + " is not a known form of " +
                       std::string(name.span.of(segment.source())),
                   {Side::target, name.target, "expected " + quoted(expected)});
  finding.marks.push_back({Side::source, name.span, expected + " (" + sources + ")"});
  finding.confidence = name.confidence;
  if (!name.attested) finding.severity = Severity::minor;
  finding.suggestions.push_back(expected);
  finding.fixes.push_back({name.target, expected, false});
  finding.evidence = {{"dictionary", sources}, {"because", std::string(explain(name.reason))}};
  return finding;
}

}  // namespace mtlint
