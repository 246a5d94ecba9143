// Is an English spelling the romanisation of a name, by the rules of its language? Unlike the
// phonetic model (resources/phonetics.h), which weighs, this decides: every character must be
// accounted for by a reading that a system or a table allows.
//
//   romanised(Language::zh, "刘慈欣", {"Liu", "Cixin"}, lexicon)     {full, pinyin}
//   romanised(Language::zh, "刘慈欣", {"Cixin", "Liu"}, lexicon)     {reversed, pinyin}
//   romanised(Language::ko, "김정은", {"Kim", "Jong-un"}, lexicon)   {full, customary}
//   romanised(Language::zh, "刘慈欣", {"Tina"}, lexicon)             {none}
//
// The tables come from dictionaries/romanisation/; without one, its system is not known.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/language.h"
#include "base/names.h"
#include "resources/lexicon.h"

namespace mtlint {

enum class RomanForm : std::uint8_t {
  none,
  full,          // all parts in the order of the source: Liu Cixin, Kim Jong-un, Vladimir Putin
  reversed,      // all parts, the last first: Cixin Liu
  joined,        // all parts in one word: Liucixin
  split,         // a part in several words: Liu Ci Xin
  surname_only,  // Liu
  given_only     // Cixin
};

enum class RomanSystem : std::uint8_t {
  none,
  pinyin,
  wade_giles,
  cantonese,
  hokkien,
  postal,
  revised,            // Korean: Revised Romanisation
  mccune_reischauer,  // Korean
  hepburn,            // Japanese, with ou, oh, o or ō
  kunrei,             // Japanese
  standard,           // Russian: BGN/PCGN, ISO 9, passports
  customary           // what people and newspapers write
};

struct Romanised {
  RomanForm form = RomanForm::none;
  RomanSystem system = RomanSystem::none;
  explicit operator bool() const { return form != RomanForm::none; }
  friend bool operator==(Romanised, Romanised) = default;
};

// `source` is a whole name: Chinese characters or Hangul, surname first; kana, Cyrillic or Arabic
// words, with spaces or dots between them. `words` are English words as they stand; hyphens and
// apostrophes in them, case and accents do not count. All words must be used up.
Romanised romanised(Language language, std::string_view source,
                    std::span<const std::string_view> words, const Lexicon& lexicon);

}  // namespace mtlint
