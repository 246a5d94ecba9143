// What the tagger looks at to tag one token: hashed features of the word, its neighbours, and the
// tags already given. Shared by the tagger and its trainer, which must agree to the bit.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "analysis/english.h"
#include "analysis/tagger_model.h"

namespace mtlint::tagger_model {

// One word as the features see it.
struct WordFacts {
  std::uint64_t word = 0;
  std::uint64_t group = 0;   // words with the same possible tags, as far as known
  std::uint32_t ending = 0;  // the last four bytes, lower case
  std::uint32_t start = 0;   // the first three
  std::uint32_t shape = 0;
  std::uint8_t forms = 0;
};

// The facts of a token, whose forms and ambiguity are set; a default one stands beyond the ends.
WordFacts facts_of(std::string_view text, const Token& token, bool first);

// Could the word be a finite verb, as far as the lexicon goes?
bool may_be_finite(const Model& model, const Token& token);

// What lies to the left, as far as it bears on the next tag.
class History {
 public:
  void push(const WordFacts& facts, Tag tag);
  Tag last(std::size_t back) const { return tags_[back - 1]; }  // 1 = the token before, 2
  // The last verb or auxiliary of the clause, how far away, whether a subject has been seen, how
  // the clause was opened.
  std::uint32_t clause() const {
    return verbal_ | distance_ << 3 | std::uint32_t{noun_} << 5 | opener_ << 6;
  }
  std::uint32_t finite() const { return finite_; }  // finite verbs so far, at most 3

 private:
  std::array<Tag, 2> tags_{};
  std::uint32_t verbal_ = 0;
  std::uint32_t distance_ = 0;
  bool noun_ = false;
  std::uint32_t opener_ = 0;
  std::uint32_t finite_ = 0;
};

// What lies to the right, and what kind of line the sentence is: one for each sentence.
enum class Capitals : std::uint8_t {
  few,
  many,
  most,
  unclear
};  // of words with over three letters
struct Outlook {
  std::uint32_t ahead = 0;  // words to the right that could be finite verbs
  Capitals capitals = Capitals::unclear;

  void add(const Model& model, const Token& token);  // all tokens, before the first is tagged
  void pass(const Model& model, const Token& token) {
    if (may_be_finite(model, token)) --ahead;
  }

 private:
  std::uint32_t words_ = 0;
  std::uint32_t capital_words_ = 0;
};

// The features of a token in two parts: those of the words alone, which can be made before the tags
// to the left are known, and those that need them.
inline constexpr std::size_t word_feature_count = 25;
inline constexpr std::size_t history_feature_count = 14;
using WordFeatures = std::array<std::uint64_t, word_feature_count>;
using HistoryFeatures = std::array<std::uint64_t, history_feature_count>;

// The facts of the token before, the token itself, and the two behind it.
using Window = std::span<const WordFacts, 4>;

void make_word_features(Window window, Capitals capitals, WordFeatures& out);
void make_history_features(Window window, const History& history, const Outlook& outlook,
                           HistoryFeatures& out);

}  // namespace mtlint::tagger_model
