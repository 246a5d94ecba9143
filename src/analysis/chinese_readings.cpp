// Readings of Chinese characters.

#include "analysis/chinese_readings.h"

#include <algorithm>
#include <array>

#include "analysis/chinese_surnames.h"
#include "resources/imports.h"

namespace mtlint {
namespace {

void add_reading(std::vector<std::string>& readings, std::string_view reading) {
  const auto add = [&](std::string text) {
    if (std::ranges::find(readings, text) == readings.end()) readings.push_back(std::move(text));
  };
  if (reading.empty()) return;
  const std::size_t v = reading.find('v');
  if (v == std::string_view::npos) return add(std::string(reading));
  for (const std::string_view vowel : {"u", "yu", "v", "ue"})
    add(std::string(reading.substr(0, v)) + std::string(vowel) +
        std::string(reading.substr(v + 1)));
}

void add_all(std::vector<std::string>& readings, std::string_view list) {
  for (const std::string_view reading : words_of(list)) add_reading(readings, reading);
}

// Is it a syllable of Mandarin? Those that the characters of the lexicon have.
bool is_syllable(std::string_view text) {
  constexpr std::array<std::string_view, 24> initials{"",   "b",  "p", "m", "f", "d", "t", "n",
                                                      "l",  "g",  "k", "h", "j", "q", "x", "zh",
                                                      "ch", "sh", "r", "z", "c", "s", "y", "w"};
  constexpr std::array<std::string_view, 36> finals{
      "a",   "o",    "e",    "i",  "u",  "ai",  "ei",  "ui",   "ao",  "ou",  "iu", "ie",
      "ue",  "er",   "an",   "en", "in", "un",  "ang", "eng",  "ing", "ong", "ia", "iao",
      "ian", "iang", "iong", "ua", "uo", "uai", "uan", "uang", "v",   "ve",  "io", "yu"};
  return std::ranges::any_of(initials, [&](std::string_view initial) {
    return text.starts_with(initial) &&
           std::ranges::find(finals, text.substr(initial.size())) != finals.end();
  });
}

using Readings = std::vector<std::vector<std::string>>;

// Cuts `word` into one syllable for each character; the best number of right ones, or -1.
int right_syllables(std::string_view word, const Readings& characters, std::size_t from) {
  if (from == characters.size()) return word.empty() ? 0 : -1;
  int best = -1;
  for (std::size_t size = 1; size <= std::min<std::size_t>(6, word.size()); ++size) {
    const std::string_view syllable = word.substr(0, size);
    const bool right = std::ranges::find(characters[from], syllable) != characters[from].end();
    if (!right && !is_syllable(syllable)) continue;
    const int rest = right_syllables(word.substr(size), characters, from + 1);
    if (rest >= 0) best = std::max(best, rest + (right ? 1 : 0));
  }
  return best;
}

}  // namespace

std::vector<std::string> readings_of(char32_t c, const NameSources& names) {
  std::vector<std::string> readings;
  if (names.imports) add_all(readings, names.imports->readings(c));
  add_reading(readings, names.ours.pinyin(c));
  return readings;
}

std::vector<std::string> surname_readings_of(char32_t c, const NameSources& names) {
  std::vector<std::string> readings;
  if (const std::string_view own = surname_reading(c); !own.empty()) add_reading(readings, own);
  if (names.imports) add_all(readings, names.imports->surname_readings(c));
  if (readings.empty()) readings = readings_of(c, names);
  return readings;
}

bool reads_as(std::string_view word, const Readings& characters) {
  return right_syllables(word, characters, 0) == static_cast<int>(characters.size());
}

bool nearly_reads_as(std::string_view word, const Readings& characters) {
  const int right = right_syllables(word, characters, 0);
  return right >= 0 && right < static_cast<int>(characters.size()) &&
         (right > 0 || characters.size() == 1);
}

}  // namespace mtlint
