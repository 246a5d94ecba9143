// Flags a "sentence" that has no clause to stand on: a phrase, a subordinate clause, a verb without
// its subject.
// Card, help and examples: rules/sentences/sentence-fragment.json

#include <algorithm>
#include <limits>
#include <string>

#include "analysis/clauses.h"
#include "analysis/genre.h"
#include "analysis/sentence_evidence.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Scores of the sentence model, in log odds; docs/sentences.md says how many false alarms each
// gives.
constexpr float loose = -0.5F;  // with a source that has fewer sentences
constexpr float strict = 4.0F;  // the same, for a serious fault
constexpr float alone = 2.0F;   // English alone

constexpr float never = std::numeric_limits<float>::infinity();

float least_score(const SegmentView& segment, const Piece& piece) {
  if (piece.doubt != Doubt::none) return never;
  if (has_excess_sentences(segment)) return loose;
  // The source stops where the English stops: the phrase may be the author's own.
  if (segment.bilingual()) return alone + 2;
  return piece.words < 4 ? alone + 1.5F : alone;
}

std::string cut_short(std::string_view text) {
  constexpr std::size_t most = 40;
  if (count_code_points(text) <= most) return std::string(text);
  std::size_t at = 0;
  for (std::size_t n = 0; n < most - 1; ++n) next_code_point(text, at);
  return std::string(text.substr(0, at)) + "…";
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  for (const EnglishSentence& sentence : english.sentences) {
    const auto piece = judged_piece(segment, sentence);
    if (!piece) continue;
    const float least = least_score(segment, *piece);
    if (piece->score < least) continue;
    const std::string_view kind = name_of(fragment_kind_names, piece->kind);
    Finding& finding = findings.add("\"" + cut_short(sentence.span.of(english.text)) + "\" is " +
                                        std::string(kind) + ", not a sentence",
                                    {Side::target, sentence.span, std::string(kind)});
    const bool excess = has_excess_sentences(segment);
    const bool serious = excess && piece->score >= strict;
    finding.severity = serious ? Severity::major : Severity::minor;
    if (segment.bilingual() && !excess) finding.severity = Severity::neutral;  // as in the source
    if (genre_of(segment, sentence) == Genre::dialogue)
      finding.severity = serious ? Severity::minor : Severity::neutral;
    finding.confidence = serious ? 0.9F : excess ? 0.75F : 0.7F;
    finding.evidence.emplace_back("kind", kind);
    if (excess) finding.evidence.emplace_back("source", "has fewer sentences");
  }
}

}  // namespace

extern const RuleCode sentence_fragment{.id = "sentence-fragment", .check = check};

}  // namespace mtlint
