// What the rules on sentences weigh besides grammar: the source's sentences, and the kind of a
// fragment.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "analysis/hidden_clause.h"
#include "analysis/segment_view.h"
#include "base/names.h"

namespace mtlint {

// More English sentences than the source has (a semicolon of the source counts as a place where a
// translator may stop). Only then may a short piece of English be the work of a careless cut.
// False without a source that can be trusted.
bool has_excess_sentences(const SegmentView& segment);

enum class FragmentKind : std::uint8_t {
  noun_phrase,
  participle,
  infinitive,
  prepositional,
  subordinate,
  relative,
  subjectless,
  attribution,
};

inline constexpr auto fragment_kind_names = std::to_array<Named<FragmentKind>>({
    {FragmentKind::noun_phrase, "a noun phrase"},
    {FragmentKind::participle, "a participle phrase"},
    {FragmentKind::infinitive, "an infinitive phrase"},
    {FragmentKind::prepositional, "a prepositional phrase"},
    {FragmentKind::subordinate, "a subordinate clause"},
    {FragmentKind::relative, "a relative clause"},
    {FragmentKind::subjectless, "a verb without a subject"},
    {FragmentKind::attribution, "a stranded attribution"},
});

// What a fragment is, by its words; for a sentence that is known to be one.
FragmentKind fragment_kind(const English& english, const EnglishSentence& sentence);

// A piece in front of which no full stop may stand: "Collision sparks." is a fragment only for one
// who knows what came before. `score`: the sentence model's.
struct Piece {
  float score = 0;
  FragmentKind kind = FragmentKind::noun_phrase;
  std::uint32_t words = 0;
  Doubt doubt = Doubt::none;
};

// The sentence as a piece of prose or dialogue; nothing if it is not to be judged: another genre, a
// greeting, an exclamation, an answer, or not all English.
std::optional<Piece> judged_piece(const SegmentView& segment, const EnglishSentence& sentence);

}  // namespace mtlint
