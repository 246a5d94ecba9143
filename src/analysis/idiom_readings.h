// Idioms left untranslated: their pinyin, romaji or romanisation, or the source's own script, in
// the English.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/patterns.h"
#include "base/language.h"
#include "base/span.h"
#include "resources/imports.h"
#include "resources/lexicon.h"

namespace mtlint {

// How an idiom may be spelt in Latin letters: a list of syllables (or words), each in its
// spellings.
using Reading = std::vector<std::vector<std::string>>;

// The reading of the source's words; empty if there is none (kanji whose reading is not known).
// `kana` is a reading that a dictionary gives, or empty.
Reading reading_of(std::string_view source, Language language, const Lexicon& lexicon,
                   const Imports& imports, std::string_view kana);

// Words of the English that spell three successive syllables of the reading, or two of them joined
// in one word that is not English ("Tailai"); an empty span if there are none.
Span find_reading(const Reading& reading, std::string_view target, const PatternText& words,
                  const Lexicon& lexicon);

// A run of the source's words, two characters or more, as they stand in the English.
Span find_source_script(std::string_view idiom, std::string_view target);

// Kana in Hepburn's romanisation: "nanakorobiyaoki". Other characters are left out.
std::string romaji(std::string_view kana);

// The syllable of Hangul in Revised Romanization, letter by letter; empty for other characters.
std::string romanise_hangul(char32_t c);

}  // namespace mtlint
