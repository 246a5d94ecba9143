// Clauses of an English sentence, as far as tags show them: subjects, finite verbs, and what opens
// a clause. What the rules on sentences share; there is no parser behind it.
//
//   "When the bell rang, the children ran out."
//      clause_at(0): subordinate, subject "the bell", verb "rang"
//      clause_at(5): main, subject "the children", verb "ran"
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/english.h"

namespace mtlint {

// VBD, VBP, VBZ, MD.
constexpr bool is_finite(Tag tag) {
  return tag == Tag::VBD || tag == Tag::VBP || tag == Tag::VBZ || tag == Tag::MD;
}
constexpr bool is_verb(Tag tag) {
  return is_finite(tag) || tag == Tag::VB || tag == Tag::VBG || tag == Tag::VBN;
}
constexpr bool is_noun(Tag tag) {
  return tag == Tag::NN || tag == Tag::NNS || tag == Tag::NNP || tag == Tag::NNPS;
}
constexpr bool is_wh(Tag tag) {
  return tag == Tag::WDT || tag == Tag::WP || tag == Tag::WPS || tag == Tag::WRB;
}
constexpr bool is_quote(Tag tag) { return tag == Tag::open_quote || tag == Tag::close_quote; }
constexpr bool is_bracket(Tag tag) { return tag == Tag::open_bracket || tag == Tag::close_bracket; }

// because, if, although, while, when, that ...: tagged so that they open a clause.
bool is_subordinator(const Token& token);
// he, she, it, they, we, you, I: a pronoun that can only be a subject (you and it: may be one).
bool is_subject_pronoun(const Token& token);
// is, are, was, were, am, be, been, being and their short forms.
bool is_copula(const Token& token);
// said, believes, announced ...: verbs that report what is said or thought.
bool is_reporting_verb(const Token& token);

enum class SubjectKind : std::uint8_t { pronoun, demonstrative, existential, noun };

// A subject and its finite verb.
struct Clause {
  std::uint32_t begin = 0;    // token where it begins, with what opens it
  std::uint32_t subject = 0;  // first token of the subject
  std::uint32_t verb = 0;     // the finite verb
  SubjectKind kind = SubjectKind::noun;
  bool subordinate = false;
};

// The clause that begins at token `at`: an adverb or a subordinator, a subject, a finite verb
// within 14 tokens, all before token `end`. A phrase before the subject ("In 2018 the company ...")
// is passed over. Nothing if the tokens do not read like that.
std::optional<Clause> clause_at(const English& english, std::uint32_t at, std::uint32_t end);

// The first main clause of [begin, end): at its begin or behind one of its commas.
std::optional<Clause> main_clause(const English& english, std::uint32_t begin, std::uint32_t end);

}  // namespace mtlint
