// The tagger's features.

#include "analysis/tagger_features.h"

#include <algorithm>

#include "analysis/tokenise.h"
#include "base/hash.h"

namespace mtlint::tagger_model {
namespace {

constexpr std::uint64_t bit(Tag tag) { return std::uint64_t{1} << static_cast<unsigned>(tag); }
constexpr std::uint64_t finite_tags = bit(Tag::VBD) | bit(Tag::VBP) | bit(Tag::VBZ) | bit(Tag::MD);

constexpr std::uint32_t byte_of(char c) {
  return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

// Kinds of the last verb: what form may follow it.
enum Verbal : std::uint32_t { none, modal, to, have, be, do_, finite_verb, nonfinite };

bool is_any(std::uint64_t word, std::span<const std::uint64_t> keys) {
  return std::ranges::find(keys, word) != keys.end();
}

Verbal auxiliary_of(std::uint64_t word) {
  static const std::array have_forms{word_key("have"), word_key("has"), word_key("had"),
                                     word_key("'ve"), word_key("having")};
  static const std::array be_forms{word_key("be"),    word_key("is"),   word_key("are"),
                                   word_key("was"),   word_key("were"), word_key("been"),
                                   word_key("being"), word_key("am"),   word_key("'re"),
                                   word_key("'m"),    word_key("'s")};
  static const std::array do_forms{word_key("do"), word_key("does"), word_key("did")};
  if (is_any(word, be_forms)) return be;
  if (is_any(word, have_forms)) return have;
  if (is_any(word, do_forms)) return do_;
  return none;
}

// How a clause may open, or 0.
std::uint32_t opener_of(Tag tag) {
  switch (tag) {
    case Tag::comma:
      return 1;
    case Tag::stop:
    case Tag::colon:
    case Tag::open_quote:
    case Tag::close_quote:
    case Tag::open_bracket:
    case Tag::close_bracket:
      return 2;
    case Tag::CC:
      return 3;
    case Tag::WDT:
    case Tag::WP:
    case Tag::WRB:
      return 4;
    default:
      return 0;
  }
}

}  // namespace

WordFacts facts_of(std::string_view text, const Token& token, bool first) {
  WordFacts facts;
  const std::string_view word = token.span.of(text);
  facts.word = token.lower;
  facts.forms = token.forms;
  bool digit = false;
  bool hyphen = false;
  bool plain = token.kind == TokenKind::word || token.kind == TokenKind::number;
  for (const char c : word) {
    digit = digit || (c >= '0' && c <= '9');
    hyphen = hyphen || c == '-';
    plain = plain && c != '\'' && c != '\xE2';  // straight and curly marks have to look the same
  }
  facts.shape = static_cast<std::uint32_t>(token.kind) | std::uint32_t{token.capital} << 3 |
                std::uint32_t{token.all_caps} << 4 | std::uint32_t{digit} << 5 |
                std::uint32_t{hyphen} << 6 | std::uint32_t{token.space_before} << 7 |
                std::uint32_t{first} << 8;
  if (plain) {
    for (std::size_t i = 0; i < std::min<std::size_t>(4, word.size()); ++i)
      facts.ending |= byte_of(word[word.size() - 1 - i]) << (8 * i);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, word.size()); ++i)
      facts.start |= byte_of(word[i]) << (8 * i);
  } else {
    facts.ending = static_cast<std::uint32_t>(token.lower);
  }
  facts.group = token.ambiguity != 0
                    ? token.ambiguity
                    : 0x10000U | std::uint64_t{token.forms} << 32 | (facts.shape & 0x1FU) << 8 |
                          (token.forms == 0 ? std::uint64_t{facts.ending & 0xFFFFU} << 40 : 0);
  return facts;
}

void Outlook::add(const Model& model, const Token& token) {
  if (may_be_finite(model, token)) ++ahead;
  if (token.kind != TokenKind::word || token.span.size() <= 3) return;
  ++words_;
  if (token.capital) ++capital_words_;
  capitals = words_ < 3                          ? Capitals::unclear
             : capital_words_ * 10 >= words_ * 8 ? Capitals::most
             : capital_words_ * 10 >= words_ * 4 ? Capitals::many
                                                 : Capitals::few;
}

bool may_be_finite(const Model& model, const Token& token) {
  if (token.ambiguity != 0) return (model.masks[token.ambiguity] & finite_tags) != 0;
  return (token.forms & (form::verb | form::verb_s | form::past)) != 0;
}

