// Each comma is asked: is there a main clause on its left, finished, and another on its right,
// opened by nothing? Then the vetoes, each with the case that taught it.

#include "analysis/splices.h"

#include <algorithm>
#include <optional>

#include "analysis/word_set.h"

namespace mtlint {
namespace {

// One comma under suspicion: tokens [begin, comma) and [comma + 1, end).
class Suspect {
 public:
  Suspect(const English& english, const EnglishSentence& sentence, std::uint32_t comma)
      : english_(english), tokens_(english.tokens), comma_(comma) {
    begin_ = sentence.begin;
    for (std::uint32_t at = sentence.begin; at < comma; ++at)
      if (is_boundary(at)) begin_ = at + 1;
    end_ = comma + 1;
    while (end_ < sentence.end && !is_boundary(end_) && tokens_[end_].tag != Tag::stop) ++end_;
    chunk_ = begin_;
    for (std::uint32_t at = begin_; at < comma; ++at)
      if (tokens_[at].tag == Tag::comma) chunk_ = at + 1;
    question_ = sentence.mark == '?';
  }

  std::optional<Splice> judge() const {
    if (comma_ == begin_ || comma_ + 1 >= end_ || question_) return std::nullopt;
    if (is_quote(tokens_[comma_ - 1].tag) || is_quote(tokens_[comma_ + 1].tag)) return std::nullopt;
    Splice splice{.comma = comma_, .left = begin_};
    const auto right = right_clause(splice.kind);
    if (!right || right->subordinate) return std::nullopt;
    splice.right = *right;
    if (tokens_[comma_ + 1].tag == Tag::CC || joins_clauses(tokens_[comma_ + 1]))
      return std::nullopt;
    if (!left_is_full() || is_intended(splice) || is_report(splice) || is_series(splice))
      return std::nullopt;
    return splice;
  }

 private:
  // Where another sentence could begin: ; : — and the like. Brackets and quotes too.
  bool is_boundary(std::uint32_t at) const {
    const Token& token = tokens_[at];
    const std::string_view text = english_.of(token);
    return token.tag == Tag::colon || token.tag == Tag::NFP || is_quote(token.tag) ||
           is_bracket(token.tag) || text == "—" || text == "–" || text == "--" || text == ";" ||
           (text == "-" && (token.space_before || is_glued_dash(at)));
  }
  // "of black hole fusion-when the fusion ends", "closer and closer-40000 years ago"
  bool is_glued_dash(std::uint32_t at) const {
    if (at == 0 || at + 1 >= tokens_.size()) return false;
    const Token& next = tokens_[at + 1];
    return next.tag == Tag::DT || next.tag == Tag::PRP || next.tag == Tag::RB ||
           next.tag == Tag::CC || is_wh(next.tag) || is_subordinator(next) ||
           (next.kind == TokenKind::number && tokens_[at - 1].kind == TokenKind::word &&
            !tokens_[at - 1].capital);
  }

  bool has(std::uint32_t at, std::string_view word) const {
    return at < end_ && tokens_[at].lower == word_key(word);
  }
  bool has(std::uint32_t at, std::initializer_list<std::string_view> words) const {
    return std::ranges::all_of(words, [&](std::string_view word) { return has(at++, word); });
  }

  // ", so it ...", ", yet it ...": not liked by all, but no splice.
  static bool joins_clauses(const Token& token) {
    static const WordSet words{"so", "yet", "nor", "plus", "only", "for"};
    return words.contains(token);
  }

  // The length of a conjunctive adverb at `at`, in tokens; 0 = none.
  std::uint32_t conjunctive_adverb(std::uint32_t at) const {
    static const WordSet single{
        "however",      "therefore",   "nevertheless", "nonetheless", "moreover",  "furthermore",
        "consequently", "hence",       "thus",         "otherwise",   "instead",   "meanwhile",
        "besides",      "accordingly", "additionally", "then",        "similarly", "likewise"};
    if (at >= end_) return 0;
    if (single.contains(tokens_[at])) return 1;
    if (has(at, {"in", "fact"}) || has(at, {"in", "addition"}) || has(at, {"in", "contrast"}) ||
        has(at, {"for", "example"}) || has(at, {"for", "instance"}))
      return 2;
    if (has(at, {"as", "a", "result"}) || has(at, {"as", "a", "consequence"}) ||
        has(at, {"on", "the", "contrary"}))
      return 3;
    if (has(at, {"at", "the", "same", "time"})) return 4;
    return has(at, {"on", "the", "other", "hand"}) ? 5U : 0U;
  }

