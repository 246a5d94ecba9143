// The scanner for "subject + finite verb".

#include "analysis/clauses.h"

#include <algorithm>

#include "analysis/word_set.h"

namespace mtlint {
namespace {

constexpr std::uint32_t reach = 14;  // tokens from the begin of a clause to its verb

// Walks over the tokens of a clause from left to right.
class Reader {
 public:
  Reader(const English& english, std::uint32_t at, std::uint32_t end)
      : tokens_(english.tokens), at_(at), end_(std::min(end, at + reach + 1)) {}

  std::optional<Clause> clause() {
    static const WordSet times{"time", "case", "moment", "event", "day", "way", "extent"};
    Clause clause;
    clause.begin = at_;
    if (is(Tag::CC)) ++at_;
    adverbs();
    if (at_ < end_ && is_subordinator(tokens_[at_])) {
      clause.subordinate = true;
      ++at_;
      adverbs();
    }
    for (int phrases = 0; phrases < 2 && is(Tag::IN); ++phrases) {  // In 2018 the company ...
      if (!preposition_phrase()) return std::nullopt;
      // "By the time a man is wise enough, ...", "In case you are interested, ..."
      if (times.contains(tokens_[at_ - 1])) clause.subordinate = true;
    }
    clause.subject = at_;
    const auto kind = subject();
    if (!kind) return std::nullopt;
    clause.kind = *kind;
    adverbs();
    if (at_ >= end_ || !is_finite(tokens_[at_].tag)) return std::nullopt;
    clause.verb = at_;
    return clause;
  }

 private:
  bool is(Tag tag) const { return at_ < end_ && tokens_[at_].tag == tag; }
  Tag tag() const { return at_ < end_ ? tokens_[at_].tag : Tag::none; }
  Tag tag_after() const { return at_ + 1 < end_ ? tokens_[at_ + 1].tag : Tag::none; }

  void adverbs() {
    while ((is(Tag::RB) || is(Tag::RBR)) && !is_subordinator(tokens_[at_])) ++at_;
  }

  bool preposition_phrase() {
    if (!is(Tag::IN) || is_subordinator(tokens_[at_])) return false;
    ++at_;
    return noun_phrase();
  }

  std::optional<SubjectKind> subject() {
    if (is(Tag::EX)) {
      ++at_;
      return SubjectKind::existential;
    }
    if (is(Tag::PRP)) {
      if (!is_subject_pronoun(tokens_[at_])) return std::nullopt;
      ++at_;
      return SubjectKind::pronoun;
    }
    if (is(Tag::DT) && (is_finite(tag_after()) || tag_after() == Tag::RB)) {
      ++at_;
      return SubjectKind::demonstrative;
    }
    if (!noun_phrase()) return std::nullopt;
    while (is(Tag::IN) || is(Tag::CC)) {
      const std::uint32_t before = at_;
      const bool joined = is(Tag::CC) ? (++at_, noun_phrase()) : preposition_phrase();
      if (joined) continue;
      at_ = before;
      break;
    }
    return SubjectKind::noun;
  }

  static bool in_noun_phrase(Tag tag) {
    switch (tag) {
      case Tag::DT:
      case Tag::PDT:
      case Tag::PRPS:
      case Tag::CD:
      case Tag::JJ:
      case Tag::JJR:
      case Tag::JJS:
      case Tag::POS:
      case Tag::HYPH:
      case Tag::dollar:
      case Tag::VBG:
      case Tag::VBN:
      case Tag::AFX:
      case Tag::FW:
        return true;
      default:
        return is_noun(tag);
    }
  }

  // Determiners, numbers, adjectives, nouns, with a noun or a number at the end.
  bool noun_phrase() {
    bool head = false;
    while (at_ < end_) {
      const Tag here = tag();
      if (here == Tag::RB && !head &&
          (tag_after() == Tag::JJ || tag_after() == Tag::CD || tag_after() == Tag::VBN)) {
        ++at_;
        continue;
      }
      // "more than two hundred experts"
      if ((here == Tag::JJR || here == Tag::RBR) && tag_after() == Tag::IN && at_ + 2 < end_ &&
          tokens_[at_ + 2].tag == Tag::CD) {
        at_ += 2;
        continue;
      }
      if (!in_noun_phrase(here)) break;
      // "the town they built": a determiner behind a noun opens another phrase
      if (head && (here == Tag::DT || here == Tag::PRPS || here == Tag::PDT)) break;
      if (head && (here == Tag::VBG || here == Tag::VBN)) break;
      head = is_noun(here) || here == Tag::CD ||
             (here == Tag::JJ && !is_noun(tag_after()) && started_by_the_);
      if (here == Tag::DT) started_by_the_ = true;
      ++at_;
    }
    started_by_the_ = false;
    return head;
  }

