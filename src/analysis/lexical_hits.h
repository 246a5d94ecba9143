// Names and idioms that the dictionaries find in a segment, and what the English has for them.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace mtlint {

// How a source form names its entity. `alone`: an everyday word that is the name only where it is
// the whole source (万象 in a table of capitals).
enum class FormKind : std::uint8_t { full, part, shorter, alone };

// What the English makes of a name.
enum class NameVerdict : std::uint8_t {
  unmentioned,  // nothing stands for it, and nothing need be said
  accepted,     // one of its forms
  broken,       // a form that is none of its forms
  split,        // a form whose words are cut or joined wrongly
  reversed,     // given and family name in the order that its bearer does not use
  missing       // nothing stands for it where something should
};

// Why: the evidence of a finding.
enum class NameReason : std::uint8_t {
  none,
  reading,    // it spells the reading of the characters
  literal,    // it translates the words of the name
  alike,      // it sounds like the name but is spelt otherwise
  part,       // one part of the name is right, another is not
  only_text,  // nothing but the name stands in the source
  misread,    // a character was read as another syllable
  encoding,   // letters were damaged by a wrong encoding
  joined,     // words run together
  cut,        // a word is cut
  swapped,    // family and given name exchanged
  heard       // every word sounds like its part of the source, as good English words may
};

// One occurrence of a known name in the source.
struct NameHit {
  Span span{};             // in the source
  std::uint32_t form = 0;  // the lexicon's form: leads to its entities
  FormKind kind = FormKind::full;
  bool house = false;     // from the user's names, not from ours
  bool whole = false;     // nothing else stands in the source
  bool accepted = false;  // an accepted English form stands in the target
  Span target{};          // the accepted form, or what stands in its place; empty = nothing found
  std::uint64_t rendering = 0;  // hash of the squeezed English form; 0 = none
  NameVerdict verdict = NameVerdict::unmentioned;
  NameReason reason = NameReason::none;
  std::uint32_t entity = 0;  // the one that the verdict is about
  float confidence = 0;      // of the verdict
};

// One occurrence of a Chinese personal name that no dictionary has; see chinese_names.h.
struct ChineseName {
  Span span{};               // in the source
  std::uint8_t surname = 1;  // characters
  std::uint8_t given = 1;
  bool before = false;    // a title stands before it
  bool after = false;     // a title or a verb of speech stands behind it
  bool whole = false;     // nothing else stands in the source
  bool accepted = false;  // its reading stands in the English
  Span target{};          // the reading, or what stands in its place
  NameVerdict verdict = NameVerdict::unmentioned;
  NameReason reason = NameReason::none;
  float confidence = 0;
};

// One occurrence of a name that only packages know; see imported_names.h.
struct ImportedName {
  Span span{};                // in the source
  std::uint32_t payload = 0;  // leads to the renderings
  std::uint16_t kinds = 0;    // bits of name_kind
  bool attested = false;      // CC-CEDICT or two sources say so
  bool whole = false;         // nothing else stands in the source
  bool accepted = false;
  Span target{};
  NameVerdict verdict = NameVerdict::unmentioned;
  NameReason reason = NameReason::none;
  float confidence = 0;
};

// One occurrence of a dotted foreign name that no dictionary has; see foreign_names.h.
struct ForeignName {
  Span span{};      // in the source, as far as its characters may reach
  Span last{};      // its last part
  Span target{};    // the English word that the last part sounds like; empty = none
  float score = 0;  // log-odds that it does
};

// What the English makes of an idiom, in the order in which it is asked.
enum class IdiomVerdict : std::uint8_t {
  unknown,       // nothing is known to compare with
  accepted,      // an accepted rendering, or one that shares a gloss with it
  literal,       // a known literal rendering
  auto_literal,  // words of its characters, one by one, that nothing else in the source explains
  untranslated,  // its reading, or the source's own script
  lacking,       // a quotation without one of its thoughts
  unconfirmed,   // nothing matches any known rendering
};

// One occurrence of a known idiom in the source.
struct IdiomHit {
  Span span{};              // in the source
  std::uint32_t entry = 0;  // the lexicon's idiom; of imported ones, the imports'
  bool imported = false;    // known to imported dictionaries only
  bool fuzzy = false;       // a quotation with some characters changed
  bool alone = false;       // the source is this idiom and nothing else
  std::int8_t rest = 0;     // a quotation that goes on in the next (1) or begins in the previous
                            // segment (-1)
  IdiomVerdict verdict = IdiomVerdict::unknown;
  Span target{};            // the words that say so; empty = no place
  std::uint32_t group = 0;  // of concepts: the first that is lacking
};

}  // namespace mtlint
