// What tells a fragment from a sentence: how it opens, its finite verbs and what stands before
// them, what opens its clauses, and its whole shape if it is short.

#include <algorithm>

#include "analysis/clauses.h"
#include "analysis/hidden_clause.h"
#include "analysis/sentence_evidence.h"
#include "analysis/sentence_model.h"
#include "analysis/tag_patterns.h"

namespace mtlint::sentence_model {
namespace {

// The tokens without the quotes and brackets around them and the final mark.
struct Core {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Tag final_mark = Tag::none;
};

Core core_of(const English& english, std::uint32_t begin, std::uint32_t end) {
  Core core{begin, end};
  const auto outer = [](Tag tag) { return is_quote(tag) || is_bracket(tag) || tag == Tag::NFP; };
  while (core.begin < core.end && outer(english.tokens[core.begin].tag)) ++core.begin;
  while (core.begin < core.end) {
    const Tag last = english.tokens[core.end - 1].tag;
    if (last == Tag::stop || last == Tag::comma || last == Tag::colon)
      core.final_mark = last;
    else if (!outer(last))
      break;
    --core.end;
  }
  return core;
}

// Counts over the whole piece.
struct Shape {
  std::uint32_t finite = 0;
  std::uint32_t subordinators = 0;
  std::uint32_t main_clauses = 0;  // a subject and its verb, opened by nothing
  std::uint32_t sub_clauses = 0;
  std::uint32_t could_be_finite = 0;  // not tagged so, but the lexicon allows it
  std::uint32_t first_finite = UINT32_MAX;
  std::uint32_t first_comma = UINT32_MAX;
  bool finite_behind_comma = false;
  bool main_behind_comma = false;
  bool has_colon = false;
  std::uint32_t free = 0;     // finite verbs that no subordinator accounts for
  std::uint32_t pending = 0;  // subordinators that have not met their verb
};

bool may_open_clause(Tag tag) {
  return tag == Tag::comma || tag == Tag::colon || tag == Tag::CC || is_quote(tag) ||
         is_bracket(tag);
}

Shape shape_of(const English& english, const Core& core) {
  Shape shape;
  for (std::uint32_t at = core.begin; at < core.end; ++at) {
    const Token& token = english.tokens[at];
    if (token.tag == Tag::comma) shape.first_comma = std::min(shape.first_comma, at);
    if (token.tag == Tag::colon) shape.has_colon = true;
    if (is_subordinator(token)) {
      ++shape.subordinators;
      ++shape.pending;
    }
    if (is_finite(token.tag)) {
      ++shape.finite;
      shape.pending > 0 ? --shape.pending : ++shape.free;
      shape.first_finite = std::min(shape.first_finite, at);
      if (shape.first_comma != UINT32_MAX) shape.finite_behind_comma = true;
    } else if ((token.forms & (form::verb_s | form::past)) != 0) {
      ++shape.could_be_finite;
    }
    const bool opens = at == core.begin || may_open_clause(english.tokens[at - 1].tag);
    if (!opens && !is_subordinator(token)) continue;
    const auto clause = clause_at(english, at, core.end);
    if (!clause) continue;
    ++(clause->subordinate ? shape.sub_clauses : shape.main_clauses);
    if (!clause->subordinate && shape.first_comma != UINT32_MAX) shape.main_behind_comma = true;
  }
  return shape;
}

constexpr std::uint64_t few(std::uint64_t n, std::uint64_t most) { return std::min(n, most); }

}  // namespace

HashedFeatures features_of(const English& english, std::uint32_t begin, std::uint32_t end) {
  HashedFeatures collect;
  const Core core = core_of(english, begin, end);
  const Shape shape = shape_of(english, core);
  const auto token = [&](std::uint32_t at) {
    return at >= core.begin && at < core.end ? english.tokens[at] : Token{};
  };
  const auto tag = [&](std::uint32_t at) { return static_cast<std::uint64_t>(token(at).tag); };
  const std::uint32_t length = core.end - core.begin;
  const std::uint64_t size = length < 3    ? length
                             : length < 6  ? 3
                             : length < 10 ? 4
                             : length < 20 ? 5
                                           : 6;
  const std::uint64_t t1 = tag(core.begin);
  const std::uint64_t t12 = t1 << 8 | tag(core.begin + 1);
  const std::uint64_t t123 = t12 << 8 | tag(core.begin + 2);
  const std::uint64_t finite = few(shape.finite, 3);
  const std::uint64_t balance = few(shape.finite + 3 - few(shape.subordinators, 3), 6);
  const std::uint64_t counts = few(shape.main_clauses, 2) << 4 | few(shape.sub_clauses, 2);

  const EnglishSentence piece{{}, begin, end, 0};
  const auto hidden = static_cast<std::uint64_t>(
      core.begin < core.end ? doubt_of_fragment(english, piece) : Doubt::none);
  const auto kind = static_cast<std::uint64_t>(fragment_kind(english, piece));
  const std::uint64_t free = few(shape.free, 2) << 4 | few(shape.pending, 2);

  collect.add(hidden, kind);
  collect.add(hidden << 8 | kind, finite << 8 | free);
  collect.add(hidden << 8 | size, finite);
  collect.add(hidden << 8 | t1, finite);
  collect.add(free, finite);
  collect.add(free, counts);
  collect.add(free, t12);
  collect.add(free, token(core.begin).lower);
  collect.add(free << 8 | size, kind);
  collect.add(std::uint64_t{token(core.begin).forms}, t1);
  collect.add(t1);
  collect.add(t12);
  collect.add(t123);
  collect.add(token(core.begin).lower);
  collect.add(token(core.begin).lower, tag(core.begin + 1));
  collect.add(token(core.begin).lower, token(core.begin + 1).lower);
  collect.add(t1, finite);
  collect.add(t12, finite);
  collect.add(t123, finite);
  collect.add(token(core.begin).lower, finite);
  collect.add(finite, size);
  collect.add(size);
  collect.add(balance);
  collect.add(balance, t1);
  collect.add(balance, size);
  collect.add(counts);
  collect.add(counts, t1);
  collect.add(counts, finite);
  collect.add(counts << 8 | finite, balance);
  collect.add(few(shape.could_be_finite, 2), finite);
  collect.add(few(shape.could_be_finite, 2) << 8 | size, finite);
  collect.add(few(shape.could_be_finite, 2) << 8 | t1, finite);
  collect.add(tag(core.end - 1), finite);
  collect.add(tag(core.end - 2) << 8 | tag(core.end - 1), finite);
  collect.add(token(core.end - 1).lower, finite);
  collect.add(static_cast<std::uint64_t>(core.final_mark), finite);
  collect.add(end > begin ? english.tokens[end - 1].lower : 0, finite);
  collect.add(
      std::uint64_t{shape.finite_behind_comma} << 1 | std::uint64_t{shape.main_behind_comma}, t1);
  collect.add(
      std::uint64_t{shape.finite_behind_comma} << 1 | std::uint64_t{shape.main_behind_comma},
      counts);
  collect.add(std::uint64_t{shape.main_behind_comma}, token(core.begin).lower);
  collect.add(std::uint64_t{shape.has_colon}, finite);
  collect.add(std::uint64_t{token(core.begin + 1).capital} << 8 |
                  std::uint64_t{token(core.end - 1).capital},
              finite);
  if (length < 8) collect.add(pattern(english, core.begin, core.end, 8), 1);
  collect.add(pattern(english, core.begin, core.end, 4), 2);
  collect.add(pattern(english, core.begin, core.end, 6), 3);
  if (shape.first_finite == UINT32_MAX) return collect;

  const std::uint32_t verb = shape.first_finite;
  const std::uint64_t place = few(verb - core.begin, 12);
  collect.add(place);
  collect.add(place, t1);
  collect.add(tag(verb), tag(verb - 1));
  collect.add(tag(verb) << 8 | tag(verb - 1), tag(verb - 2));
  collect.add(token(verb).lower);
  collect.add(token(verb).lower, tag(verb - 1));
  collect.add(token(verb - 1).lower, tag(verb));
  collect.add(tag(verb + 1), tag(verb));
  collect.add(pattern(english, core.begin, verb + 1, 8));
  collect.add(pattern(english, core.begin, verb + 1, 8), finite);
  collect.add(pattern(english, verb > core.begin + 3 ? verb - 3 : core.begin, verb + 2, 6));
  collect.add(tag(verb), t1);
  collect.add(tag(verb) << 8 | t1, counts);
  return collect;
}

}  // namespace mtlint::sentence_model
