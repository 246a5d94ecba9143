// The vocabulary of numbers of a language that puts spaces between words, and the items that it
// finds in a text: what the grammar (quantity_grammar.h) reads.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/quantity_digits.h"

namespace mtlint {

// What a word, or a sign, does in a number.
enum class Role : std::uint8_t {
  none,
  digits,    // 1,234.5
  small,     // three, thirteen, dreiundzwanzig: value below 1000, added
  hundred,   // hundred, cent: multiplies
  scale,     // thousand, million, Mrd., тыс.: multiplies
  scales,    // thousands, Millionen: multiplies behind a number, else says "many"
  ordinal,   // third
  part,      // thirds: a denominator
  half,      // half; quarter: value is the fraction
  group,     // both, pair, twice, decade: a number that may be said otherwise
  multiple,  // doubled, tripled, threefold
  times,     // times, -fold, раз: follows a number
  percent,   // percent, %, points
  permille,  // ‰
  article,   // a, an, un: one, before hundred, million, dozen
  joiner,    // and, und, y
  range,     // to, bis, до
  about,     // about, over, nearly, than
  month,     // January; value 1..12
  meridiem,  // a.m. (0), p.m. (12)
  clock,     // Uhr, h, o'clock, часов, heures: follows an hour
  hour,      // noon, midnight: value is the time
  decade,    // the s of 1980s; eighties (value 80)
  century,   // century, siglo, века
  ending,    // st, nd, rd, th; -й: makes an ordinal of digits
  unit,      // km, mg: may be glued to digits
  roman,     // XXI
};

struct NumberWord {
  std::string_view text;  // lower case; ё is е
  Role role = Role::none;
  double value = 0;
};

// Words by hash, built at compile time. `Size` is a power of two, well above the number of words.
template <std::size_t Count, std::size_t Size>
struct WordTable {
  std::array<NumberWord, Count> words{};
  std::array<std::uint16_t, Size> slots{};  // 1-based index into words; 0 = free
};

constexpr std::uint32_t hash_word(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

// Which pairs of first letters the words of a table have: most words of a text are turned away
// here.
using WordStarts = std::array<std::uint64_t, 16>;

constexpr std::size_t word_start(char first, char second) {
  return (static_cast<std::size_t>(first) & 31U) * 32 + (static_cast<std::size_t>(second) & 31U);
}

template <std::size_t Count>
constexpr WordStarts make_word_starts(const NumberWord (&words)[Count]) {
  WordStarts starts{};
  for (const NumberWord& word : words) {
    const std::size_t bit = word_start(word.text[0], word.text.size() > 1 ? word.text[1] : '\0');
    starts[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  return starts;
}

template <std::size_t Count>
constexpr auto make_word_table(const NumberWord (&words)[Count]) {
  WordTable<Count, 2048> table;
  for (std::size_t i = 0; i < Count; ++i) {
    table.words[i] = words[i];
    std::size_t slot = hash_word(words[i].text) % table.slots.size();
    while (table.slots[slot] != 0) slot = (slot + 1) % table.slots.size();
    table.slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return table;
}

template <class Table>
constexpr const NumberWord* find_word(const Table& table, std::string_view word) {
  for (std::size_t slot = hash_word(word) % table.slots.size(); table.slots[slot] != 0;
       slot = (slot + 1) % table.slots.size())
    if (const NumberWord& found = table.words[table.slots[slot] - 1U]; found.text == word)
      return &found;
  return nullptr;
}

// A number word, run of digits or sign of the text.
struct Item {
  Role role = Role::none;
  // What stands between the item before and this one: 0 nothing; ' ' white space; one mark (',',
  // '-' for every dash, '/', ':', '.'), spaces around it or not; 'o' the words of, de; 'p' per,
  // pour, por, في (cent); 't' past (of hours); 'x' else.
  char gap = 'x';
  bool capital = false;
  bool code = false;    // digits glued to letters or to other digits: COVID-19, 5G, 3.0.1
  bool spaced = false;  // there is white space in the gap
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  double value = 0;
  double other = 0;
  std::uint8_t before = 0;  // digits before the decimal mark
  std::uint8_t decimals = 0;
  bool grouped = false;
  std::uint32_t letters = 0;  // see Quantity::code
};

// A word that `find` does not know but the language can take apart (dreiundzwanzig, والثلاثة).
using FindWord = bool (*)(std::string_view folded, NumberWord& word);

struct NumberLanguage {
  FindWord find = nullptr;
  const WordStarts* starts = nullptr;  // of the words that `find` knows; null = any
  DecimalMark mark = DecimalMark::point;
  bool loose_words = false;     // number words are not put together well enough to be sure
  bool joins_tens = false;      // treinta y cinco, vingt et un
  bool joins_hundreds = false;  // two hundred and five
  bool twenties = false;        // soixante-dix, quatre-vingt-dix
  bool lower_months = false;    // months are written small; else a capital is asked for (May)
};

// Appends the items of `text`, and one of role none as the end.
void find_items(std::string_view text, const NumberLanguage& language, std::vector<Item>& items);

const NumberLanguage& english_numbers();
const NumberLanguage& german_numbers();
const NumberLanguage& french_numbers();
const NumberLanguage& spanish_numbers();
const NumberLanguage& russian_numbers();
const NumberLanguage& arabic_numbers();
const NumberLanguage& plain_numbers();  // every other language: digits and signs only

}  // namespace mtlint
