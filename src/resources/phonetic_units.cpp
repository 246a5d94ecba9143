// Units and contexts of the phonetic model.

#include "resources/phonetic_units.h"

#include <optional>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint::phonetic {
namespace {

constexpr std::size_t syllables_of_hangul = 11172;

bool add(Units& units, char32_t code, std::uint16_t syllable = 0) {
  if (units.count == most_units) return false;
  units.items[units.count++] = {code, syllable};
  return true;
}

bool add_ideograph(Units& units, char32_t c, const Ideographs& ideographs) {
  if (c < first_ideograph || c - first_ideograph >= ideographs.syllables.size()) return false;
  if (const auto simple = ideographs.simplified[c - first_ideograph]; simple != 0) c = simple;
  if (c < first_ideograph || c - first_ideograph >= ideographs.syllables.size()) return false;
  return add(units, c, ideographs.syllables[c - first_ideograph]);
}

bool add_syllable_of_hangul(Units& units, char32_t c) {
  const char32_t number = c - 0xAC00;
  if (number >= syllables_of_hangul) return false;
  constexpr char32_t vowels = 21, codas = 28, silent = 11;
  const char32_t onset = number / (vowels * codas), coda = number % codas;
  if (onset != silent && !add(units, 0x1100 + onset)) return false;
  if (!add(units, 0x1161 + number / codas % vowels)) return false;
  return coda == 0 || add(units, 0x11A7 + coda);
}

// ャ, ュ, ョ and the small vowels change the kana before them: one unit, kana << 16 | small kana.
bool is_small_kana(char32_t c) {
  return c == 0x30A1 || c == 0x30A3 || c == 0x30A5 || c == 0x30A7 || c == 0x30A9 || c == 0x30E3 ||
         c == 0x30E5 || c == 0x30E7 || c == 0x30EE;
}

bool add_kana(Units& units, char32_t c) {
  if (c >= 0x3041 && c <= 0x3096) c += 0x60;  // hiragana
  if (!(c >= 0x30A1 && c <= 0x30FA) && c != 0x30FC) return false;
  if (is_small_kana(c) && units.count > 0 && units.items[units.count - 1].code < 0x10000) {
    char32_t& before = units.items[units.count - 1].code;
    before = before << 16 | c;
    return true;
  }
  return add(units, c);
}

bool add_cyrillic(Units& units, char32_t c) {
  c = to_lower(c);
  if (!((c >= 0x430 && c <= 0x44F) || c == 0x451)) return false;
  return add(units, c);
}

bool add_arabic(Units& units, char32_t c) {
  if ((c >= 0x064B && c <= 0x0652) || c == 0x0670 || c == 0x0640) return true;  // marks, tatweel
  const bool letter = (c >= 0x0621 && c <= 0x064A) || c == 0x067E || c == 0x0686 || c == 0x0698 ||
                      c == 0x06A4 || c == 0x06A9 || c == 0x06AF || c == 0x06CC;
  return letter && add(units, c);
}

std::uint32_t row_key(std::uint64_t level, std::uint64_t a, std::uint64_t b = 0,
                      std::uint64_t c = 0) {
  return static_cast<std::uint32_t>(mix(mix(a * 0x9E3779B97F4A7C15ULL + level, b + 0x51ULL),
                                        c * 0xD1B54A32D192ED03ULL + 0x2545F4914F6CDD1DULL) >>
                                    16) |
         1U;  // 0 marks an empty slot
}

}  // namespace

Units units_of(Language language, std::string_view part, const Ideographs& ideographs) {
  Units units;
  for (std::size_t at = 0; at < part.size();) {
    const char32_t c = next_code_point(part, at);
    ++units.characters;
    const bool good = language == Language::zh   ? add_ideograph(units, c, ideographs)
                      : language == Language::ja ? add_kana(units, c)
                      : language == Language::ko ? add_syllable_of_hangul(units, c)
                      : language == Language::ru ? add_cyrillic(units, c)
                                                 : language == Language::ar && add_arabic(units, c);
    if (!good) return {};
  }
  return units;
}

Contexts contexts_of(Language language, const Units& units, std::size_t at) {
  const Unit& unit = units.items[at];
  const std::uint64_t before = at > 0 ? units.items[at - 1].code : 1;
  const std::uint64_t after = at + 1 < units.count ? units.items[at + 1].code : 1;
  Contexts contexts;
  const auto push = [&](std::uint32_t key) { contexts.keys[contexts.count++] = key; };
  if (language == Language::zh) {
    push(row_key(2, unit.code, before == 1 ? 1 : after == 1 ? 2 : 0));
    push(row_key(1, unit.code));
    if (unit.syllable != 0) push(syllable_key(unit.syllable));
    return contexts;
  }
  push(row_key(3, unit.code, before, after));
  push(row_key(2, unit.code, after));
  push(row_key(1, unit.code));
  return contexts;
}

std::uint32_t syllable_key(std::uint16_t syllable) { return row_key(9, syllable); }

std::size_t longest_of(Language language) {
  return language == Language::zh ? longest_chunk : language == Language::ja ? 5 : 4;
}

}  // namespace mtlint::phonetic
