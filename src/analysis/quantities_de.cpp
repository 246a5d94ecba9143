// German number words.

#include <algorithm>
#include <initializer_list>

#include "analysis/quantity_words.h"

namespace mtlint {
namespace {

constexpr NumberWord words[] = {
    {"null", Role::small, 0},
    {"ein", Role::small, 1},
    {"eins", Role::small, 1},
    {"eine", Role::small, 1},
    {"einem", Role::small, 1},
    {"einen", Role::small, 1},
    {"einer", Role::small, 1},
    {"eines", Role::small, 1},
    {"zweier", Role::small, 2},
    {"dreier", Role::small, 3},
    {"anderthalb", Role::small, 1.5},
    {"eineinhalb", Role::small, 1.5},
    {"zweieinhalb", Role::small, 2.5},
    {"dreieinhalb", Role::small, 3.5},
    {"viereinhalb", Role::small, 4.5},
    {"tausend", Role::scale, 1e3},
    {"million", Role::scale, 1e6},
    {"milliarde", Role::scale, 1e9},
    {"billion", Role::scale, 1e12},
    {"tsd", Role::scale, 1e3},
    {"mio", Role::scale, 1e6},
    {"mrd", Role::scale, 1e9},
    {"millionen", Role::scales, 1e6},
    {"milliarden", Role::scales, 1e9},
    {"billionen", Role::scales, 1e12},
    {"tausende", Role::scales, 1e3},
    {"tausenden", Role::scales, 1e3},
    {"hunderte", Role::scales, 100},
    {"hunderten", Role::scales, 100},
    {"erste", Role::ordinal, 1},
    {"ersten", Role::ordinal, 1},
    {"erster", Role::ordinal, 1},
    {"erstes", Role::ordinal, 1},
    {"erstem", Role::ordinal, 1},
    {"dritte", Role::ordinal, 3},
    {"dritten", Role::ordinal, 3},
    {"dritter", Role::ordinal, 3},
    {"drittes", Role::ordinal, 3},
    {"drittem", Role::ordinal, 3},
    {"siebte", Role::ordinal, 7},
    {"siebten", Role::ordinal, 7},
    {"siebter", Role::ordinal, 7},
    {"siebtes", Role::ordinal, 7},
    {"achte", Role::ordinal, 8},
    {"achter", Role::ordinal, 8},
    {"achtes", Role::ordinal, 8},
    {"drittel", Role::part, 3},
    {"dritteln", Role::part, 3},
    {"viertel", Role::part, 4},
    {"vierteln", Role::part, 4},
    {"fünftel", Role::part, 5},
    {"fünfteln", Role::part, 5},
    {"sechstel", Role::part, 6},
    {"achtel", Role::part, 8},
    {"zehntel", Role::part, 10},
    {"halb", Role::half, 0.5},
    {"halbe", Role::half, 0.5},
    {"halben", Role::half, 0.5},
    {"halber", Role::half, 0.5},
    {"halbes", Role::half, 0.5},
    {"hälfte", Role::half, 0.5},
    {"viertelstunde", Role::half, 0.25},
    {"beide", Role::group, 2},
    {"beiden", Role::group, 2},
    {"beider", Role::group, 2},
    {"beides", Role::group, 2},
    {"paar", Role::group, 2},
    {"dutzend", Role::group, 12},
    {"dutzende", Role::group, 12},
    {"jahrzehnt", Role::group, 10},
    {"jahrzehnte", Role::group, 10},
    {"jahrzehnten", Role::group, 10},
    {"einmal", Role::group, 1},
    {"doppelt", Role::multiple, 2},
    {"doppelte", Role::multiple, 2},
    {"doppelten", Role::multiple, 2},
    {"verdoppelt", Role::multiple, 2},
    {"verdoppeln", Role::multiple, 2},
    {"verdoppelte", Role::multiple, 2},
    {"verdreifacht", Role::multiple, 3},
    {"verdreifachen", Role::multiple, 3},
    {"mal", Role::times, 0},
    {"prozent", Role::percent, 0},
    {"prozentpunkte", Role::percent, 0},
    {"prozentpunkten", Role::percent, 0},
    {"prozentpunkt", Role::percent, 0},
    {"und", Role::joiner, 0},
    {"oder", Role::joiner, 0},
    {"bis", Role::range, 0},
    {"etwa", Role::about, 0},
    {"rund", Role::about, 0},
    {"fast", Role::about, 0},
    {"als", Role::about, 0},
    {"über", Role::about, 0},
    {"gut", Role::about, 0},
    {"knapp", Role::about, 0},
    {"ca", Role::about, 0},
    {"circa", Role::about, 0},
    {"ungefähr", Role::about, 0},
    {"nahezu", Role::about, 0},
    {"mindestens", Role::about, 0},
    {"beinahe", Role::about, 0},
    {"januar", Role::month, 1},
    {"jänner", Role::month, 1},
    {"jan", Role::month, 1},
    {"februar", Role::month, 2},
    {"feber", Role::month, 2},
    {"feb", Role::month, 2},
    {"märz", Role::month, 3},
    {"april", Role::month, 4},
    {"apr", Role::month, 4},
    {"mai", Role::month, 5},
    {"juni", Role::month, 6},
    {"juli", Role::month, 7},
    {"august", Role::month, 8},
    {"aug", Role::month, 8},
    {"september", Role::month, 9},
    {"sept", Role::month, 9},
    {"sep", Role::month, 9},
    {"oktober", Role::month, 10},
    {"okt", Role::month, 10},
    {"november", Role::month, 11},
    {"nov", Role::month, 11},
    {"dezember", Role::month, 12},
    {"dez", Role::month, 12},
    {"uhr", Role::clock, 0},
    {"mittag", Role::hour, 720},
    {"mitternacht", Role::hour, 0},
    {"er", Role::decade, 0},
    {"ern", Role::decade, 0},
    {"ers", Role::decade, 0},
    {"jahrhundert", Role::century, 0},
    {"jahrhunderts", Role::century, 0},
    {"jahrhunderte", Role::century, 0},
    {"jahrhunderten", Role::century, 0},
    {"jh", Role::century, 0},
    {"km", Role::unit, 0},
    {"cm", Role::unit, 0},
    {"mm", Role::unit, 0},
    {"kg", Role::unit, 0},
    {"g", Role::unit, 0},
    {"mg", Role::unit, 0},
    {"ml", Role::unit, 0},
    {"l", Role::unit, 0},
    {"m", Role::unit, 0},
};

constexpr auto table = make_word_table(words);

struct Stem {
  std::string_view text;
  int value;
};
// Longer stems before those that begin them.
constexpr Stem stems[] = {
    {"dreizehn", 13}, {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17},
    {"achtzehn", 18}, {"neunzehn", 19}, {"dreißig", 30},  {"vierzig", 40},  {"fünfzig", 50},
    {"sechzig", 60},  {"siebzig", 70},  {"achtzig", 80},  {"neunzig", 90},  {"zwanzig", 20},
    {"zehn", 10},     {"elf", 11},      {"zwölf", 12},    {"zwei", 2},      {"zwo", 2},
    {"drei", 3},      {"vier", 4},      {"fünf", 5},      {"sechs", 6},     {"sieben", 7},
    {"acht", 8},      {"neun", 9},      {"ein", 1},
};

int take_stem(std::string_view& word) {
  for (const Stem& stem : stems)
    if (word.starts_with(stem.text)) {
      word.remove_prefix(stem.text.size());
      return stem.value;
    }
  return 0;
}

// "drei", "dreiundzwanzig", "zwölf": below a hundred; takes what it can.
int take_tens(std::string_view& word) {
  const int units = take_stem(word);
  if (units == 0 || units > 9 || !word.starts_with("und")) return units;
  std::string_view rest = word.substr(3);
  const int tens = take_stem(rest);
  if (tens < 20) return units;
  word = rest;
  return units + tens;
}

// "zweihundertfünfzig", "dreitausend".
int take_number(std::string_view& word) {
  int value = take_tens(word);
  if (word.starts_with("hundert")) {
    word.remove_prefix(7);
    value = (value == 0 ? 1 : value) * 100 + take_tens(word);
  }
  if (value > 0 && word.starts_with("tausend")) {
    word.remove_prefix(7);
    value *= 1000;
    if (!word.empty()) value += take_number(word);
  }
  return value;
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// Takes compounds apart: dreiundzwanzig, zweite, dreimal, fünffach, vierjährig.
bool find_compound(std::string_view word, NumberWord& found) {
  const int value = take_number(word);
  if (value < 2) return false;
  found.value = value;
  found.role = Role::small;
  if (word.empty()) return true;
  if (word == "mal") return found.role = Role::group, true;
  if (word.starts_with("fach")) return found.role = Role::multiple, true;
  if (is_one_of(word, {"te", "ten", "ter", "tes", "tem", "ste", "sten", "ster", "stes"}))
    return found.role = Role::ordinal, value != 8;  // "achten" is to heed as well
  if (word == "er" && value >= 20 && value % 10 == 0) return found.role = Role::decade, true;
  for (const std::string_view span : {"jährig", "tägig", "wöchig", "monatig", "stündig", "köpfig"})
    if (word.starts_with(span)) return true;
  return false;
}

bool find(std::string_view folded, NumberWord& word) {
  if (const NumberWord* found = find_word(table, folded)) {
    word = *found;
    return true;
  }
  constexpr std::string_view first_letters = "hzdvfsaen";
  return folded.size() >= 3 && first_letters.find(folded[0]) != std::string_view::npos &&
         find_compound(folded, word);
}

constexpr NumberLanguage language{.find = find, .mark = DecimalMark::comma};

}  // namespace

const NumberLanguage& german_numbers() { return language; }

}  // namespace mtlint
