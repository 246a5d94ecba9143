// The table of languages.

#include "lang/traits.h"

namespace mtlint {

extern const LanguageTraits zh_traits;
extern const LanguageTraits ja_traits;
extern const LanguageTraits ko_traits;
extern const LanguageTraits ru_traits;
extern const LanguageTraits ar_traits;
extern const LanguageTraits de_traits;
extern const LanguageTraits fr_traits;
extern const LanguageTraits es_traits;
extern const LanguageTraits en_traits;

const LanguageTraits& traits_of(Language language) {
  static constexpr LanguageTraits unknown{};
  switch (language) {
    case Language::zh:
      return zh_traits;
    case Language::ja:
      return ja_traits;
    case Language::ko:
      return ko_traits;
    case Language::ru:
      return ru_traits;
    case Language::ar:
      return ar_traits;
    case Language::de:
      return de_traits;
    case Language::fr:
      return fr_traits;
    case Language::es:
      return es_traits;
    case Language::en:
      return en_traits;
    case Language::unknown:
    case Language::other:
      break;
  }
  return unknown;
}

}  // namespace mtlint
