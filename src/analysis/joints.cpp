// The gate in front of the model of boundaries: it lets through what may be one, and little else.

#include "analysis/joints.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "analysis/word_set.h"

namespace mtlint {
namespace {

bool has(const English& english, std::uint32_t at, std::uint32_t end,
         std::initializer_list<WordKey> words) {
  return std::ranges::all_of(
      words, [&](WordKey word) { return at < end && english.tokens[at++].lower == word; });
}

// Where a sentence could begin anyway: ; : — and the like, brackets, quotation marks.
bool is_boundary(const English& english, std::uint32_t at) {
  const Token& token = english.tokens[at];
  if (token.kind == TokenKind::word) return false;
  if (token.tag == Tag::colon || token.tag == Tag::NFP || is_quote(token.tag) ||
      is_bracket(token.tag))
    return true;
  const std::string_view text = english.of(token);
  if (text == "—" || text == "–" || text == "--" || text == ";") return true;
  if (text != "-") return false;
  if (token.space_before || at == 0 || at + 1 >= english.tokens.size()) return token.space_before;
  // "of black hole fusion-when the fusion ends", "closer and closer-40000 years ago"
  const Token& next = english.tokens[at + 1];
  return next.tag == Tag::DT || next.tag == Tag::PRP || next.tag == Tag::PRPS ||
         next.tag == Tag::RB || next.tag == Tag::CC || is_wh(next.tag) || is_subordinator(next) ||
         (next.kind == TokenKind::number && english.tokens[at - 1].kind == TokenKind::word &&
          !english.tokens[at - 1].capital);
}

// ", at least for now, that might escape us": more likely a relative than a demonstrative.
bool is_that(const Token& token) { return token.lower == WordKey("that"); }

bool opens_phrase(const Token& token) {
  return token.tag == Tag::IN || token.tag == Tag::RB || token.tag == Tag::VBG ||
         token.tag == Tag::VBN || token.tag == Tag::TO || is_subordinator(token);
}

// The main clause of the right side: at once, behind an adverb, or behind a phrase with its comma.
bool find_right_clause(const English& english, Joint& joint) {
  constexpr std::uint32_t longest_phrase = 14;
  std::uint32_t at = joint.right;
  joint.adverb = conjunctive_adverb(english, at, joint.end);
  at += joint.adverb;
  if (joint.adverb > 0 && at < joint.end && english.tokens[at].tag == Tag::comma) ++at;
  if (const auto clause = clause_at(english, at, joint.end); clause && !clause->subordinate) {
    joint.clause = *clause;
    return true;
  }
  if (at >= joint.end || !opens_phrase(english.tokens[at])) return false;
  const std::uint32_t last = std::min(joint.end, at + longest_phrase);
  while (at < last && english.tokens[at].tag != Tag::comma) ++at;
  if (at + 1 >= last || english.tokens[at + 1].tag == Tag::CC || is_that(english.tokens[at + 1]))
    return false;
  const auto clause = clause_at(english, at + 1, joint.end);
  if (!clause || clause->subordinate || clause->subject > at + 2) return false;
  joint.introduced = true;
  joint.clause = *clause;
  return true;
}

bool has_finite(const English& english, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at)
    if (is_finite(english.tokens[at].tag)) return true;
  return false;
}

// Words after which no sentence can end.
bool needs_more(const Token& token) {
  switch (token.tag) {
    case Tag::CC:
    case Tag::DT:
    case Tag::PDT:
    case Tag::PRPS:
    case Tag::TO:
    case Tag::MD:
    case Tag::POS:
    case Tag::HYPH:
    case Tag::comma:
    case Tag::colon:
    case Tag::dollar:
    case Tag::EX:
    case Tag::WDT:
    case Tag::WP:
    case Tag::WPS:
    case Tag::WRB:
      return true;
    case Tag::IN:
    case Tag::VB:   // "to exclude the islands are ..."
    case Tag::VBG:  // "of helping his classmates repair it"
      return true;
    default:
      return is_subordinator(token) || is_quote(token.tag) || is_bracket(token.tag) ||
             is_subject_pronoun(token);
  }
}

// Can a subject begin here, next to what stands before it?
bool begins_subject(const Token& before, const Token& token) {
  static const WordSet pronouns{"nobody",  "everybody",  "somebody", "everyone",
                                "someone", "everything", "nothing",  "something"};
  static const WordSet amounts{"many", "few", "several", "most", "some", "all", "these", "those"};
  if (token.kind != TokenKind::word) return false;
  if (is_that(token)) return false;  // "a change that is rare"
  if (token.tag == Tag::PRP || token.tag == Tag::EX) return true;
  if (token.tag == Tag::DT || token.tag == Tag::PRPS || token.tag == Tag::PDT) return true;
  if (pronouns.contains(token) || amounts.contains(token)) return true;
  if (is_noun(before.tag) || before.tag == Tag::JJ || before.tag == Tag::CD ||
      before.tag == Tag::VBG || before.tag == Tag::JJR || before.tag == Tag::JJS ||
      before.tag == Tag::RBR || before.tag == Tag::RBS)
    return false;
  return is_noun(token.tag) || token.tag == Tag::JJ;
}

}  // namespace

