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

// One occurrence of a known idiom in the source.
struct IdiomHit {
  Span span{};              // in the source
  std::uint32_t entry = 0;  // the lexicon's idiom
};

}  // namespace mtlint
