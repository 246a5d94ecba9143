// Mandarin readings by ICU.

#include "text/pinyin.h"

#include <map>
#include <memory>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace mtlint {

Result<PinyinTable> make_pinyin_table() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_latin(icu::Transliterator::createInstance(
      "Han-Latin; NFD; [:Mn:] Remove; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !to_latin)
    return Failure(Error{"ICU has no Han-Latin transliterator", "install the package libicu72"});
  PinyinTable table;
  table.syllables.emplace_back();
  table.by_code_point.assign(65536, 0);
  std::map<std::string, std::uint16_t> known;
  for (char16_t c = 0x3400; c < 0xA000; ++c) {
    icu::UnicodeString text(c);
    to_latin->transliterate(text);
    std::string syllable;
    text.toUTF8String(syllable);
    bool letters = !syllable.empty();
    for (const char letter : syllable) letters = letters && letter >= 'a' && letter <= 'z';
    if (!letters) continue;
    const auto [it, is_new] =
        known.try_emplace(syllable, static_cast<std::uint16_t>(table.syllables.size()));
    if (is_new) table.syllables.push_back(syllable);
    table.by_code_point[c] = it->second;
  }
  return table;
}

}  // namespace mtlint