  std::optional<Clause> right_clause(SpliceKind& kind) const {
    std::uint32_t at = comma_ + 1;
    if (const std::uint32_t adverb = conjunctive_adverb(at); adverb > 0) {
      at += adverb;
      if (at < end_ && tokens_[at].tag == Tag::comma) ++at;
      kind = SpliceKind::adverb;
      return direct_clause(at);
    }
    const auto clause = direct_clause(at);
    if (!clause) return std::nullopt;
    kind = clause->kind == SubjectKind::noun ? SpliceKind::noun : SpliceKind::pronoun;
    return clause;
  }

  // A clause whose subject begins at `at`, but for an adverb.
  std::optional<Clause> direct_clause(std::uint32_t at) const {
    const auto clause = clause_at(english_, at, end_);
    if (!clause || clause->subject > at + 1) return std::nullopt;
    return clause;
  }

  // A main clause on the left that is finished and not waiting for the right one.
  bool left_is_full() const {
    const auto main = main_clause(english_, begin_, comma_);
    if (!main) return false;
    // "Had I known, ...", "Were it so, ..."
    const Token& first = tokens_[begin_];
    if ((has(begin_, "had") || has(begin_, "were") || has(begin_, "should")) &&
        main->verb != begin_ && is_finite(first.tag))
      return false;
    return !opens_for_right() && !is_waiting(main->verb);
  }

  // The chunk before the comma is an introduction to what follows: "..., but in 2018, it ...".
  bool opens_for_right() const {
    // "..., and on October 12, 1859, he ...": dates, places, names between commas
    const bool has_verb = std::any_of(tokens_.begin() + chunk_, tokens_.begin() + comma_,
                                      [](const Token& token) { return is_finite(token.tag); });
    if (!has_verb) return true;
    // "They said, ..."; "As the task grows, Smith noted, ..."
    if (is_reporting_verb(tokens_[comma_ - 1])) return true;
    std::uint32_t at = chunk_;
    while (at < comma_ && (tokens_[at].tag == Tag::CC || tokens_[at].tag == Tag::RB)) ++at;
    if (at >= comma_) return true;
    const Token& first = tokens_[at];
    const bool phrase = first.tag == Tag::IN || first.tag == Tag::VBG || first.tag == Tag::VBN ||
                        first.tag == Tag::TO || is_subordinator(first);
    if (phrase && chunk_ != begin_) return true;
    // At the very begin "In 2018 the company grew, ..." has its clause in the same chunk.
    return phrase && (is_subordinator(first) || !main_clause(english_, chunk_, comma_));
  }

  // The left waits for the right one: behind its last "that", "when", "who", "and" no verb has come
  // yet ("said that in 2018, it ...", "and by 352, he ..."), or a clause stands last that may
  // belong to either side ("said when he came, he ...").
  bool is_waiting(std::uint32_t verb) const {
    static const WordSet adverbial{"if",     "when",  "once",    "while",  "although",
                                   "though", "as",    "because", "since",  "whenever",
                                   "unless", "until", "after",   "before", "where"};
    bool finite_behind = false;
    for (std::uint32_t at = comma_; at > begin_; --at) {
      const Token& token = tokens_[at - 1];
      if (is_finite(token.tag)) finite_behind = true;
      if (at - 1 < chunk_) {
        if (opens_late_clause(at - 1)) return true;
        continue;
      }
      if (token.tag == Tag::CC && !finite_behind && at < comma_ && is_opening(tokens_[at]))
        return true;
      if (opens_late_clause(at - 1)) return true;
      if (!is_subordinator(token)) continue;
      if (!finite_behind && !has_prepositional_use(at - 1)) return true;
      if (!adverbial.contains(token) || !finite_behind) continue;
      const Token& before = at > begin_ + 1 ? tokens_[at - 2] : Token{};
      if (before.tag == Tag::CC || is_subordinator(before))
        return true;  // "and when schools close,"
      if (verb < at && is_reporting_verb(tokens_[verb])) return true;
    }
    return false;
  }
  static bool is_opening(const Token& token) {
    return token.tag == Tag::IN || token.tag == Tag::VBG || token.tag == Tag::TO ||
           is_subordinator(token);
  }
  // "that for people who ..., they", "that though it is ..., it": the clause of "that" comes late.
  bool opens_late_clause(std::uint32_t at) const {
    return has(at, "that") && at + 1 < comma_ && is_opening(tokens_[at + 1]) && !has(at + 1, "of");
  }
  // "since 1971", "after the war", "as a nurse": no clause to wait for.
  bool has_prepositional_use(std::uint32_t at) const {
    static const WordSet words{"since", "after", "before", "until", "till", "as", "than", "like"};
    return words.contains(tokens_[at]);
  }

