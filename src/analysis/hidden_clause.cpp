// Where a main verb may hide. Each test names the sentence that taught it.

#include "analysis/hidden_clause.h"

#include <algorithm>

#include "analysis/clauses.h"
#include "analysis/sentence_evidence.h"
#include "analysis/word_set.h"

namespace mtlint {
namespace {

class Seeker {
 public:
  Seeker(const English& english, const EnglishSentence& sentence)
      : english_(english), tokens_(english.tokens), begin_(sentence.begin), end_(sentence.end) {
    kind_ = fragment_kind(english, sentence);
    first_ = begin_;
    while (first_ < end_ && tokens_[first_].kind != TokenKind::word) ++first_;
  }

  Doubt doubt() const {
    if (first_ >= end_) return Doubt::none;
    if (main_clause(english_, begin_, end_)) return Doubt::strong;
    if (has_free_finite_verb() && kind_ != FragmentKind::attribution) return Doubt::strong;
    if (may_be_imperative() || opens_with_lost_verb()) return Doubt::weak;
    for (std::uint32_t at = first_ + 1; at + 1 < end_; ++at)
      if (may_be_main_verb(at) || is_lost_copula(at)) return Doubt::weak;
    return Doubt::none;
  }

 private:
  Tag tag(std::uint32_t at) const { return at < end_ ? tokens_[at].tag : Tag::none; }

  // Finite verbs that nothing accounts for. A sentence that opens with its verb has one that is its
  // fault and no excuse.
  bool has_free_finite_verb() const {
    int pending = 0;  // subordinators that have not met their verb
    for (std::uint32_t at = begin_; at < end_; ++at) {
      const bool dated = tag(at + 1) == Tag::IN;  // "as of March 2020"
      if (is_subordinator(tokens_[at]) && !dated) ++pending;
      if (!is_finite(tag(at)) || at == first_ || goes_on_without_subject(at)) continue;
      if (pending == 0) return true;
      --pending;
    }
    return false;
  }

  // "Arrived at noon and stayed there.": "and" gives the second verb no subject either.
  bool goes_on_without_subject(std::uint32_t at) const {
    if (kind_ != FragmentKind::subjectless) return false;
    while (at > first_ + 1 && tag(at - 1) == Tag::RB) --at;
    return tag(at - 1) == Tag::CC;
  }

  // "Drink warm water.", "Cure water from the source.": tagged as nouns often enough.
  bool may_be_imperative() const {
    std::uint32_t at = first_;
    while (at + 1 < end_ && (tag(at) == Tag::RB || tag(at) == Tag::UH)) ++at;
    if (is_finite(tag(at)) && tag(at) != Tag::VBP) return false;
    // The lexicon knows odd verbs ("to thee and the"): a determiner opens no imperative.
    if (tag(at) == Tag::DT || tag(at) == Tag::PRPS || tag(at) == Tag::PRP || tag(at) == Tag::CD)
      return false;
    return (tokens_[at].forms & form::verb) != 0 && tag(at) != Tag::VBG && tag(at) != Tag::VBN;
  }

  // "Its good.", "Thats a great name.": misspelt, but a clause.
  bool opens_with_lost_verb() const {
    static const WordSet words{"thats", "theres", "whats", "heres", "im",  "youre",
                               "were",  "theyre", "hes",   "shes",  "ive", "lets"};
    if (words.contains(tokens_[first_])) return true;
    const Tag next = tag(first_ + 1);
    return tokens_[first_].lower == WordKey("its") &&
           (next == Tag::DT || next == Tag::RB || next == Tag::VBG || tag(first_ + 2) == Tag::stop);
  }

  // "This one's clever.": 's taken for a possessive.
  bool is_lost_copula(std::uint32_t at) const {
    if (tag(at) != Tag::POS) return false;
    const Tag next = tag(at + 1);
    return next == Tag::RB || next == Tag::DT || next == Tag::VBG || next == Tag::IN ||
           (tag(at + 2) == Tag::stop && (tokens_[at + 1].forms & form::describing) != 0);
  }

  static bool is_zero_past(const Token& token) {
    static const WordSet words{"spread", "cut",   "hit",   "put",  "set",  "let",  "cost", "hurt",
                               "shut",   "split", "burst", "cast", "quit", "beat", "bet",  "shed"};
    return words.contains(token);
  }

  // What may follow a verb: an object, a phrase, a particle.
  static bool may_follow_verb(Tag tag) {
    return tag == Tag::DT || tag == Tag::PRPS || tag == Tag::PRP || tag == Tag::IN ||
           tag == Tag::TO || tag == Tag::RP || tag == Tag::CD || tag == Tag::RB || tag == Tag::JJ ||
           tag == Tag::JJR || is_noun(tag);
  }

