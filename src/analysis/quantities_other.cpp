// Languages without a reader of their own: digits, signs, and the words that multiply digits.

#include "analysis/quantity_words.h"

namespace mtlint {
namespace {

// Italian, Portuguese, Dutch, Swedish, Polish, Czech, Turkish, Hindi: without them "20 miliardi"
// would be taken for 20.
constexpr NumberWord words[] = {
    {"tisíc", Role::scale, 1e3},     {"tisíce", Role::scale, 1e3},
    {"tis", Role::scale, 1e3},       {"tysięcy", Role::scale, 1e3},
    {"tysiące", Role::scale, 1e3},   {"tysiąc", Role::scale, 1e3},
    {"tys", Role::scale, 1e3},       {"mila", Role::scale, 1e3},
    {"duizend", Role::scale, 1e3},   {"tusen", Role::scale, 1e3},
    {"bin", Role::scale, 1e3},       {"हजार", Role::scale, 1e3},
    {"हज़ार", Role::scale, 1e3},      {"लाख", Role::scale, 1e5},
    {"करोड़", Role::scale, 1e7},      {"milion", Role::scale, 1e6},
    {"milión", Role::scale, 1e6},    {"milionu", Role::scale, 1e6},
    {"milionů", Role::scale, 1e6},   {"miliony", Role::scale, 1e6},
    {"milionem", Role::scale, 1e6},  {"milionów", Role::scale, 1e6},
    {"miliona", Role::scale, 1e6},   {"milionach", Role::scale, 1e6},
    {"milioni", Role::scale, 1e6},   {"milione", Role::scale, 1e6},
    {"mln", Role::scale, 1e6},       {"milhão", Role::scale, 1e6},
    {"milhões", Role::scale, 1e6},   {"miljoen", Role::scale, 1e6},
    {"miljoner", Role::scale, 1e6},  {"milyon", Role::scale, 1e6},
    {"juta", Role::scale, 1e6},      {"miliard", Role::scale, 1e9},
    {"miliardu", Role::scale, 1e9},  {"miliardy", Role::scale, 1e9},
    {"miliardi", Role::scale, 1e9},  {"miliardo", Role::scale, 1e9},
    {"miliardów", Role::scale, 1e9}, {"miliarda", Role::scale, 1e9},
    {"mld", Role::scale, 1e9},       {"miljard", Role::scale, 1e9},
    {"miljarder", Role::scale, 1e9}, {"milyar", Role::scale, 1e9},
    {"bilhões", Role::scale, 1e9},   {"bilhão", Role::scale, 1e9},
    {"अरब", Role::scale, 1e9},       {"bilion", Role::scale, 1e12},
    {"bilionů", Role::scale, 1e12},  {"bilionu", Role::scale, 1e12},
    {"biliony", Role::scale, 1e12},  {"bilionów", Role::scale, 1e12},
    {"bilioni", Role::scale, 1e12},  {"procent", Role::percent, 0},
    {"procenta", Role::percent, 0},  {"procentů", Role::percent, 0},
    {"proc", Role::percent, 0},      {"percento", Role::percent, 0},
    {"prozent", Role::percent, 0},   {"procento", Role::percent, 0},
    {"procentní", Role::percent, 0}, {"प्रतिशत", Role::percent, 0},
    {"फीसदी", Role::percent, 0},
};

constexpr auto table = make_word_table(words);

bool find(std::string_view folded, NumberWord& word) {
  const NumberWord* found = find_word(table, folded);
  if (found == nullptr) return false;
  word = *found;
  return true;
}

constexpr NumberLanguage language{.find = find, .mark = DecimalMark::either};

}  // namespace

const NumberLanguage& plain_numbers() { return language; }

}  // namespace mtlint
