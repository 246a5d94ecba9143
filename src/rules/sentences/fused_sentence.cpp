// Flags two sentences joined by nothing.
// Card, help and examples: rules/sentences/fused-sentence.json

#include <string>

#include "analysis/genre.h"
#include "analysis/splices.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

void report(const SegmentView& segment, const EnglishSentence& sentence, const Splice& splice,
            Genre genre, Findings& findings) {
  const English& english = segment.facts.target;
  const Token& before = english.tokens[splice.joint.left_end - 1];
  const Token& next = english.tokens[splice.joint.at];
  const std::string word(english.of(next));
  Finding& finding =
      findings.add("two sentences run into one another before \"" + word + "\"",
                   {Side::target, next.span, "needs a stop or a semicolon before it"});
  finding.marks.push_back(
      {Side::target, {next.span.begin, sentence.span.end}, "a sentence of its own"});
  finding.suggestions = {"; " + word};
  finding.fixes.push_back({{before.span.end, next.span.begin}, "; ", false});
  finding.confidence = splice.confidence();
  if (genre == Genre::dialogue || is_quoted(english, splice.joint.at) || is_talk(segment))
    finding.severity = Severity::neutral;
}

void check(const SegmentView& segment, Findings& findings) {
  if (!can_find_splices(segment.resources)) return;
  SpliceFinder finder(segment.resources, false, gap_limits);
  for (const EnglishSentence& sentence : segment.facts.target.sentences) {
    const auto& splices = finder.find(segment.facts.target, sentence);
    if (splices.empty()) continue;
    const Genre genre = genre_of(segment, sentence);
    if (!is_judged(genre)) continue;
    // One fault makes the tags of what follows unsure.
    report(segment, sentence, splices.front(), genre, findings);
  }
}

}  // namespace

extern const RuleCode fused_sentence{.id = "fused-sentence", .check = check};

}  // namespace mtlint
