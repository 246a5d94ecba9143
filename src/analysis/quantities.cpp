// Finds the quantities of a text: picks the reader of the language, and looks after quiet spans.

#include "analysis/quantities.h"

#include "analysis/quantities_cjk.h"
#include "analysis/quantity_grammar.h"
#include "analysis/quantity_words.h"
#include "text/characters.h"

namespace mtlint {
namespace {

const NumberLanguage& words_of(Language language) {
  switch (language) {
    case Language::en:
      return english_numbers();
    case Language::de:
      return german_numbers();
    case Language::fr:
      return french_numbers();
    case Language::es:
      return spanish_numbers();
    case Language::ru:
      return russian_numbers();
    case Language::ar:
      return arabic_numbers();
    default:
      return plain_numbers();
  }
}

bool is_cjk_language(Language language) {
  return language == Language::zh || language == Language::ja || language == Language::ko;
}

void find_by_words(std::string_view text, const NumberLanguage& language,
                   std::vector<Quantity>& out) {
  std::vector<Item> items;
  find_items(text, language, items);
  const ItemReader reader{text, language, items, out};
  for (std::size_t i = 0; i + 1 < items.size();) {
    std::size_t taken = read_time(reader, i);
    if (taken == 0) taken = read_date(reader, i);
    if (taken == 0) taken = read_number(reader, i);
    i += taken == 0 ? 1 : taken;
  }
}

// "20 percent off", "a 20% discount": what is taken off, not what is left to pay.
void mark_discounts(std::string_view text, std::size_t from, std::vector<Quantity>& out) {
  for (std::size_t i = from; i < out.size(); ++i) {
    if (out[i].kind != QuantityKind::percent) continue;
    std::string_view behind = text.substr(out[i].span.end);
    if (!behind.empty() && (behind.front() == ' ' || behind.front() == '-'))
      behind.remove_prefix(1);
    for (const std::string_view word : {"off", "discount", "reduction", "cheaper"})
      if (behind.starts_with(word) &&
          (behind.size() == word.size() ||
           !is_ascii_letter(static_cast<unsigned char>(behind[word.size()]))))
        out[i].discount = true;
  }
}

// What touches a quiet span may be left unsaid.
void loosen(const std::vector<Span>& quiet, std::size_t from, std::vector<Quantity>& out) {
  auto span = quiet.begin();
  for (std::size_t i = from; i < out.size() && span != quiet.end(); ++i) {
    while (span != quiet.end() && span->end <= out[i].span.begin) ++span;
    if (span != quiet.end() && span->overlaps(out[i].span)) {
      out[i].loose = true;
      out[i].converted = false;
    }
  }
}

}  // namespace

void find_quantities(std::string_view text, Language language, const std::vector<Span>& quiet,
                     std::vector<Quantity>& out) {
  const std::size_t from = out.size();
  if (is_cjk_language(language))
    find_cjk_quantities({text, language, out});
  else
    find_by_words(text, words_of(language), out);
  if (language == Language::en) mark_discounts(text, from, out);
  loosen(quiet, from, out);
}

}  // namespace mtlint
