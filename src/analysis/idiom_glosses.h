// How like the English is to what dictionaries say of an idiom, and how like to its characters one
// by one. Words of the English that gloss another word of the source are "explained by the rest":
// they count little for the idiom, and nothing as a literal rendering of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/lexical_hits.h"
#include "analysis/patterns.h"
#include "analysis/source_text.h"
#include "resources/imports.h"
#include "resources/lexicon.h"

namespace mtlint {

// Buffers of one thread.
struct GlossScratch {
  struct Word {
    std::uint32_t stem = 0;  // number in the imports; none = none_of
    std::uint32_t base = 0;  // of the base form
    bool content = false;
    bool explained = false;
    bool covered = false;  // renders a character of the idiom at hand
  };
  static constexpr std::uint32_t none_of = 0xFFFFFFFF;
  std::vector<Word> words{};               // of the target, as in its PatternText
  std::vector<std::uint32_t> explained{};  // stems, sorted
  std::string text{};
  PatternText gloss{};
};

struct Likeness {
  float gloss = 0;    // 0..1: the best gloss, by the weight of its words that are in the English
  float literal = 0;  // 0..1: share of the characters that have a word of their own in the English
  float covered = 0;  // 0..1: share of the English content words that characters account for
  std::uint32_t characters = 0;  // that have a word
  Span span{};                   // these words
};

// Makes the English of one segment ready; `hits` are all idioms of the source.
void prepare_glosses(const SourceText& source, const std::vector<IdiomHit>& hits,
                     const PatternText& target, const Lexicon& lexicon, const Imports& imports,
                     GlossScratch& scratch);

// The best gloss alone, by words outside `without` (of the target) that render no character of the
// idiom; 0 where those are too few to explain anything.
float compare_glosses_only(std::string_view idiom, const IdiomRecord* curated,
                           const ImportedIdiomRecord* imported, const PatternText& target,
                           Span without, const Lexicon& lexicon, const Imports& imports,
                           GlossScratch& scratch);

// Compares the English with what is known of one hit: glosses of the imports, meaning and
// renderings of the curated entry. `imported` may be null.
Likeness compare_glosses(std::string_view idiom, const IdiomRecord* curated,
                         const ImportedIdiomRecord* imported, const PatternText& target,
                         const Lexicon& lexicon, const Imports& imports, GlossScratch& scratch);

}  // namespace mtlint
