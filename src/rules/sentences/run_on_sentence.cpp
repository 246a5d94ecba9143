// Flags a sentence that goes on and on: clauses hung one on another by "and", verb phrases hung one
// on another by commas, or simply too many words.
// Card, help and examples: rules/sentences/run-on-sentence.json

#include <algorithm>
#include <string>

#include "analysis/clauses.h"
#include "analysis/genre.h"
#include "analysis/tokenise.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// So many links make a sentence that is too long anyway a chain.
constexpr std::uint32_t most_links = 6;

// How the parts of a sentence hang together.
struct Chain {
  std::uint32_t words = 0;
  std::uint32_t clauses = 0;  // hung on by "and", "but", "or": a subject and a finite verb
  std::uint32_t links = 0;    // commas in front of a verb or of another clause
  bool divided = false;       // by ; : — brackets or quotation marks
  std::uint32_t last = 0;     // token of the last "and"
};

bool opens_subject(const Token& token) {
  return token.tag == Tag::DT || token.tag == Tag::PRPS || token.tag == Tag::EX ||
         token.tag == Tag::JJ || token.tag == Tag::CD || is_noun(token.tag) ||
         is_subject_pronoun(token);
}

// A finite verb, or one that the tags take for a participle or a noun: "the ships needed sailors",
// "the river rose quickly".
bool is_clause_verb(const English& english, std::uint32_t at, std::uint32_t end) {
  const Token& token = english.tokens[at];
  if (is_finite(token.tag)) return true;
  if (at == 0 || at + 1 >= end || !is_noun(english.tokens[at - 1].tag)) return false;
  const Tag next = english.tokens[at + 1].tag;
  if (token.tag == Tag::NN) return (token.forms & form::past) != 0 && next == Tag::RB;
  return token.tag == Tag::VBN && (next == Tag::DT || next == Tag::PRPS || is_noun(next));
}

// A subject and its finite verb right behind the conjunction at `at`.
bool hangs_clause(const English& english, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t reach = 12;
  if (at + 1 >= end || !opens_subject(english.tokens[at + 1])) return false;
  bool participle =
      false;  // behind a noun: the verb itself, if the sentence has no other to its end
  for (std::uint32_t i = at + 2; i < std::min(end, at + reach); ++i) {
    const Token& token = english.tokens[i];
    if (is_clause_verb(english, i, end)) return true;
    if (token.tag == Tag::stop) return participle;  // "and the children stayed at home."
    participle = participle || (token.tag == Tag::VBN && is_noun(english.tokens[i - 1].tag));
    if (token.tag == Tag::CC || token.tag == Tag::comma || is_subordinator(token) ||
        token.lower == WordKey("than"))
      return false;
  }
  return false;
}

Chain chain_of(const English& english, const EnglishSentence& sentence) {
  Chain chain;
  bool verb = false;  // since the last conjunction
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const Token& token = english.tokens[at];
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++chain.words;
    if (token.kind != TokenKind::word && token.tag != Tag::comma && token.tag != Tag::stop &&
        (token.tag == Tag::colon || token.tag == Tag::NFP || is_quote(token.tag) ||
         is_bracket(token.tag) || english.of(token) == ";" || english.of(token) == "–" ||
         english.of(token) == "—" || english.of(token) == "--"))
      chain.divided = true;
    if (is_clause_verb(english, at, sentence.end))
      verb = true;
    else if (is_subordinator(token))
      verb = false;  // "because butterflies and birds are like us"
    if (token.tag == Tag::comma && at + 1 < sentence.end) {
      const Token& next = english.tokens[at + 1];
      if (is_finite(next.tag) || next.tag == Tag::VB || hangs_clause(english, at, sentence.end))
        ++chain.links;
    }
    if (token.tag != Tag::CC) continue;
    if (verb && hangs_clause(english, at, sentence.end)) {
      ++chain.clauses;
      chain.last = at;
    }
    verb = false;
  }
  return chain;
}

void check(const SegmentView& segment, Findings& findings) {
  const English& english = segment.facts.target;
  const HouseLimits& limits = segment.resources.limits;
  for (const EnglishSentence& sentence : english.sentences) {
    if (sentence.end - sentence.begin <
        std::min(limits.sentence_words, 4 * limits.sentence_clauses))
      continue;
    const Chain chain = chain_of(english, sentence);
    const bool long_one = chain.words > limits.sentence_words;
    const bool clauses = chain.clauses >= limits.sentence_clauses && !chain.divided;
    if (!long_one && !clauses) continue;
    const Genre genre = genre_of(segment, sentence);
    if (!is_judged(genre)) continue;
    const std::string words = std::to_string(chain.words) + " words";
    Finding& finding = findings.add(
        clauses ? std::to_string(chain.clauses + 1) + " clauses in one chain of " + words
                : "a sentence of " + words,
        {Side::target, sentence.span, clauses ? "make two or three sentences of it" : words});
    if (clauses)
      finding.marks.push_back({Side::target, english.tokens[chain.last].span, "the last link"});
    finding.evidence.emplace_back("words", std::to_string(chain.words));
    finding.evidence.emplace_back("clauses", std::to_string(chain.clauses + 1));
    // Length alone is the house's style; people talk in chains.
    const bool chained = clauses || (chain.links >= most_links && !chain.divided);
    if (!chained || genre == Genre::dialogue || is_quoted(english, sentence.begin) ||
        is_talk(segment))
      finding.severity = Severity::neutral;
  }
}

}  // namespace

extern const RuleCode run_on_sentence{.id = "run-on-sentence", .check = check};

}  // namespace mtlint
