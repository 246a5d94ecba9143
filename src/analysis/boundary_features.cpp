// What tells a lost boundary: the words around it, the clause that follows and what it lacks, the
// clause before and what it still waits for, and how well each half stands alone.

#include <algorithm>
#include <cmath>

#include "analysis/boundary_model.h"
#include "analysis/clauses.h"
#include "analysis/tag_patterns.h"
#include "analysis/word_set.h"

namespace mtlint::boundary_model {
namespace {

constexpr std::uint64_t few(std::uint64_t n, std::uint64_t most) { return std::min(n, most); }

std::uint64_t bucket_of(std::uint32_t n) {
  return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : 8;
}

// A score in nine steps.
std::uint64_t step(float score, float width) {
  return static_cast<std::uint64_t>(std::clamp(std::lround(score / width), -4L, 4L) + 4);
}

// Joins small numbers to one.
template <class... Numbers>
std::uint64_t pack(Numbers... numbers) {
  std::uint64_t all = 0;
  ((all = all << 8 | (static_cast<std::uint64_t>(numbers) & 255U)), ...);
  return all;
}

struct Counts {
  std::uint32_t finite = 0;
  std::uint32_t subordinators = 0;
  std::uint32_t commas = 0;
  bool negated = false;
  bool quoted = false;
};

Counts counts_of(const English& english, std::uint32_t begin, std::uint32_t end) {
  static const WordSet negations{"not", "n't", "never", "no"};
  Counts counts;
  for (std::uint32_t at = begin; at < end; ++at) {
    const Token& token = english.tokens[at];
    if (is_finite(token.tag)) ++counts.finite;
    if (token.tag == Tag::comma) ++counts.commas;
    if (is_subordinator(token)) ++counts.subordinators;
    if (token.tag == Tag::RB && negations.contains(token)) counts.negated = true;
    if (is_quote(token.tag)) counts.quoted = true;
  }
  return counts;
}

// What the left side may wait for: its last subordinator or conjunction, and the finite verbs
// behind it.
struct Waiting {
  std::uint64_t word = 0;
  std::uint64_t tag_before = 0;
  std::uint64_t tag_after = 0;
  std::uint32_t finite_behind = 0;
};

Waiting waiting_of(const English& english, const Joint& joint) {
  Waiting waiting;
  for (std::uint32_t at = joint.left_end; at > joint.begin; --at) {
    const Token& token = english.tokens[at - 1];
    if (is_finite(token.tag)) ++waiting.finite_behind;
    if (!is_subordinator(token) && token.tag != Tag::CC) continue;
    waiting.word = token.lower;
    if (at < joint.left_end) waiting.tag_after = static_cast<std::uint64_t>(english.tokens[at].tag);
    if (at > joint.begin + 1)
      waiting.tag_before = static_cast<std::uint64_t>(english.tokens[at - 2].tag);
    break;
  }
  return waiting;
}

// What comes behind the right clause's verb.
struct Tail {
  std::uint32_t rest = 0;    // tokens to the next comma or the end
  std::uint64_t series = 0;  // 1: a later ", and"; 2: a later "and" with a clause; 3: another "and"
  std::uint32_t main_verb = 0;
};

Tail tail_of(const English& english, const Joint& joint) {
  Tail tail;
  std::uint32_t at = joint.clause.verb + 1;
  tail.main_verb = joint.clause.verb;
  for (std::uint32_t near = at; near < std::min(joint.end, at + 4); ++near) {
    const Tag tag = english.tokens[near].tag;
    if (tag == Tag::RB) continue;
    if (tag != Tag::VBN && tag != Tag::VB && tag != Tag::VBG) break;
    tail.main_verb = near;
  }
  while (at < joint.end && english.tokens[at].tag != Tag::comma) ++at;
  tail.rest = at - joint.clause.verb - 1;
  for (at = joint.clause.verb + 1; at < joint.end; ++at) {
    if (english.tokens[at].tag != Tag::CC) continue;
    const bool comma = english.tokens[at - 1].tag == Tag::comma;
    const auto clause = clause_at(english, at, joint.end);
    const bool full = clause && !clause->subordinate;
    tail.series = std::max<std::uint64_t>(tail.series, comma ? 3 : full ? 2 : 1);
  }
  return tail;
}

// The first word of a side that is a pronoun: "She graduated, she ..." has one subject.
std::uint64_t first_pronoun(const English& english, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < std::min(end, begin + 6); ++at)
    if (english.tokens[at].tag == Tag::PRP) return english.tokens[at].lower;
  return 0;
}

}  // namespace

