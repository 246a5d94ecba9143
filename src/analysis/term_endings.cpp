// Endings by language.

#include "analysis/term_endings.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/utf8.h"

namespace mtlint {
namespace {

using Endings = std::span<const std::string_view>;

constexpr auto german = std::to_array<std::string_view>(
    {"", "e", "s", "n", "en", "er", "es", "em", "ern", "ens", "se", "sen", "ses", "nen", "ne"});
constexpr auto french = std::to_array<std::string_view>(
    {"",   "s",   "x",   "e",   "es",  "l",    "aux", "al",   "ux",
     "f",  "ve",  "ves", "ne",  "nes", "le",   "les", "te",   "tes",
     "se", "ses", "er",  "ère", "ers", "ères", "eux", "euse", "euses"});
constexpr auto spanish = std::to_array<std::string_view>(
    {"", "s", "es", "o", "a", "os", "as", "e", "ón", "ones", "ces", "z", "ión", "iones"});
constexpr auto russian = std::to_array<std::string_view>(
    {"",    "а",   "я",   "о",  "е",  "ы",  "и",   "у",   "ю",  "ь",   "й",   "ой",
     "ей",  "ою",  "ею",  "ом", "ем", "ам", "ям",  "ах",  "ях", "ов",  "ев",  "ами",
     "ями", "ий",  "ия",  "ие", "ию", "ии", "ием", "ией", "ям", "иям", "иях", "иями",
     "ьми", "ья",  "ье",  "ьи", "ью", "ый", "ая",  "яя",  "ое", "ее",  "ые",  "ого",
     "его", "ому", "ему", "ым", "им", "ую", "юю",  "ых",  "их", "ыми", "ими"});
constexpr auto arabic =
    std::to_array<std::string_view>({"", "ات", "ون", "ين", "ان", "ه", "ها", "هم", "هن", "نا", "ا",
                                     "ك", "كم", "تها", "ته", "تهم", "ة", "ت"});

Endings endings_of(Language language) {
  switch (language) {
    case Language::de:
      return german;
    case Language::fr:
      return french;
    case Language::es:
      return spanish;
    case Language::ru:
      return russian;
    case Language::ar:
      return arabic;
    default:
      return {};
  }
}

bool is_infinitive(Language language, std::string_view word) {
  const auto ends = [&](auto... endings) { return (word.ends_with(endings) || ...); };
  switch (language) {
    case Language::de:
      return ends("en", "ern", "eln");
    case Language::fr:
      return ends("er", "ir", "re");
    case Language::es:
      return ends("ar", "er", "ir", "arse", "erse", "irse");
    case Language::ru:
      return ends("ть", "ться", "ти", "тись");
    default:
      return false;
  }
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  std::size_t same = 0;
  while (same < std::min(a.size(), b.size()) && a[same] == b[same]) ++same;
  while (same > 0 && same < a.size() && (static_cast<unsigned char>(a[same]) & 0xC0U) == 0x80U)
    --same;
  return same;
}

}  // namespace

bool is_inflection(Language language, std::string_view term, std::string_view word, bool several) {
  if (term == word) return true;
  const Endings endings = endings_of(language);
  if (endings.empty() || is_infinitive(language, term)) return true;
  const std::size_t same = common_prefix(term, word);
  // Umlauts change the stem itself, and the stems are known to be equal: Haus, Häuser.
  if (language == Language::de && same + 4 < std::min(term.size(), word.size())) return true;
  std::string_view a = term.substr(same);
  std::string_view b = word.substr(same);
  // The feminine of Arabic is another word (عرض, عرضة) unless it agrees with one before it.
  if (language == Language::ar && !several && (a == "ة") != (b == "ة") && (a.empty() || b.empty()))
    return false;
  // An ending may begin with letters that both have: -ий and -ие.
  for (std::size_t back = same;;) {
    if (std::ranges::find(endings, a) != endings.end() &&
        std::ranges::find(endings, b) != endings.end())
      return true;
    if (back == 0 || same - back > 4) return false;
    previous_code_point(term, back);
    a = term.substr(back);
    b = word.substr(back);
  }
}

}  // namespace mtlint
