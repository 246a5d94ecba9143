// Korean names by Revised Romanisation, McCune-Reischauer, and as their bearers write them.

#include "analysis/romanise_parts.h"
#include "text/utf8.h"

namespace mtlint::roman {
namespace {

// The forms of a jamo by Revised Romanisation, by McCune-Reischauer (without breves and
// apostrophes), and customary ones beside them. Voiced and unvoiced forms alternate by neighbours.
struct Jamo {
  std::string_view revised{}, reischauer{}, customary{};
};

constexpr std::array<Jamo, 19> onsets{{{"g", "k g", "k c gh"},
                                       {"kk", "kk", "gg g k"},
                                       {"n", "n", "r"},
                                       {"d", "t d", ""},
                                       {"tt", "tt", "dd d t"},
                                       {"r", "r n", "l n y"},
                                       {"m", "m", ""},
                                       {"b", "p b", "v"},
                                       {"pp", "pp", "bb b p"},
                                       {"s", "s sh", "sh"},
                                       {"ss", "ss", "s"},
                                       {"_", "_", ""},
                                       {"j", "ch j", "z g"},
                                       {"jj", "tch", "j ch"},
                                       {"ch", "ch", "j"},
                                       {"k", "k", "c"},
                                       {"t", "t", "th"},
                                       {"p", "p", "ph f"},
                                       {"h", "h", ""}}};

constexpr std::array<Jamo, 21> vowels{{{"a", "a", "ah"},
                                       {"ae", "ae", "ai ay e eh"},
                                       {"ya", "ya", "yah ia"},
                                       {"yae", "yae", "yai"},
                                       {"eo", "o", "u au oh eu ur uh er"},
                                       {"e", "e", "ae ay ey eh"},
                                       {"yeo", "yo", "you yu yuh eo o yur yeu"},
                                       {"ye", "ye", "yae e"},
                                       {"o", "o", "oh oe"},
                                       {"wa", "wa", "oa hwa ua"},
                                       {"wae", "wae", "wai wea"},
                                       {"oe", "oe", "oi we ui wei"},
                                       {"yo", "yo", "yoh eo"},
                                       {"u", "u", "oo woo ou wu"},
                                       {"wo", "wo", "weo won wu"},
                                       {"we", "we", "wei"},
                                       {"wi", "wi", "ui wee ee i"},
                                       {"yu", "yu", "you yoo u eu"},
                                       {"eu", "u", "oo e ue"},
                                       {"ui", "ui", "eui ee i ey yi uy"},
                                       {"i", "i", "ee yi y e ie ih"}}};

// By number of the coda; 0 is none.
constexpr std::array<Jamo, 28> codas{{{"_", "_", "h r"},  {"k", "k g ng", "g c ck"},
                                      {"k", "k", ""},     {"k", "k", ""},
                                      {"n", "n", ""},     {"n", "n", ""},
                                      {"n", "n", ""},     {"t", "t", "d"},
                                      {"l", "l r", "r"},  {"k", "k", "lg"},
                                      {"m", "m", ""},     {"p l", "p l", ""},
                                      {"l", "l", ""},     {"l", "l", ""},
                                      {"p l", "p l", ""}, {"l", "l", ""},
                                      {"m", "m", ""},     {"p", "p b", "b"},
                                      {"p", "p", ""},     {"t", "t", "s"},
                                      {"t", "t", "s"},    {"ng", "ng", "n g"},
                                      {"t", "t", "j"},    {"t", "t", ""},
                                      {"k", "k", ""},     {"t", "t", ""},
                                      {"p", "p", ""},     {"t _", "t _", ""}}};

constexpr std::array<RomanSystem, 3> systems{RomanSystem::revised, RomanSystem::mccune_reischauer,
                                             RomanSystem::customary};

Reach step_jamo(Reach from, std::string_view letters, const Jamo& jamo, RomanSystem system) {
  if (system == RomanSystem::revised) return step_any(from, letters, jamo.revised);
  if (system == RomanSystem::mccune_reischauer) return step_any(from, letters, jamo.reischauer);
  return step_any(from, letters, jamo.revised) | step_any(from, letters, jamo.reischauer) |
         step_any(from, letters, jamo.customary);
}

Reach step_table(Reach from, std::string_view letters, const Lexicon& lexicon, RomanTable table,
                 std::string_view unit) {
  Reach to = 0;
  for (const TextRef form : lexicon.romanisation(table, unit))
    to |= step(from, letters, lexicon.text(form));
  return to;
}

bool spells(std::string_view part, std::string_view letters, bool surname, RomanSystem system,
            const Lexicon& lexicon) {
  const bool customary = system == RomanSystem::customary;
  if (customary && surname &&
      reaches_end(step_table(at_begin, letters, lexicon, RomanTable::ko_surnames, part), letters))
    return true;
  Reach reach = at_begin;
  for (std::size_t at = 0; at < part.size() && reach != 0;) {
    const std::size_t begin = at;
    const char32_t number = next_code_point(part, at) - 0xAC00;
    if (number >= 11172) return false;
    const Reach from = reach;
    reach = step_jamo(reach, letters, onsets[number / 588], system);
    reach = step_jamo(reach, letters, vowels[number / 28 % 21], system);
    reach = step_jamo(reach, letters, codas[number % 28], system);
    if (customary)
      reach |= step_table(from, letters, lexicon, RomanTable::ko_syllables,
                          part.substr(begin, at - begin));
  }
  return reaches_end(reach, letters);
}

}  // namespace

Romanised romanised_ko(std::string_view source, const Words& words, const Lexicon& lexicon) {
  constexpr std::size_t syllable = 3;  // bytes
  Parts parts = parts_at_space(source, true);
  const bool spaced = !parts.second.empty();
  if (!spaced && source.size() < syllable) return {};
  const bool compound =
      source.size() > 3 * syllable &&
      !lexicon.romanisation(RomanTable::ko_surnames, source.substr(0, 2 * syllable)).empty();
  for (const RomanSystem system : systems)
    for (const std::size_t size : {std::size_t{compound ? 2U : 1U}, std::size_t{1}}) {
      if (!spaced)
        parts = {source.substr(0, size * syllable), source.substr(size * syllable), true};
      const RomanForm form =
          form_of(words, parts, [&](std::string_view part, std::string_view letters) {
            return spells(part, letters, part.data() == source.data(), system, lexicon);
          });
      if (form != RomanForm::none) return {form, system};
    }
  return {};
}

}  // namespace mtlint::roman
