// Languages by script, then by CLD2.

#include "text/identify.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "text/characters.h"

namespace mtlint {
namespace {

// Below this many letters one clear answer is luck: names look alike in all languages.
constexpr std::uint32_t enough_letters = 40;
constexpr std::uint32_t enough_ideographs = 6;
constexpr int enough_percent = 80;

struct Letters {
  std::uint32_t latin = 0;
  std::uint32_t han = 0;
  std::uint32_t kana = 0;
  std::uint32_t hangul = 0;
  std::uint32_t cyrillic = 0;
  std::uint32_t arabic = 0;
  std::uint32_t rest = 0;  // scripts of no language of ours
};

Letters count_letters(std::string_view text) {
  const ScriptCounts counts = count_scripts(text);
  const auto of = [&](Script s) { return counts[static_cast<std::size_t>(s)]; };
  return {.latin = of(Script::latin),
          .han = of(Script::han),
          .kana = of(Script::hiragana) + of(Script::katakana),
          .hangul = of(Script::hangul),
          .cyrillic = of(Script::cyrillic),
          .arabic = of(Script::arabic),
          .rest = of(Script::greek) + of(Script::hebrew) + of(Script::other)};
}

Language of_cld2(CLD2::Language language) {
  switch (language) {
    case CLD2::UNKNOWN_LANGUAGE:
      return Language::unknown;
    case CLD2::CHINESE_T:
      return Language::zh;
    default:
      return language_of_tag(CLD2::LanguageCode(language));
  }
}

// What CLD2 says of a script that several languages share; `usual` when it has no opinion.
Identified ask_cld2(std::string_view text, Language usual, std::uint32_t letters) {
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages,
                                 percents, &bytes, &reliable);
  const Language first = of_cld2(languages[0]);
  if (first == Language::unknown) return {usual, false};
  return {first, reliable && percents[0] >= enough_percent && letters >= enough_letters};
}

// A kana for every ten ideographs makes a text Japanese; a single の is also found in Chinese
// advertisements.
Language chinese_or_japanese(const Letters& letters) {
  return letters.kana * 10 >= letters.han ? Language::ja : Language::zh;
}

}  // namespace

Identified identify_language(std::string_view text) {
  const Letters letters = count_letters(text);
  // An ideograph says as much as three letters, a Hangul syllable or a kana as two.
  const std::uint32_t chinese = letters.han * 3 + letters.kana * 2;
  const std::uint32_t korean = letters.hangul * 2;
  const std::uint32_t all =
      letters.latin + chinese + korean + letters.cyrillic + letters.arabic + letters.rest;
  if (all == 0) return {};
  const std::uint32_t most =
      std::max({letters.latin, chinese, korean, letters.cyrillic, letters.arabic, letters.rest});
  const bool clear = most * 3 >= all * 2;
  if (most == letters.rest) return {Language::other, clear};
  if (most == chinese || (korean > 0 && most == korean)) {
    const bool enough = letters.han + letters.kana + letters.hangul >= enough_ideographs;
    const Language language = most == chinese ? chinese_or_japanese(letters) : Language::ko;
    return {language, clear && enough};
  }
  if (most == letters.arabic) return ask_cld2(text, Language::ar, letters.arabic);
  if (most == letters.cyrillic) return ask_cld2(text, Language::ru, letters.cyrillic);
  return ask_cld2(text, Language::unknown, letters.latin);
}

}  // namespace mtlint
