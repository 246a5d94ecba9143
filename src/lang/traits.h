// What differs between the languages, one file per language: how they mark sentences and
// quotations. To add a language: its file here, a row in traits.cpp, its list of abbreviations.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/sentences.h"

namespace mtlint {

struct QuotePair {
  char32_t open = 0;
  char32_t close = 0;
};

struct LanguageTraits {
  Language language = Language::unknown;
  bool cased = true;  // has capitals, which begin sentences
  SentenceRules sentences{};
  std::span<const QuotePair> quotes{};  // the usual pairs, outer ones first
};

// Never fails: languages that are not known get cautious defaults.
const LanguageTraits& traits_of(Language language);

// split_sentences of text/sentences.h with the rules of `language`.
inline void split_sentences(std::string_view text, Language language,
                            const Abbreviations& abbreviations, std::vector<Span>& out,
                            bool semicolons = false) {
  split_sentences(text, traits_of(language).sentences, abbreviations, out, semicolons);
}

}  // namespace mtlint
