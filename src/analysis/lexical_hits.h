// Names and idioms that the dictionaries find in a segment, and what the English has for them.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace mtlint {

// How a source form names its entity.
enum class FormKind : std::uint8_t { full, part, shorter };

// One occurrence of a known name in the source.
struct NameHit {
  Span span{};             // in the source
  std::uint32_t form = 0;  // the lexicon's form: leads to its entities
  FormKind kind = FormKind::full;
  bool accepted = false;  // an accepted English form stands in the target
  Span target{};          // the accepted form, or what stands in its place; empty = nothing found
  std::uint64_t rendering = 0;  // hash of the folded English form; 0 = none
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
