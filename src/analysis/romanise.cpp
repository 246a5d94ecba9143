// Romanisation: what the languages share.

#include "analysis/romanise.h"

#include <algorithm>

#include "analysis/romanise_parts.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace roman {

Words squeezed_words(std::span<const std::string_view> words) {
  Words out;
  if (words.size() > Words::most_words) return out;
  std::size_t size = 0, count = 0;
  const auto add = [&](std::string_view text) {
    for (const char c : text) {
      if (!is_ascii_letter(static_cast<unsigned char>(c))) continue;
      if (size == Words::most_letters) return false;
      out.letters[size++] = static_cast<char>(c | 0x20);
    }
    return true;
  };
  FoldOptions options;
  options.diacritics = true;
  for (const std::string_view word : words) {
    const std::size_t before = size;
    if (!(is_ascii(word) ? add(word) : add(folded(word, options)))) return Words{};
    if (size == before) continue;  // no letters
    out.ends[++count] = static_cast<std::uint8_t>(size);
  }
  out.count = count;
  return out;
}

Reach step_any(Reach from, std::string_view letters, std::string_view forms) {
  Reach to = 0;
  while (!forms.empty()) {
    const std::size_t end = std::min(forms.find(' '), forms.size());
    const std::string_view form = forms.substr(0, end);
    to |= form == "_" ? from : step(from, letters, form);
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
  return to;
}

Parts parts_at_space(std::string_view source, bool surname_first) {
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(source, at);
    if (c == ' ' || c == 0xA0 || c == 0xB7 || c == 0x30FB || c == 0x3000)
      return {source.substr(0, begin), source.substr(at), surname_first};
  }
  return {source, {}, surname_first};
}

std::string_view forms_of(std::span<const Letter> table, char32_t code) {
  const auto found = std::ranges::find(table, code, &Letter::code);
  return found == table.end() ? std::string_view() : found->forms;
}

}  // namespace roman

Romanised romanised(Language language, std::string_view source,
                    std::span<const std::string_view> words, const Lexicon& lexicon) {
  const roman::Words letters = roman::squeezed_words(words);
  if (letters.count == 0 || source.empty()) return {};
  switch (language) {
    case Language::zh:
      return roman::romanised_zh(source, letters, lexicon);
    case Language::ko:
      return roman::romanised_ko(source, letters, lexicon);
    case Language::ja:
      return roman::romanised_ja(source, letters);
    case Language::ru:
      return roman::romanised_ru(source, letters, lexicon);
    case Language::ar:
      return roman::romanised_ar(source, letters, lexicon);
    default:
      return {};
  }
}

}  // namespace mtlint