std::uint32_t conjunctive_adverb(const English& english, std::uint32_t at, std::uint32_t end) {
  static const WordSet single{
      "however",      "therefore",   "nevertheless", "nonetheless", "moreover",  "furthermore",
      "consequently", "hence",       "thus",         "otherwise",   "instead",   "meanwhile",
      "besides",      "accordingly", "additionally", "then",        "similarly", "likewise"};
  if (at >= end) return 0;
  const Token& first = english.tokens[at];
  if (first.kind != TokenKind::word) return 0;
  if (single.contains(first)) return 1;
  if (first.tag != Tag::IN && first.tag != Tag::RB) return 0;
  if (has(english, at, end, {"in", "fact"}) || has(english, at, end, {"in", "addition"}) ||
      has(english, at, end, {"in", "contrast"}))
    return 2;
  if (has(english, at, end, {"for", "example"}) || has(english, at, end, {"for", "instance"}))
    return 2;
  if (has(english, at, end, {"as", "a", "result"}) ||
      has(english, at, end, {"as", "a", "consequence"}) ||
      has(english, at, end, {"on", "the", "contrary"}))
    return 3;
  if (has(english, at, end, {"at", "the", "same", "time"})) return 4;
  return has(english, at, end, {"on", "the", "other", "hand"}) ? 5U : 0U;
}

Joint sides_of(const English& english, const EnglishSentence& sentence, std::uint32_t at,
               bool comma) {
  Joint joint{.comma = comma, .at = at, .begin = sentence.begin, .left_end = at};
  for (std::uint32_t i = at; i > sentence.begin; --i) {
    if (!is_boundary(english, i - 1)) continue;
    joint.begin = i;
    break;
  }
  joint.chunk = joint.begin;
  for (std::uint32_t i = at; i > joint.begin; --i) {
    if (english.tokens[i - 1].tag != Tag::comma) continue;
    joint.chunk = i;
    break;
  }
  joint.right = comma ? at + 1 : at;
  joint.end = joint.right;
  while (joint.end < sentence.end && !is_boundary(english, joint.end) &&
         english.tokens[joint.end].tag != Tag::stop)
    ++joint.end;
  return joint;
}

bool may_have_verb(const English& english, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint8_t finite = form::verb_s | form::past | form::verb;
  for (std::uint32_t at = begin; at < end; ++at)
    if (is_finite(english.tokens[at].tag) || (english.tokens[at].forms & finite) != 0) return true;
  return false;
}

bool is_suspect_comma(const English& english, const EnglishSentence& sentence, std::uint32_t at) {
  // The treebank tags ; and - like commas; only a real one can splice.
  if (english.tokens[at].tag != Tag::comma || english.of(english.tokens[at]) != ",") return false;
  if (at <= sentence.begin || at + 2 >= sentence.end) return false;
  const Token& next = english.tokens[at + 1];
  if (is_quote(english.tokens[at - 1].tag) || is_quote(next.tag) || next.tag == Tag::CC)
    return false;
  static const WordSet joining{"so", "yet", "nor", "plus", "only", "for", "and", "but", "or"};
  // These open a clause that depends, whatever their tag.
  static const WordSet openers{"while", "whereas", "although", "though", "because", "if",
                               "when",  "which",   "who",      "whose",  "as",      "unless"};
  if (openers.contains(next) && conjunctive_adverb(english, at + 1, sentence.end) == 0)
    return false;
  if (next.tag == Tag::VBG) return false;  // "..., suggesting people work from home"
  return !joining.contains(next) || conjunctive_adverb(english, at + 1, sentence.end) > 0;
}

std::optional<Joint> joint_at_comma(const English& english, const EnglishSentence& sentence,
                                    std::uint32_t at) {
  if (!is_suspect_comma(english, sentence, at)) return std::nullopt;
  Joint joint = sides_of(english, sentence, at, true);
  if (joint.begin == at || joint.right >= joint.end) return std::nullopt;
  if (!has_finite(english, joint.begin, at) || !find_right_clause(english, joint))
    return std::nullopt;
  return joint;
}

std::optional<Joint> joint_between(const English& english, const EnglishSentence& sentence,
                                   std::uint32_t at) {
  if (at < sentence.begin + 2 || at + 1 >= sentence.end) return std::nullopt;
  const Token& token = english.tokens[at];
  const Token& before = english.tokens[at - 1];
  if (!token.space_before || before.kind == TokenKind::punctuation || needs_more(before))
    return std::nullopt;
  const bool adverb = conjunctive_adverb(english, at, sentence.end) > 0;
  if (!adverb && !begins_subject(before, token)) return std::nullopt;
  Joint joint = sides_of(english, sentence, at, false);
  if (joint.begin + 1 >= at) return std::nullopt;
  if (!find_right_clause(english, joint) || joint.introduced) return std::nullopt;
  if (joint.adverb == 0 && joint.clause.subject != at) return std::nullopt;
  const auto main = main_clause(english, joint.begin, at);
  // "He said the road is closed": a clause may be the object of the verb before it
  if (!main || (joint.adverb == 0 && (main->verb + 1 >= at || is_finite(before.tag))))
    return std::nullopt;
  return joint;
}

}  // namespace mtlint