  // Could the word at `at`, not tagged as finite, be the verb of a main clause all the same?
  bool may_be_main_verb(std::uint32_t at) const {
    const Token& token = tokens_[at];
    constexpr std::uint8_t verbal = form::verb | form::verb_s | form::past;
    if (token.kind != TokenKind::word || (token.forms & verbal) == 0 || is_finite(token.tag) ||
        token.tag == Tag::DT || token.tag == Tag::PRPS)
      return false;
    std::uint32_t left = at - 1;
    while (left > begin_ && tag(left) == Tag::RB) --left;
    if (tag(left) == Tag::comma) return may_be_verb_behind_comma(at);
    const bool subject = is_noun(tag(left)) || tag(left) == Tag::CD ||
                         tag(left) == Tag::close_quote || tag(left) == Tag::close_bracket ||
                         tokens_[left].capital || tag(left) == Tag::PRP ||
                         (tag(left) == Tag::JJ && tag(left - 1) == Tag::HYPH);  // the 28-year-old
    // "a small plane crashed into the tower": or it is "the tower built in 1900"; who can tell?
    if (token.tag == Tag::VBN || token.tag == Tag::JJ)
      return (token.forms & form::past) != 0 && subject && tag(at + 1) != Tag::stop;
    if (token.tag == Tag::VBG) return false;
    if (token.tag == Tag::VB && is_noun(tag(left))) return true;
    if (is_zero_past(token) && is_noun(tag(left)) && may_follow_verb(tag(at + 1)))
      return true;  // "the news spread to the village"
    if (is_noun(token.tag) && (token.forms & form::verb) != 0 &&
        (tag(at + 1) == Tag::DT || tag(at + 1) == Tag::PRPS))
      return true;  // "The old man the boats."
    if ((token.forms & form::verb) != 0 && is_plural_subject(left) &&
        (may_follow_verb(tag(at + 1)) || tag(at + 1) == Tag::stop))
      return true;  // "the works range from", "most people recover."
    // "Then the commercial ends."
    if ((token.forms & form::verb_s) != 0 && tag(left) == Tag::NN && left > begin_ &&
        tag(left - 1) == Tag::DT && tag(at + 1) == Tag::stop)
      return true;
    return (token.forms & form::verb_s) != 0 &&
           (may_follow_verb(tag(at + 1)) || tag(at + 1) == Tag::VBG) &&
           (tag(left) == Tag::NN || tag(left) == Tag::NNP || tag(left) == Tag::VBG ||
            tag(left) == Tag::PRP);  // "loud talking releases more"
  }

  bool is_plural_subject(std::uint32_t at) const {
    static const WordSet words{"these", "those", "some", "all", "many", "few", "both", "most"};
    if (tag(at) == Tag::NNS || tag(at) == Tag::NNPS || tag(at) == Tag::CD || tag(at) == Tag::PRP ||
        words.contains(tokens_[at]))
      return true;
    if (!is_noun(tag(at))) return false;
    for (std::uint32_t near = at > begin_ + 8 ? at - 8 : begin_; near < at; ++near)
      if (tag(near) == Tag::CC || tag(near) == Tag::NNS)
        return true;  // "lineup and style turn life"
    return false;
  }

  // "In hot weather, drink plenty.", "When it is damp, discard and replace it.", "The lantern,
  // which is red, forms a contrast."
  bool may_be_verb_behind_comma(std::uint32_t at) const {
    const Token& token = tokens_[at];
    const Tag after = tag(at + 1);
    if (token.tag == Tag::VB) return true;
    // "The ship, led by an old captain, set sail."
    if (is_zero_past(token) && after != Tag::IN && may_follow_verb(after)) return true;
    if (token.tag == Tag::VBG || token.tag == Tag::VBN) return false;
    if (token.tag == Tag::JJ)
      return (token.forms & form::verb) != 0 && (after == Tag::DT || after == Tag::PRPS);
    if ((token.forms & form::verb) != 0) return may_follow_verb(after) || after == Tag::CC;
    return (token.forms & form::verb_s) != 0 &&
           (after == Tag::DT || after == Tag::PRPS || after == Tag::TO);
  }

  const English& english_;
  const std::vector<Token>& tokens_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::uint32_t first_;  // the first word
  FragmentKind kind_ = FragmentKind::noun_phrase;
};

}  // namespace

Doubt doubt_of_fragment(const English& english, const EnglishSentence& sentence) {
  return Seeker(english, sentence).doubt();
}

}  // namespace mtlint
