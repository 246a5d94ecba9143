// Flags a comma that joins two sentences.
// Card, help and examples: rules/sentences/comma-splice.json

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
  const Joint& joint = splice.joint;
  const Token& comma = english.tokens[joint.at];
  const Token& next = english.tokens[joint.right];
  const std::string word(english.of(next));
  std::string message = "comma joins two sentences";
  if (joint.adverb > 0) message = "comma before \"" + word + "\" joins two sentences";
  Finding& finding = findings.add(
      std::move(message), {Side::target, comma.span, "needs a stop, a semicolon or a conjunction"});
  finding.marks.push_back(
      {Side::target, {next.span.begin, sentence.span.end}, "a sentence of its own"});
  finding.suggestions = {"; " + word};
  finding.fixes.push_back({comma.span, ";", false});
  finding.confidence = splice.confidence();
  // People talk in splices.
  if (genre == Genre::dialogue || is_quoted(english, joint.at) || is_talk(segment))
    finding.severity = Severity::neutral;
}

void check(const SegmentView& segment, Findings& findings) {
  if (!can_find_splices(segment.resources)) return;
  SpliceFinder finder(segment.resources, true, comma_limits);
  for (const EnglishSentence& sentence : segment.facts.target.sentences) {
    const auto& splices = finder.find(segment.facts.target, sentence);
    if (splices.empty()) continue;
    const Genre genre = genre_of(segment, sentence);
    if (!is_judged(genre)) continue;
    // A comma close behind one that was told belongs to the same fault: "..., in fact since June,
    // ..."
    constexpr std::uint32_t close = 6;
    std::uint32_t told = 0;
    for (const Splice& splice : splices) {
      if (told > 0 && splice.joint.at < told + close) continue;
      report(segment, sentence, splice, genre, findings);
      told = splice.joint.at;
    }
  }
}

}  // namespace

extern const RuleCode comma_splice{.id = "comma-splice", .check = check};

}  // namespace mtlint