void History::push(const WordFacts& facts, Tag tag) {
  tags_ = {tag, tags_[0]};
  distance_ = std::min(distance_ + 1, 3U);
  if (const std::uint32_t opener = opener_of(tag); opener != 0) {
    opener_ = opener;
    if (opener != 3) verbal_ = none;  // "has come and gone": the auxiliary lasts over "and"
    noun_ = false;
    return;
  }
  switch (tag) {
    case Tag::NN:
    case Tag::NNS:
    case Tag::NNP:
    case Tag::NNPS:
    case Tag::PRP:
    case Tag::EX:
      noun_ = true;
      return;
    case Tag::TO:
      verbal_ = to;
      break;
    case Tag::MD:
      verbal_ = modal;
      break;
    case Tag::VBD:
    case Tag::VBP:
    case Tag::VBZ:
    case Tag::VB:
    case Tag::VBG:
    case Tag::VBN: {
      const Verbal auxiliary = auxiliary_of(facts.word);
      const bool is_finite = (bit(tag) & finite_tags) != 0;
      verbal_ = auxiliary != none ? auxiliary : is_finite ? finite_verb : nonfinite;
      break;
    }
    default:
      return;
  }
  distance_ = 0;
  noun_ = false;
  if ((bit(tag) & finite_tags) != 0) finite_ = std::min(finite_ + 1, 3U);
}

namespace {

// Writes hashed features one after the other. Each has a seed of its own, by its place in the list.
class Writer {
 public:
  Writer(std::span<std::uint64_t> out, std::uint64_t first_seed) : out_(out), seed_(first_seed) {}
  void add(std::uint64_t a, std::uint64_t b = 0) {
    seed_ += 0x9E3779B97F4A7C15ULL;
    out_[count_++] = mix(a ^ seed_, b ^ 0xD1B54A32D192ED03ULL ^ (seed_ << 7));
  }

 private:
  std::span<std::uint64_t> out_;
  std::size_t count_ = 0;
  std::uint64_t seed_;
};

}  // namespace

void make_word_features(Window window, Capitals capitals, WordFeatures& out) {
  Writer features(out, 0);
  const WordFacts& left = window[0];
  const WordFacts& here = window[1];
  const WordFacts& right = window[2];
  const WordFacts& far_right = window[3];
  const std::uint64_t two = here.ending & 0xFFFFU;
  const std::uint64_t three = here.ending & 0xFFFFFFU;
  const auto title = static_cast<std::uint64_t>(capitals);

  features.add(here.word);
  features.add(two);
  features.add(three);
  features.add(here.ending);
  features.add(here.start);
  features.add(three, here.shape);
  features.add(here.group);
  features.add(here.forms, here.shape & 0x118U);
  features.add(here.forms, two);
  features.add(title << 16 | 3, mix(here.group, 0x99ULL) ^ here.shape);
  features.add(title << 16 | 5, here.word);

  features.add(left.word);
  features.add(right.word);
  features.add(far_right.word);
  features.add(left.word, here.word);
  features.add(here.word, right.word);
  features.add(left.word, right.word);
  features.add(left.ending & 0xFFFFFFU);
  features.add(right.group);
  features.add(here.group, right.group);
  features.add(mix(here.group, 0x51ULL), right.group ^ far_right.group << 20);
  features.add(left.shape, here.shape);
  features.add(mix(left.shape, 0x77ULL), std::uint64_t{here.shape} << 20 | right.shape);
  features.add(here.group, left.word);
  features.add(here.group, right.word);
}

void make_history_features(Window window, const History& history, const Outlook& outlook,
                           HistoryFeatures& out) {
  Writer features(out, 0x5851F42D4C957F2DULL);
  const WordFacts& here = window[1];
  const WordFacts& right = window[2];
  const auto t1 = static_cast<std::uint64_t>(history.last(1));
  const auto t2 = static_cast<std::uint64_t>(history.last(2));
  const std::uint64_t t12 = t1 << 8 | t2;
  const std::uint64_t clause = history.clause();
  const std::uint64_t verbs = std::min(history.finite(), 2U) << 2 | std::min(outlook.ahead, 2U);
  const auto title = static_cast<std::uint64_t>(outlook.capitals);

  features.add(t1);
  features.add(t12);
  features.add(t1, here.word);
  features.add(t12, here.word);
  features.add(t12, here.group);
  features.add(t1, right.group);
  features.add(t1, here.ending & 0xFFFFFFU);
  features.add(t1 << 16 | 1, right.word);
  features.add(clause, here.group);
  features.add(clause, here.ending & 0xFFFFU);
  features.add(clause << 8 | t1, here.group);
  features.add(verbs, here.group);
  features.add(verbs << 20 | clause, here.group);
  features.add(mix(title, 0x11ULL) ^ t1, std::uint64_t{here.shape} << 32 | here.forms);
}

}  // namespace mtlint::tagger_model
