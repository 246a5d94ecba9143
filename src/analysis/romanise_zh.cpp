// Chinese names by pinyin, Wade-Giles, Hong Kong's and Hokkien spellings, Postal names.

#include <string>

#include "analysis/romanise_parts.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint::roman {
namespace {

struct System {
  RomanSystem system = RomanSystem::none;
  RomanTable table = RomanTable::zh_readings;
};
constexpr std::array<System, 4> systems{{{RomanSystem::pinyin, RomanTable::zh_readings},
                                         {RomanSystem::wade_giles, RomanTable::zh_wade_giles},
                                         {RomanSystem::cantonese, RomanTable::zh_cantonese},
                                         {RomanSystem::hokkien, RomanTable::zh_hokkien}}};

// ü is read as u by the table of readings: 吕 may be Lu, Lü, Lv (as typed) or Lyu (as in
// passports).
Reach step_syllable(Reach from, std::string_view letters, std::string_view syllable) {
  Reach to = step(from, letters, syllable);
  if (syllable == "lu") to |= step_any(from, letters, "lv lyu");
  if (syllable == "nu") to |= step_any(from, letters, "nv nyu");
  if (syllable == "lue") to |= step_any(from, letters, "lve lyue");
  if (syllable == "nue") to |= step_any(from, letters, "nve nyue");
  return to;
}

class Speller {
 public:
  Speller(const Lexicon& lexicon, const System& system) : lexicon_(lexicon), system_(system) {}

  bool spells(std::string_view part, std::string_view letters, bool surname) const {
    if (surname && spells_whole(part, letters)) return true;
    Reach reach = at_begin;
    for (std::size_t at = 0; at < part.size() && reach != 0;) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(part, at);
      reach = step_character(reach, letters, c, part.substr(begin, at - begin), surname);
    }
    return reaches_end(reach, letters);
  }

 private:
  Reach step_table(Reach from, std::string_view letters, RomanTable table,
                   std::string_view unit) const {
    Reach to = 0;
    for (const TextRef form : lexicon_.romanisation(table, unit))
      to |= step_syllable(from, letters, lexicon_.text(form));
    return to;
  }

  // 单 is Shan as a surname, 欧阳 is Ouyang.
  bool spells_whole(std::string_view part, std::string_view letters) const {
    const bool pinyin = system_.system == RomanSystem::pinyin;
    return reaches_end(
        step_table(at_begin, letters, pinyin ? RomanTable::zh_surnames : system_.table, part),
        letters);
  }

  Reach step_character(Reach from, std::string_view letters, char32_t c, std::string_view character,
                       bool surname) const {
    const std::string_view syllable = lexicon_.pinyin(c);
    Reach to = step_table(from, letters, system_.table, character);
    if (system_.system == RomanSystem::pinyin) {
      if (!syllable.empty()) to |= step_syllable(from, letters, syllable);
      if (surname) to |= step_table(from, letters, RomanTable::zh_surnames, character);
    } else if (system_.system == RomanSystem::wade_giles) {
      // The table goes from pinyin syllables: zhang -> chang.
      to |= step_table(from, letters, system_.table, syllable);
      for (const TextRef reading : lexicon_.romanisation(RomanTable::zh_readings, character))
        to |= step_table(from, letters, system_.table, lexicon_.text(reading));
    }
    return to;
  }

  const Lexicon& lexicon_;
  const System& system_;
};

constexpr std::size_t bytes_of_ideograph = 3;

RomanForm form_with_surname(const Words& words, std::string_view name, std::size_t surname_size,
                            const Speller& speller) {
  const Parts parts{name.substr(0, surname_size), name.substr(surname_size), true};
  return form_of(words, parts, [&](std::string_view part, std::string_view letters) {
    return speller.spells(part, letters, part.data() == name.data());
  });
}

}  // namespace

Romanised romanised_zh(std::string_view source, const Words& words, const Lexicon& lexicon) {
  FoldOptions options;
  options.simplify = lexicon.han();
  const std::string name = folded(source, options);
  for (std::size_t at = 0; at < name.size();)
    if (!is_han(next_code_point(name, at))) return {};
  for (const TextRef postal : lexicon.romanisation(RomanTable::zh_postal, name))
    if (lexicon.text(postal) == words.range(0, words.count))
      return {RomanForm::full, RomanSystem::postal};
  const bool compound =
      name.size() >= 2 * bytes_of_ideograph &&
      !lexicon.romanisation(RomanTable::zh_surnames, name.substr(0, 2 * bytes_of_ideograph))
           .empty();
  for (const System& system : systems) {
    const Speller speller(lexicon, system);
    for (const std::size_t size : {std::size_t{compound ? 2U : 1U}, std::size_t{1}}) {
      const auto form = form_with_surname(words, name, size * bytes_of_ideograph, speller);
      if (form != RomanForm::none) return {form, system.system};
    }
  }
  return {};
}

}  // namespace mtlint::roman
