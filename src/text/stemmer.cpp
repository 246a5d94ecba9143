// Snowball stems by libstemmer.

#include "text/stemmer.h"

#include <libstemmer.h>

#include "base/hash.h"

namespace mtlint {
namespace {

const char* algorithm_of(Language language) {
  switch (language) {
    case Language::en:
      return "english";
    case Language::de:
      return "german";
    case Language::fr:
      return "french";
    case Language::es:
      return "spanish";
    case Language::ru:
      return "russian";
    case Language::ar:
      return "arabic";
    default:
      return nullptr;
  }
}

}  // namespace

bool Stemmer::knows(Language language) { return algorithm_of(language) != nullptr; }

Stemmer::~Stemmer() {
  for (sb_stemmer* stemmer : stemmers_)
    if (stemmer) sb_stemmer_delete(stemmer);
}

std::string_view Stemmer::stem(Language language, std::string_view lower_case) {
  const char* algorithm = algorithm_of(language);
  sb_stemmer*& stemmer = stemmers_[static_cast<std::size_t>(language)];
  if (!stemmer && algorithm) stemmer = sb_stemmer_new(algorithm, "UTF_8");
  if (!stemmer) return lower_case;
  const auto* stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(lower_case.data()),
                                     static_cast<int>(lower_case.size()));
  if (!stem) return lower_case;
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

std::uint64_t Stemmer::stem_hash(Language language, std::string_view lower_case) {
  return hash64(stem(language, lower_case));
}

}  // namespace mtlint
