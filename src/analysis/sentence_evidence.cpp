// Evidence on sentences from the source and from the words.

#include "analysis/sentence_evidence.h"

#include <algorithm>

#include "analysis/clauses.h"
#include "analysis/genre.h"
#include "analysis/hidden_clause.h"
#include "analysis/sentence_model.h"
#include "analysis/word_set.h"
#include "resources/resources.h"

namespace mtlint {
namespace {

bool is_sentence_end(char32_t mark) { return mark == '.' || mark == '!' || mark == '?'; }

// The first and one past the last token that are no marks.
struct Words {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
Words words_of(const English& english, const EnglishSentence& sentence) {
  const auto is_word = [&](std::uint32_t at) {
    const TokenKind kind = english.tokens[at].kind;
    return kind == TokenKind::word || kind == TokenKind::number;
  };
  Words words{sentence.begin, sentence.end};
  while (words.begin < words.end && !is_word(words.begin)) ++words.begin;
  while (words.end > words.begin && !is_word(words.end - 1)) --words.end;
  return words;
}

// Answers, greetings, exclamations, "No pain, no gain.": complete as they are.
bool is_set_phrase(const English& english, const EnglishSentence& sentence, std::uint32_t count) {
  static const WordSet openers{
      "yes",     "no",      "ok",     "okay",    "thanks",     "thank",
      "sorry",   "hello",   "hi",     "hey",     "good",       "happy",
      "welcome", "dear",    "not",    "never",   "please",     "congratulations",
      "well",    "sure",    "right",  "true",    "of",         "oh",
      "wow",     "bravo",   "amen",   "goodbye", "bye",        "cheers",
      "so",      "too",     "enough", "again",   "what",       "how",
      "why",     "nothing", "indeed", "exactly", "absolutely", "maybe",
      "perhaps", "damn",    "god",    "best",    "merry",      "long"};
  if (sentence.mark == '?') return true;
  if (sentence.mark == '!' && count <= 6) return true;
  const Words words = words_of(english, sentence);
  if (words.begin == words.end) return true;
  const Token& first = english.tokens[words.begin];
  static const WordSet always{"thank", "thanks", "congratulations", "welcome", "sorry"};
  if (always.contains(first)) return true;
  if (count <= 5 && (openers.contains(first) || first.tag == Tag::UH)) return true;
  // "The older the tree, the harder the wood."
  if (first.lower == WordKey("the") && words.begin + 1 < words.end) {
    const Tag second = english.tokens[words.begin + 1].tag;
    if (second == Tag::JJR || second == Tag::RBR) return true;
  }
  constexpr WordKey no("no");
  return first.lower == no &&
         std::ranges::any_of(english.tokens.begin() + words.begin + 1,
                             english.tokens.begin() + words.end,
                             [&](const Token& token) { return token.lower == no; });
}

// "Yang Jie, chairman of the group, said.": who said it, and nothing said. Next to a quotation it
// is a matter of punctuation.
bool is_stranded_speaker(const English& english, const EnglishSentence& sentence) {
  static const WordSet verbs{"said",     "says",       "added",    "noted",    "stated",
                             "stressed", "emphasized", "remarked", "declared", "announced"};
  const Words words = words_of(english, sentence);
  if (words.end < words.begin + 4 || !verbs.contains(english.tokens[words.end - 1])) return false;
  if (!is_noun(english.tokens[words.begin].tag) && english.tokens[words.begin].tag != Tag::DT)
    return false;
  for (std::uint32_t at = 0; at < sentence.end; ++at)
    if (is_quote(english.tokens[at].tag)) return false;
  for (std::uint32_t at = words.begin; at + 1 < words.end; ++at)
    if (is_finite(english.tokens[at].tag) || is_subordinator(english.tokens[at])) return false;
  return english.tokens[words.end - 2].tag == Tag::comma;
}
constexpr float surely_stranded = 5.0F;  // as a score of the model

}  // namespace

bool has_excess_sentences(const SegmentView& segment) {
  if (!segment.bilingual()) return false;
  const SourceText& source = segment.facts.source;
  const auto ended = std::ranges::count_if(
      segment.facts.target.sentences,
      [](const EnglishSentence& sentence) { return is_sentence_end(sentence.mark); });
  const std::size_t allowed =
      std::max<std::size_t>(source.sentences.size(), source.stops) + source.semicolons;
  return static_cast<std::size_t>(ended) > std::max<std::size_t>(allowed, 1);
}

FragmentKind fragment_kind(const English& english, const EnglishSentence& sentence) {
  const Words words = words_of(english, sentence);
  if (words.begin == words.end) return FragmentKind::noun_phrase;
  const Token& first = english.tokens[words.begin];
  const Token& last = english.tokens[words.end - 1];
  if (is_reporting_verb(last) && is_finite(last.tag)) return FragmentKind::attribution;
  if (is_reporting_verb(first) && is_finite(first.tag) && !first.capital)
    return FragmentKind::attribution;
  if (is_wh(first.tag)) {
    static const WordSet adverbial{"when", "where", "whenever", "wherever", "how", "why"};
    return adverbial.contains(first) ? FragmentKind::subordinate : FragmentKind::relative;
  }
  if (is_subordinator(first)) return FragmentKind::subordinate;
  if (first.tag == Tag::TO) return FragmentKind::infinitive;
  if (first.tag == Tag::IN) return FragmentKind::prepositional;
  if (is_finite(first.tag)) return FragmentKind::subjectless;
  const bool adverb = first.tag == Tag::RB && words.begin + 1 < words.end;
  const Tag head = adverb ? english.tokens[words.begin + 1].tag : first.tag;
  if (head == Tag::VBG || head == Tag::VBN) return FragmentKind::participle;
  if (head == Tag::TO) return FragmentKind::infinitive;
  return FragmentKind::noun_phrase;
}

std::optional<Piece> judged_piece(const SegmentView& segment, const EnglishSentence& sentence) {
  const SentenceModel* model = segment.resources.sentence_model.get();
  if (model == nullptr || segment.resources.tagger == nullptr) return std::nullopt;
  if (!is_judged(genre_of(segment, sentence))) return std::nullopt;
  const English& english = segment.facts.target;
  Piece piece;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const TokenKind kind = english.tokens[at].kind;
    if (kind == TokenKind::word || kind == TokenKind::number) ++piece.words;
    if (kind == TokenKind::foreign) return std::nullopt;
  }
  // "(Arq Bras Cardiol." and "2020; 115).": a cut inside brackets is the splitter's fault
  const auto brackets = [&](Tag tag) {
    return std::count_if(english.tokens.begin() + sentence.begin,
                         english.tokens.begin() + sentence.end,
                         [&](const Token& token) { return token.tag == tag; });
  };
  if (brackets(Tag::open_bracket) != brackets(Tag::close_bracket)) return std::nullopt;
  if (piece.words < 2 || is_set_phrase(english, sentence, piece.words)) return std::nullopt;
  piece.kind = fragment_kind(english, sentence);
  piece.score = model->fragment_score(english, sentence.begin, sentence.end);
  piece.doubt = doubt_of_fragment(english, sentence);
  if (is_stranded_speaker(english, sentence)) {
    piece.score = std::max(piece.score, surely_stranded);
    piece.doubt = Doubt::none;
  }
  return piece;
}

}  // namespace mtlint
