// English words to keys of stems.

#include "align/english_stems.h"

#include "resources/lexical_table.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {

std::uint32_t english_stem(std::string_view word, Stemmer& stemmer) {
  FoldOptions options;
  options.lower_case = true;
  return stem_key(stemmer.stem_hash(Language::en, folded(word, options)));
}

void english_stems(std::string_view text, Stemmer& stemmer, std::vector<std::uint32_t>& out) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(code_point_at(text, end))) next_code_point(text, end);
    if (end == at) {
      next_code_point(text, at);
      continue;
    }
    // The s of "Britain's" and the t of "don't" are no words.
    const bool tail = at > 0 && is_apostrophe(code_point_before(text, at)) && end - at <= 2;
    if (!tail) out.push_back(english_stem(text.substr(at, end - at), stemmer));
    at = end;
  }
}

}  // namespace mtlint
