// The source side of the phonetic model: a part of a name to its units, and the contexts in which
// each unit may have a distribution of its own. Shared by Phonetics and its trainer.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/hash.h"
#include "base/language.h"
#include "resources/phonetic_model.h"

namespace mtlint::phonetic {

struct Unit {
  char32_t code = 0;           // character, kana, letter or jamo
  std::uint16_t syllable = 0;  // of an ideograph
};

struct Units {
  std::array<Unit, most_units> items{};
  std::size_t count = 0;       // 0: cannot be judged
  std::size_t characters = 0;  // of the source
};

// The ideographs' tables of a model (or of the trainer); empty for other languages.
struct Ideographs {
  std::span<const std::uint16_t> simplified{};
  std::span<const std::uint16_t> syllables{};
};

// Chinese: simplified characters. Japanese: katakana, a small vowel with the kana before it.
// Korean: jamo without the silent ㅇ. Russian, Arabic: lower-case letters without vowel marks.
// Nothing where a character does not belong to the language's names.
Units units_of(Language language, std::string_view part, const Ideographs& ideographs);

// The rows that may know the unit at `at`, the most special first; the last is known to the root.
inline constexpr std::size_t most_contexts = 4;
struct Contexts {
  std::array<std::uint32_t, most_contexts> keys{};
  std::size_t count = 0;
};
Contexts contexts_of(Language language, const Units& units, std::size_t at);

// The key of the row that a reading without tones has.
std::uint32_t syllable_key(std::uint16_t syllable);

// Letters that a unit may emit.
std::size_t longest_of(Language language);

}  // namespace mtlint::phonetic
