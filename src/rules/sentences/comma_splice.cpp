// Flags a comma that joins two sentences.
// Card, help and examples: rules/sentences/comma-splice.json

#include <string>
#include <vector>

#include "analysis/genre.h"
#include "analysis/sentence_model.h"
#include "analysis/splices.h"
#include "analysis/tagger.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// How little of a fragment each half may be, by the sentence model's score.
constexpr float most_pronoun = 0.0F;
constexpr float most_noun = -1.0F;

// The score of tokens [begin, end) as a sentence of their own.
float half_score(const SegmentView& segment, std::uint32_t begin, std::uint32_t end) {
  const English& english = segment.facts.target;
  English half{.text = english.text};
  half.tokens.assign(english.tokens.begin() + begin, english.tokens.begin() + end);
  const EnglishSentence all{{}, 0, end - begin, U'.'};
  segment.resources.tagger->tag(half, all);
  return segment.resources.sentence_model->fragment_score(half, 0, end - begin);
}

bool halves_stand(const SegmentView& segment, const EnglishSentence& sentence,
                  const Splice& splice) {
  const float most = splice.kind == SpliceKind::noun ? most_noun : most_pronoun;
  return half_score(segment, splice.left, splice.comma) < most &&
         half_score(segment, splice.comma + 1, sentence.end) < most;
}

void report(const SegmentView& segment, const EnglishSentence& sentence, const Splice& splice,
            Genre genre, Findings& findings) {
  const English& english = segment.facts.target;
  const Token& comma = english.tokens[splice.comma];
  const Token& next = english.tokens[splice.comma + 1];
  const std::string word(english.of(next));
  std::string message = "comma joins two sentences";
  if (splice.kind == SpliceKind::adverb)
    message = "comma before \"" + word + "\" joins two sentences";
  Finding& finding = findings.add(
      std::move(message), {Side::target, comma.span, "needs a stop, a semicolon or a conjunction"});
  finding.marks.push_back(
      {Side::target, {next.span.begin, sentence.span.end}, "a sentence of its own"});
  finding.suggestions = {"; " + word};
  finding.fixes.push_back({comma.span, ";", false});
  finding.confidence = splice.kind == SpliceKind::adverb    ? 0.9F
                       : splice.kind == SpliceKind::pronoun ? 0.8F
                                                            : 0.7F;
  // People talk in splices.
  if (genre == Genre::dialogue || is_quoted(english, splice.comma))
    finding.severity = Severity::neutral;
}

void check(const SegmentView& segment, Findings& findings) {
  if (segment.resources.tagger == nullptr || segment.resources.sentence_model == nullptr) return;
  std::vector<Splice> splices;
  for (const EnglishSentence& sentence : segment.facts.target.sentences) {
    splices.clear();
    find_splices(segment.facts.target, sentence, splices);
    if (splices.empty()) continue;
    const Genre genre = genre_of(segment, sentence);
    if (!is_judged(genre)) continue;
    for (const Splice& splice : splices)
      if (splice.kind == SpliceKind::adverb || halves_stand(segment, sentence, splice))
        report(segment, sentence, splice, genre, findings);
  }
}

}  // namespace

extern const RuleCode comma_splice{.id = "comma-splice", .check = check};

}  // namespace mtlint
