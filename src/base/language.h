// The languages that mtlint knows, and how BCP 47 tags map to them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/names.h"

namespace mtlint {

enum class Language : std::uint8_t { unknown, zh, ja, ko, ru, ar, de, fr, es, en, other };

inline constexpr auto language_names = std::to_array<Named<Language>>({
    {Language::unknown, "und"},
    {Language::zh, "zh"},
    {Language::ja, "ja"},
    {Language::ko, "ko"},
    {Language::ru, "ru"},
    {Language::ar, "ar"},
    {Language::de, "de"},
    {Language::fr, "fr"},
    {Language::es, "es"},
    {Language::en, "en"},
    {Language::other, "other"},
});

// The languages a source text may have, in the order in which they are listed to users.
inline constexpr std::array source_languages{Language::zh, Language::ja, Language::ko,
                                             Language::ru, Language::ar, Language::de,
                                             Language::fr, Language::es};

inline std::string_view code_of(Language language) { return name_of(language_names, language); }

// "zh-Hant-TW" and "ZH_tw" are zh; "it" is other; "" is unknown. Chinese in all its codes (cmn,
// yue) is zh, Serbo-Croatian and the like are other.
Language language_of_tag(std::string_view tag);

// Is this a well-formed BCP 47 tag as far as letters, digits and hyphens go?
bool is_language_tag(std::string_view tag);

// Languages written without spaces between words.
inline bool is_unspaced(Language language) {
  return language == Language::zh || language == Language::ja;
}

}  // namespace mtlint
