// Snowball stems of words, for comparing inflected forms. One Stemmer per thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/language.h"

struct sb_stemmer;

namespace mtlint {

class Stemmer {
 public:
  Stemmer() = default;
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  // Does Snowball know the language? (en, de, fr, es, ru, ar)
  static bool knows(Language language);

  // The stem of a lower-case word; the word itself for other languages. Valid until the next call.
  std::string_view stem(Language language, std::string_view lower_case);

  // hash64 of the stem.
  std::uint64_t stem_hash(Language language, std::string_view lower_case);

 private:
  std::array<sb_stemmer*, language_names.size()> stemmers_{};
};

}  // namespace mtlint