HashedFeatures features_of(const JointReader::Read& read) {
  const English& english = read.english;
  const EnglishSentence& sentence = read.sentence;
  const Joint& joint = read.joint;
  const HalfScores& halves = read.halves;
  HashedFeatures out;
  if (!joint.comma) out.skip(1000);
  const auto token = [&](std::uint32_t at) {
    return at >= sentence.begin && at < sentence.end ? english.tokens[at] : Token{};
  };
  const auto tag = [&](std::uint32_t at) { return static_cast<std::uint64_t>(token(at).tag); };
  const auto word = [&](std::uint32_t at) { return token(at).lower; };
  const std::uint32_t r = joint.right;
  const std::uint32_t l = joint.left_end;
  const std::uint32_t verb = joint.clause.verb;
  const std::uint64_t kind = static_cast<std::uint64_t>(joint.clause.kind) +
                             (joint.introduced ? 8U : 0U) + (joint.adverb > 0 ? 16U : 0U);
  const Counts left = counts_of(english, joint.begin, l);
  const Counts chunk = counts_of(english, joint.chunk, l);
  const Counts right = counts_of(english, r, joint.end);
  const Tail tail = tail_of(english, joint);
  const Waiting waiting = waiting_of(english, joint);
  const auto main = main_clause(english, joint.begin, l);
  const auto chunk_clause = clause_at(english, joint.chunk, l);
  const std::uint64_t main_kind = !main ? 0 : 1 + static_cast<std::uint64_t>(main->kind);
  const std::uint64_t chunk_kind = !chunk_clause ? 0 : chunk_clause->subordinate ? 1 : 2;
  const std::uint64_t where =
      joint.chunk == joint.begin ? joint.begin == sentence.begin ? 0 : 1 : 2;
  const std::uint64_t opener = word(joint.chunk);
  const std::uint64_t opener_tag = tag(joint.chunk);
  const std::uint64_t left_size = bucket_of(l - joint.begin);
  const std::uint64_t chunk_size = bucket_of(l - joint.chunk);
  const std::uint64_t right_size = bucket_of(joint.end - r);
  const std::uint64_t balance = few(left.finite + 3 - few(left.subordinators, 3), 6);
  const std::uint64_t chunk_balance = few(chunk.finite + 3 - few(chunk.subordinators, 3), 6);
  const std::uint64_t rest = bucket_of(tail.rest);
  const std::uint64_t reporting = std::uint64_t{is_reporting_verb(token(tail.main_verb))};
  const std::uint64_t left_reporting =
      main ? std::uint64_t{is_reporting_verb(token(main->verb))} : 2;
  const std::uint64_t waits = few(waiting.finite_behind, 2);
  const std::uint64_t ls = step(halves.left, 1.5F);
  const std::uint64_t cs = step(halves.chunk, 1.5F);
  const std::uint64_t rs = step(halves.right, 1.5F);
  const std::uint64_t poor = step(std::max(halves.left, halves.right), 1.5F);
  const std::uint64_t before = pattern(english, l > joint.begin + 5 ? l - 5 : joint.begin, l, 4);
  const std::uint64_t after = pattern(english, r, verb + 1, 6);
  const bool question = sentence.mark == U'?';

  out.add(kind);
  out.add(tag(r), tag(r + 1));
  out.add(pack(tag(r), tag(r + 1), tag(r + 2)));
  out.add(word(r));
  out.add(word(r), word(r + 1));
  out.add(word(r), tag(r + 1));
  out.add(tag(l - 1), tag(l - 2));
  out.add(pack(tag(l - 1), tag(l - 2), tag(l - 3)));
  out.add(word(l - 1));
  out.add(word(l - 1), word(l - 2));
  out.add(word(l - 1), tag(r));
  out.add(tag(l - 1), word(r));
  out.add(pack(tag(l - 2), tag(l - 1), tag(r), tag(r + 1)));
  out.add(word(l - 1), word(r));
  out.add(after, before);
  out.add(after);
  out.add(before, kind);
  out.add(word(verb));
  out.add(word(verb), kind);
  out.add(word(verb), rest);
  out.add(word(tail.main_verb), few(rest, 3));
  out.add(pack(tag(verb), tag(verb + 1), tag(verb - 1)));
  out.add(pack(reporting, rest, kind));
  out.add(pack(reporting, tag(verb + 1), rest));
  out.add(pack(reporting, right_size, where));
  out.add(pack(tail.series, kind));
  out.add(pack(tail.series, where, right.finite > 1));
  out.add(pack(tail.series, chunk_kind, kind, few(right.commas, 2)));
  out.add(pack(few(right.finite, 3), few(right.subordinators, 2), few(right.commas, 3)));
  out.add(pack(question, kind));
  out.add(pack(question, where));
  out.add(opener);
  out.add(opener, kind);
  out.add(opener_tag, kind);
  out.add(opener, where);
  out.add(opener, tag(joint.chunk + 1));
  out.add(opener, pack(chunk_kind, chunk.finite > 0));
  out.add(pack(opener_tag, tag(joint.chunk + 1), tag(joint.chunk + 2)));
  out.add(word(joint.begin), kind);
  out.add(word(joint.begin), pack(where, main_kind));
  out.add(word(sentence.begin), where);
  out.add(pack(main_kind, chunk_kind, kind, where));
  out.add(pack(main_kind, few(chunk.finite, 2), where));
  out.add(pack(main_kind, kind, left_reporting));
  out.add(main ? word(main->verb) : 0, where);
  out.add(main ? word(main->verb) : 0, kind);
  out.add(main ? bucket_of(l - main->verb) : 99, pack(left_reporting, where));
  out.add(balance, pack(kind, where));
  out.add(chunk_balance, pack(kind, where));
  out.add(pack(balance, chunk_balance, few(chunk.finite, 2)));
  out.add(waiting.word, waits);
  out.add(waiting.word, pack(waits, kind));
  out.add(waiting.word, pack(waits, waiting.tag_after));
  out.add(waiting.word, pack(waits, waiting.tag_before));
  out.add(pack(left.negated, kind, is_copula(token(verb))));
  out.add(pack(left.negated, chunk.negated, right.negated));
  out.add(pack(left.quoted, right.quoted, where));
  out.add(pack(left_size, right_size));
  out.add(pack(chunk_size, rest));
  out.add(pack(chunk_size, few(left.commas, 3), where));
  out.add(pack(few(left.commas, 3), few(right.commas, 3), kind));
  out.add(first_pronoun(english, joint.begin, l), first_pronoun(english, r, joint.end));
  out.add(
      std::uint64_t{first_pronoun(english, joint.begin, l) == first_pronoun(english, r, joint.end)},
      kind);
  out.add(ls);
  out.add(cs);
  out.add(rs);
  out.add(poor);
  out.add(pack(ls, rs));
  out.add(pack(cs, rs));
  out.add(pack(ls, cs, rs));
  out.add(pack(ls, rs, kind));
  out.add(pack(cs, rs, where));
  out.add(pack(ls, rs, tail.series));
  out.add(pack(poor, chunk_kind, where));
  out.add(pack(poor, kind, where));
  out.add(pack(rs, kind, reporting));
  out.add(pack(ls, chunk_kind, main_kind));
  out.add(pack(ls, opener_tag, where));
  out.add(opener, pack(cs, where));
  out.add(word(r), pack(poor));
  out.add(word(r), pack(chunk_kind, where));
  out.add(waiting.word, pack(waits, ls));
  out.add(pack(token(r).capital, tag(r)), kind);
  out.add(pack(read.retagged, kind, tag(verb)));
  out.add(pack(read.retagged, poor, where));
  return out;
}

}  // namespace mtlint::boundary_model