  const std::vector<Token>& tokens_;
  std::uint32_t at_;
  std::uint32_t end_;
  bool started_by_the_ = false;  // "the poor": an adjective may be the head
};

}  // namespace

bool is_subordinator(const Token& token) {
  static const WordSet words{"because",  "if",      "although", "though",  "while", "when",
                             "whenever", "where",   "wherever", "whether", "since", "after",
                             "before",   "until",   "till",     "unless",  "once",  "as",
                             "that",     "whereas", "lest",     "whilst",  "so",    "how",
                             "why",      "provided"};
  if (token.all_caps) return false;  // WHO is an organisation
  if (is_wh(token.tag)) return true;
  static const WordSet adverbs{"as"};  // "Just as flowers ...": often tagged as an adverb
  return (token.tag == Tag::IN && words.contains(token)) ||
         (token.tag == Tag::RB && adverbs.contains(token));
}

bool is_subject_pronoun(const Token& token) {
  static const WordSet words{"i", "he", "she", "it", "they", "we", "you"};
  return words.contains(token);
}

bool is_copula(const Token& token) {
  static const WordSet words{"is",   "are",   "was", "were", "am", "be",
                             "been", "being", "'s",  "'re",  "'m"};
  return words.contains(token);
}

bool is_reporting_verb(const Token& token) {
  static const WordSet words{
      "say",       "says",       "said",       "saying",    "tell",      "tells",     "told",
      "add",       "adds",       "added",      "announce",  "announces", "announced", "state",
      "states",    "stated",     "note",       "notes",     "noted",     "report",    "reports",
      "reported",  "believe",    "believes",   "believed",  "think",     "thinks",    "thought",
      "claim",     "claims",     "claimed",    "argue",     "argues",    "argued",    "explain",
      "explains",  "explained",  "write",      "writes",    "wrote",     "warn",      "warns",
      "warned",    "suggest",    "suggests",   "suggested", "insist",    "insists",   "insisted",
      "admit",     "admits",     "admitted",   "agree",     "agrees",    "agreed",    "ask",
      "asks",      "asked",      "reply",      "replies",   "replied",   "answer",    "answers",
      "answered",  "confirm",    "confirms",   "confirmed", "conclude",  "concludes", "concluded",
      "emphasize", "emphasizes", "emphasized", "stress",    "stresses",  "stressed",  "declare",
      "declares",  "declared",   "recall",     "recalls",   "recalled",  "know",      "knows",
      "knew",      "guess",      "suppose",    "hope",      "hopes",     "hoped",     "seem",
      "seems",     "seemed",     "appear",     "appears",   "appeared",  "show",      "shows",
      "showed",    "find",       "finds",      "found",     "estimate",  "estimates", "estimated",
      "predict",   "predicts",   "predicted",  "expect",    "expects",   "expected",  "feel",
      "feels",     "felt",       "mean",       "means",     "meant",     "point",     "points",
      "pointed",   "remark",     "remarked",   "comment",   "commented", "observe",   "observed",
      "continue",  "continued",  "go",         "goes",      "see",       "shout",     "shouted",
      "cry",       "cried",      "whisper",    "whispered", "reveal",    "reveals",   "revealed",
      "indicate",  "indicates",  "indicated",  "imagine",   "swear",     "reckon",    "reckons",
      "maintain",  "maintains",  "maintained", "quote",     "quoted",    "introduce", "introduced",
      "pray",      "fear",       "feared",     "hear",      "heard",     "promise",   "promised",
      "wonder",    "wondered",   "sources"};
  return words.contains(token);
}

std::optional<Clause> clause_at(const English& english, std::uint32_t at, std::uint32_t end) {
  return Reader(english, at, end).clause();
}

std::optional<Clause> main_clause(const English& english, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    const bool opens = at == begin || english.tokens[at - 1].tag == Tag::comma ||
                       is_quote(english.tokens[at - 1].tag);
    if (!opens) continue;
    const auto clause = clause_at(english, at, end);
    // "Since it rains, and the river rises, ...": what "and" joins to a clause is of its kind
    if (clause && !clause->subordinate && (at == begin || english.tokens[at].tag != Tag::CC))
      return clause;
  }
  return std::nullopt;
}

}  // namespace mtlint
