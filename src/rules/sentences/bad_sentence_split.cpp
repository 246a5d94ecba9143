// Flags a full stop of the English where the source runs on, if a piece beside it cannot stand
// alone or opens like the rest of a sentence. Card, help and examples:
// rules/sentences/bad-sentence-split.json

#include <string>

#include "analysis/clauses.h"
#include "analysis/genre.h"
#include "analysis/quotations.h"
#include "analysis/sentence_evidence.h"
#include "analysis/word_set.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// Scores of the sentence model, see docs/sentences.md.
constexpr float loose = -0.5F;
constexpr float strict = 4.0F;

// "Aspects have irreplaceable value.": a noun that tells nothing without what it belongs to, bare.
bool opens_with_stranded_noun(const English& english, const EnglishSentence& sentence) {
  static const WordSet nouns{"aspects",  "aspect",    "fields",    "field",      "areas",
                             "respects", "respect",   "regard",    "terms",      "levels",
                             "links",    "processes", "process",   "directions", "dimensions",
                             "sides",    "parts",     "categories"};
  if (sentence.begin + 1 >= sentence.end) return false;
  const Token& next = english.tokens[sentence.begin + 1];
  return nouns.contains(english.tokens[sentence.begin]) &&
         (is_finite(next.tag) || next.tag == Tag::RB);
}

bool opens_in_lower_case(const English& english, const EnglishSentence& sentence) {
  const Token& first = english.tokens[sentence.begin];
  return first.kind == TokenKind::word && !first.capital && first.span.size() > 1 &&
         first.tag != Tag::NNP;
}

// The stop between two sentences: the last token of the first that is one.
Span stop_of(const English& english, const EnglishSentence& sentence) {
  for (std::uint32_t at = sentence.end; at > sentence.begin; --at)
    if (english.tokens[at - 1].tag == Tag::stop) return english.tokens[at - 1].span;
  return {sentence.span.end - 1, sentence.span.end};
}

// How a phrase is tied to the sentence before it; nothing where that would be a guess.
std::string joined(const English& english, const EnglishSentence& sentence, FragmentKind kind) {
  const bool tied = kind == FragmentKind::prepositional || kind == FragmentKind::participle ||
                    kind == FragmentKind::relative;
  const Token& first = english.tokens[sentence.begin];
  if (!tied || first.all_caps || (first.forms & form::name) != 0) return {};
  std::string word(english.of(first));
  if (word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] + 32);
  return (kind == FragmentKind::prepositional ? " " : ", ") + word;
}

void report(const SegmentView& segment, std::size_t second, const std::string& why,
            const Piece* piece, bool second_is_at_fault, Findings& findings) {
  const English& english = segment.facts.target;
  const EnglishSentence& before = english.sentences[second - 1];
  const EnglishSentence& after = english.sentences[second];
  const Span stop = stop_of(english, before);
  Finding& finding = findings.add(why, {Side::target, stop, "the source goes on here"});
  finding.marks.push_back(
      {Side::target, second_is_at_fault ? after.span : before.span, "does not stand alone"});
  const bool serious = piece != nullptr && piece->score >= strict;
  finding.severity = serious ? Severity::major : Severity::minor;
  finding.confidence = serious ? 0.9F : 0.75F;
  if (piece == nullptr || !second_is_at_fault) return;
  std::string replacement = joined(english, after, piece->kind);
  if (replacement.empty()) return;
  finding.suggestions.push_back(replacement);
  finding.fixes.push_back(
      {{stop.begin, english.tokens[after.begin].span.end}, std::move(replacement), false});
}

void report_quotation(const SegmentView& segment, const QuotationFault& fault, Findings& findings) {
  const English& english = segment.facts.target;
  Finding& finding = findings.add(
      fault.early ? "the quotation is closed before it ends: in the source it goes on"
                  : "the quotation is closed after it ends: in the source less is quoted",
      {Side::target, english.tokens[fault.mark].span, "the source closes it elsewhere"});
  finding.severity = Severity::minor;
  finding.confidence = 0.75F;
  finding.evidence.emplace_back("kind", "quotation");
}

void check(const SegmentView& segment, Findings& findings) {
  if (const auto fault = quotation_fault(segment)) report_quotation(segment, *fault, findings);
  if (!has_excess_sentences(segment)) return;
  const English& english = segment.facts.target;
  for (std::size_t second = 1; second < english.sentences.size(); ++second) {
    const EnglishSentence& before = english.sentences[second - 1];
    const EnglishSentence& after = english.sentences[second];
    if (before.mark != '.') continue;
    const auto right = judged_piece(segment, after);
    if (right && right->doubt == Doubt::none && right->score >= loose) {
      report(segment, second,
             "full stop before " + std::string(name_of(fragment_kind_names, right->kind)) +
                 " that belongs to the sentence",
             &*right, true, findings);
      continue;
    }
    if (is_judged(genre_of(segment, after)) &&
        (opens_with_stranded_noun(english, after) || opens_in_lower_case(english, after))) {
      report(segment, second,
             "full stop in the middle of a sentence: \"" +
                 std::string(english.of(english.tokens[after.begin])) + "\" goes on with it",
             nullptr, true, findings);
      continue;
    }
    const auto left = second == 1 ? judged_piece(segment, before) : std::nullopt;
    if (left && left->doubt == Doubt::none && left->score >= loose)
      report(segment, second,
             "full stop behind " + std::string(name_of(fragment_kind_names, left->kind)) +
                 " that is no sentence",
             &*left, false, findings);
  }
}

}  // namespace

extern const RuleCode bad_sentence_split{.id = "bad-sentence-split", .check = check};

}  // namespace mtlint