  // Joined on purpose: asyndeton, antithesis, correlatives.
  bool is_intended(const Splice& splice) const {
    std::uint32_t left_words = 0;
    for (std::uint32_t at = chunk_; at < comma_; ++at)
      if (tokens_[at].kind == TokenKind::word) ++left_words;
    std::uint32_t right_words = 0;
    for (std::uint32_t at = comma_ + 1; at < end_ && tokens_[at].tag != Tag::comma; ++at)
      if (tokens_[at].kind == TokenKind::word) ++right_words;
    if (left_words <= 4 && right_words <= 4 && splice.kind != SpliceKind::adverb) return true;
    for (std::uint32_t at = begin_; at < comma_; ++at) {
      if (has(at, {"not", "only"}) || has(at, {"no", "matter"}) || has(at, {"not", "just"}) ||
          has(at, {"not", "that"}) || has(at, {"not", "merely"}))
        return true;
    }
    if (has(begin_, "the") &&
        (tokens_[begin_ + 1].tag == Tag::RBR || tokens_[begin_ + 1].tag == Tag::JJR))
      return true;  // the more ..., the more
    if (has(comma_ + 1, {"that", "is"}) || has(comma_ + 1, {"that", "means"})) return true;
    return is_antithesis(splice);
  }

  // "This is not a game, it is serious.", "..., it is that he is tired", "when he comes, then ..."
  bool is_antithesis(const Splice& splice) const {
    if (has(comma_ + 1, "then"))
      for (std::uint32_t at = begin_; at < comma_; ++at)
        if (has(at, "if") || has(at, "when") || has(at, "once")) return true;
    if (has(splice.right.verb + 1, "that") && has(comma_ + 1, "it")) return true;
    if (!is_copula(tokens_[splice.right.verb])) return false;
    for (std::uint32_t at = chunk_ + 1; at < comma_; ++at)
      if ((has(at, "not") || has(at, "n't") || has(at, "never")) && is_copula(tokens_[at - 1]))
        return true;
    return false;
  }

  // "..., officials told a conference", "..., the union has announced", "..., it seems".
  bool is_report(const Splice& splice) const {
    if (splice.kind == SpliceKind::adverb) return false;
    std::uint32_t verb = splice.right.verb;
    for (std::uint32_t at = verb + 1; at < std::min(end_, verb + 5); ++at) {
      const Tag tag = tokens_[at].tag;
      if (tag == Tag::RB) continue;
      if (tag != Tag::VBN && tag != Tag::VB && tag != Tag::VBG) break;
      verb = at;
    }
    if (is_reporting_verb(tokens_[verb])) return true;
    // A parenthesis: "The plan, I am sure, has changed."
    return verb + 3 >= end_
               ? false
               : tokens_[verb + 1].tag == Tag::comma || tokens_[verb + 2].tag == Tag::comma;
  }

  // "Sales doubled, costs fell, and the company hired sixty people."
  bool is_series(const Splice& splice) const {
    for (std::uint32_t at = splice.right.verb + 1; at < end_; ++at) {
      if (tokens_[at].tag != Tag::CC) continue;
      if (tokens_[at - 1].tag == Tag::comma && splice.kind != SpliceKind::adverb) return true;
      const auto clause = clause_at(english_, at, end_);
      if (clause && !clause->subordinate && splice.kind != SpliceKind::adverb) return true;
    }
    return false;
  }

  const English& english_;
  const std::vector<Token>& tokens_;
  std::uint32_t comma_;
  std::uint32_t begin_ = 0;  // of the left side
  std::uint32_t chunk_ = 0;  // behind the last comma of the left side
  std::uint32_t end_ = 0;    // of the right side
  bool question_ = false;
};

}  // namespace

void find_splices(const English& english, const EnglishSentence& sentence,
                  std::vector<Splice>& out) {
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    // The treebank tags ; and - like commas; only a real one can splice.
    if (english.of(english.tokens[at]) != ",") continue;
    if (const auto splice = Suspect(english, sentence, at).judge()) out.push_back(*splice);
  }
}

}  // namespace mtlint
