// The English does not say what a known idiom or quotation of the source says: a thought of it is
// absent (minor), or nothing is like any known rendering (neutral: a list for review).
// Card, help and examples: rules/idioms/missing-idiom.json

#include "resources/lexicon.h"
#include "resources/resources.h"
#include "rules/idiom_report.h"

namespace mtlint {
namespace {

// The words of a group as people read them: "collective, together" for {"collective*", "together"}.
std::string words_of(const SegmentView& segment, const IdiomHit& hit) {
  const Lexicon& lexicon = *segment.resources.lexicon;
  const Range group = lexicon.concepts(lexicon.idiom(hit.entry))[hit.group];
  std::string words;
  std::size_t count = 0;
  for (const TextRef pattern : lexicon.texts(group)) {
    if (++count > 3) break;
    std::string word(lexicon.text(pattern));
    std::erase(word, '*');
    words += (words.empty() ? "" : ", ") + word;
  }
  return words;
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const IdiomHit& hit : segment.facts.idioms) {
    if (hit.verdict == IdiomVerdict::lacking) {
      Finding& finding = report_idiom(
          segment, hit, "a thought of " + idiom_name(segment, hit) + " is missing", findings);
      finding.evidence.emplace_back("expected one of", words_of(segment, hit));
    } else if (hit.verdict == IdiomVerdict::unconfirmed) {
      Finding& finding = report_idiom(
          segment, hit, "no known rendering of " + idiom_name(segment, hit) + " is here", findings);
      finding.severity = Severity::neutral;
      finding.confidence = 0.5F;
    }
  }
}

}  // namespace

extern const RuleCode missing_idiom{.id = "missing-idiom", .check = check};

}  // namespace mtlint
