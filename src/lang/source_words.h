// Words of the inflected source languages (de, fr, es, ru, ar) as idioms are found by them: how a
// text is cut into words, which of them are articles, and which forms a word has that its stem does
// not bring home. Used alike when dictionaries are compiled and when texts are read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {

// Calls take(begin, end) for each run of letters: l'habit is two words.
template <class Take>
void for_source_words(std::string_view text, Take take) {
  std::size_t begin = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const bool letter = is_ascii_letter(c) || (c >= 0x80 && (is_letter(c) || is_mark(c)));
    if (letter && !in_word) begin = here;
    if (!letter && in_word) take(begin, here);
    in_word = letter;
  }
  if (in_word) take(begin, text.size());
}

// Spellings of one word made one, in place: ё is е; Arabic without vowel signs and with one alef.
void normalise_source_word(Language language, std::string& lower_case);

// An article or what is as empty: der, une, las, and the l of l'habit.
bool is_article(Language language, std::string_view lower_case);

// What the word may be without the clitics written to it (Arabic وبالحجر: بالحجر, الحجر, حجر).
void append_without_clitics(Language language, std::string_view word,
                            std::vector<std::string>& out);

// Forms of a word as dictionaries list it that Snowball's stem does not reach: drückt, band,
// gebissen, aufzubinden; fue, dio; шёл; im for in. Lower case. `word` in lower case; `verb`: it is
// written small and may be a verb.
void append_forms(Language language, std::string_view word, bool verb,
                  std::vector<std::string>& out);

// A German separable verb in its two parts: hinauswerfen is {werfen, hinaus}.
std::optional<std::pair<std::string, std::string>> separable_verb(Language language,
                                                                  std::string_view word);

// The German part of append_forms(), in a file of its own.
void append_german_forms(std::string_view word, bool verb, std::vector<std::string>& out);

}  // namespace mtlint
