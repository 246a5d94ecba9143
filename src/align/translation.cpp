// One pair, judged by words and lengths.

#include "align/translation.h"

#include <cmath>

#include "align/evidence.h"
#include "resources/lazy_table.h"

namespace mtlint {
namespace {

// English letters for a letter of the source, in PUD and TICO-19 (Japanese: DEMETR).
float usual_ratio(Language language) {
  switch (language) {
    case Language::zh:
      return 2.76F;
    case Language::ja:
      return 2.27F;
    case Language::ko:
      return 2.2F;
    case Language::ar:
      return 1.14F;
    case Language::ru:
    case Language::de:
    case Language::fr:
    case Language::es:
      return 0.86F;
    case Language::unknown:
    case Language::en:
    case Language::other:
      break;
  }
  return 0;
}

}  // namespace

std::optional<float> translation_odds(std::string_view source, Language language,
                                      std::string_view english, const Resources& resources) {
  const float ratio = usual_ratio(language);
  if (ratio == 0 || !resources.lexical) return std::nullopt;
  const Result<LexicalTable>& table = resources.lexical->get();
  if (!table) return std::nullopt;
  EvidenceReader reader(resources, &*table);
  const Held held = reader.read(english);
  if (held.words.size() < least_translated_words) return std::nullopt;
  const Predicted predicted = reader.predict(source, language);
  if (predicted.expected.size() < held.words.size()) return std::nullopt;  // knows too little
  return bead_odds(words_odds(predicted, held), held.words.size(),
                   lengths_odds(predicted.length * ratio, held.length));
}

}  // namespace mtlint
