// English number words.

#include "analysis/quantity_words.h"

namespace mtlint {
namespace {

constexpr NumberWord words[] = {
    {"zero", Role::small, 0}, {"one", Role::small, 1}, {"two", Role::small, 2},
    {"three", Role::small, 3}, {"four", Role::small, 4}, {"five", Role::small, 5},
    {"six", Role::small, 6}, {"seven", Role::small, 7}, {"eight", Role::small, 8},
    {"nine", Role::small, 9}, {"ten", Role::small, 10}, {"eleven", Role::small, 11},
    {"twelve", Role::small, 12}, {"thirteen", Role::small, 13}, {"fourteen", Role::small, 14},
    {"fifteen", Role::small, 15}, {"sixteen", Role::small, 16}, {"seventeen", Role::small, 17},
    {"eighteen", Role::small, 18}, {"nineteen", Role::small, 19}, {"twenty", Role::small, 20},
    {"thirty", Role::small, 30}, {"forty", Role::small, 40}, {"fifty", Role::small, 50},
    {"sixty", Role::small, 60}, {"seventy", Role::small, 70}, {"eighty", Role::small, 80},
    {"ninety", Role::small, 90}, {"hundred", Role::hundred, 100},
    {"thousand", Role::scale, 1e3}, {"million", Role::scale, 1e6}, {"billion", Role::scale, 1e9},
    {"trillion", Role::scale, 1e12}, {"quadrillion", Role::scale, 1e15},
    {"lakh", Role::scale, 1e5}, {"crore", Role::scale, 1e7},
    {"thousands", Role::scales, 1e3}, {"millions", Role::scales, 1e6},
    {"billions", Role::scales, 1e9}, {"trillions", Role::scales, 1e12},
    {"hundreds", Role::scales, 100},
    {"bn", Role::scale, 1e9}, {"mn", Role::scale, 1e6}, {"mln", Role::scale, 1e6},
    {"tn", Role::scale, 1e12}, {"trn", Role::scale, 1e12}, {"k", Role::unit, 1e3},
    {"m", Role::unit, 1e6}, {"b", Role::unit, 1e9},
    {"first", Role::ordinal, 1}, {"firstly", Role::ordinal, 1}, {"second", Role::ordinal, 2},
    {"secondly", Role::ordinal, 2}, {"third", Role::ordinal, 3}, {"thirdly", Role::ordinal, 3},
    {"fourth", Role::ordinal, 4}, {"fourthly", Role::ordinal, 4}, {"fifth", Role::ordinal, 5},
    {"sixth", Role::ordinal, 6}, {"seventh", Role::ordinal, 7}, {"eighth", Role::ordinal, 8},
    {"ninth", Role::ordinal, 9}, {"tenth", Role::ordinal, 10}, {"eleventh", Role::ordinal, 11},
    {"twelfth", Role::ordinal, 12}, {"thirteenth", Role::ordinal, 13},
    {"fourteenth", Role::ordinal, 14}, {"fifteenth", Role::ordinal, 15},
    {"sixteenth", Role::ordinal, 16}, {"seventeenth", Role::ordinal, 17},
    {"eighteenth", Role::ordinal, 18}, {"nineteenth", Role::ordinal, 19},
    {"twentieth", Role::ordinal, 20}, {"thirtieth", Role::ordinal, 30},
    {"fortieth", Role::ordinal, 40}, {"fiftieth", Role::ordinal, 50},
    {"sixtieth", Role::ordinal, 60}, {"seventieth", Role::ordinal, 70},
    {"eightieth", Role::ordinal, 80}, {"ninetieth", Role::ordinal, 90},
    {"hundredth", Role::ordinal, 100}, {"thousandth", Role::ordinal, 1000},
    {"thirds", Role::part, 3}, {"fourths", Role::part, 4}, {"fifths", Role::part, 5},
    {"sixths", Role::part, 6}, {"sevenths", Role::part, 7}, {"eighths", Role::part, 8},
    {"ninths", Role::part, 9}, {"tenths", Role::part, 10}, {"hundredths", Role::part, 100},
    {"thousandths", Role::part, 1000},
    {"half", Role::half, 0.5}, {"halves", Role::half, 0.5}, {"halved", Role::half, 0.5},
    {"halving", Role::half, 0.5}, {"quarter", Role::half, 0.25}, {"quarters", Role::half, 0.25},
    {"both", Role::group, 2}, {"pair", Role::group, 2}, {"pairs", Role::group, 2},
    {"couple", Role::group, 2}, {"couples", Role::group, 2}, {"twice", Role::group, 2},
    {"dual", Role::group, 2}, {"twin", Role::group, 2}, {"twins", Role::group, 2},
    {"duo", Role::group, 2}, {"bilateral", Role::group, 2}, {"either", Role::group, 2},
    {"neither", Role::group, 2}, {"trio", Role::group, 3}, {"thrice", Role::group, 3},
    {"trilateral", Role::group, 3}, {"single", Role::group, 1}, {"once", Role::group, 1},
    {"sole", Role::group, 1}, {"biennial", Role::group, 2},
    {"quartet", Role::group, 4}, {"dozen", Role::group, 12}, {"dozens", Role::group, 12},
    {"decade", Role::group, 10}, {"decades", Role::group, 10}, {"fortnight", Role::group, 14},
    {"centenary", Role::group, 100}, {"centennial", Role::group, 100}, {"teens", Role::group, 13},
    {"double", Role::multiple, 2}, {"doubles", Role::multiple, 2}, {"doubled", Role::multiple, 2},
    {"doubling", Role::multiple, 2}, {"twofold", Role::multiple, 2},
    {"triple", Role::multiple, 3}, {"triples", Role::multiple, 3}, {"tripled", Role::multiple, 3},
    {"tripling", Role::multiple, 3}, {"threefold", Role::multiple, 3},
    {"quadruple", Role::multiple, 4}, {"quadrupled", Role::multiple, 4},
    {"quadrupling", Role::multiple, 4}, {"fourfold", Role::multiple, 4},
    {"quintuple", Role::multiple, 5}, {"quintupled", Role::multiple, 5},
    {"fivefold", Role::multiple, 5}, {"sixfold", Role::multiple, 6},
    {"sevenfold", Role::multiple, 7}, {"eightfold", Role::multiple, 8},
    {"ninefold", Role::multiple, 9}, {"tenfold", Role::multiple, 10},
    {"twentyfold", Role::multiple, 20}, {"hundredfold", Role::multiple, 100},
    {"fold", Role::times, 0}, {"times", Role::times, 0}, {"x", Role::times, 0},
    {"percent", Role::percent, 0}, {"percentage", Role::percent, 0}, {"cent", Role::percent, 1},
    {"pct", Role::percent, 0}, {"pc", Role::percent, 0}, {"pp", Role::percent, 0},
    {"a", Role::article, 1}, {"an", Role::article, 1}, {"and", Role::joiner, 0},
    {"or", Role::joiner, 0}, {"to", Role::range, 0}, {"through", Role::range, 0},
    {"about", Role::about, 0}, {"around", Role::about, 0}, {"nearly", Role::about, 0},
    {"almost", Role::about, 0}, {"approximately", Role::about, 0}, {"roughly", Role::about, 0},
    {"some", Role::about, 0}, {"over", Role::about, 0}, {"than", Role::about, 0},
    {"under", Role::about, 0}, {"below", Role::about, 0}, {"above", Role::about, 0},
    {"least", Role::about, 0}, {"most", Role::about, 0}, {"exceeding", Role::about, 0},
    {"exceeded", Role::about, 0}, {"exceeds", Role::about, 0}, {"exceed", Role::about, 0},
    {"nearing", Role::about, 0}, {"approaching", Role::about, 0}, {"estimated", Role::about, 0},
    {"january", Role::month, 1}, {"february", Role::month, 2}, {"march", Role::month, 3},
    {"april", Role::month, 4}, {"may", Role::month, 5}, {"june", Role::month, 6},
    {"july", Role::month, 7}, {"august", Role::month, 8}, {"september", Role::month, 9},
    {"october", Role::month, 10}, {"november", Role::month, 11}, {"december", Role::month, 12},
    {"jan", Role::month, 1}, {"feb", Role::month, 2}, {"mar", Role::month, 3},
    {"apr", Role::month, 4}, {"jun", Role::month, 6}, {"jul", Role::month, 7},
    {"aug", Role::month, 8}, {"sep", Role::month, 9}, {"sept", Role::month, 9},
    {"oct", Role::month, 10}, {"nov", Role::month, 11}, {"dec", Role::month, 12},
    {"noon", Role::hour, 720}, {"midday", Role::hour, 720}, {"midnight", Role::hour, 0},
    {"o'clock", Role::clock, 0}, {"oclock", Role::clock, 0}, {"o", Role::clock, 0},
    {"s", Role::decade, 0}, {"twenties", Role::decade, 20}, {"thirties", Role::decade, 30},
    {"forties", Role::decade, 40}, {"fifties", Role::decade, 50}, {"sixties", Role::decade, 60},
    {"seventies", Role::decade, 70}, {"eighties", Role::decade, 80},
    {"nineties", Role::decade, 90},
    {"century", Role::century, 0}, {"centuries", Role::century, 0},
    {"st", Role::ending, 0}, {"nd", Role::ending, 0}, {"rd", Role::ending, 0},
    {"th", Role::ending, 0},
    {"km", Role::unit, 0}, {"cm", Role::unit, 0}, {"mm", Role::unit, 0}, {"kg", Role::unit, 0},
    {"g", Role::unit, 0}, {"mg", Role::unit, 0}, {"ml", Role::unit, 0}, {"l", Role::unit, 0},
    {"ft", Role::unit, 0}, {"mph", Role::unit, 0}, {"kw", Role::unit, 0}, {"mw", Role::unit, 0},
    {"gw", Role::unit, 0}, {"hz", Role::unit, 0}, {"ghz", Role::unit, 0}, {"gb", Role::unit, 0},
    {"mb", Role::unit, 0}, {"tb", Role::unit, 0}, {"min", Role::unit, 0}, {"h", Role::unit, 0},
    {"c", Role::unit, 0}, {"f", Role::unit, 0}, {"sq", Role::unit, 0},
};

constexpr auto table = make_word_table(words);

bool find(std::string_view folded, NumberWord& word) {
  const NumberWord* found = find_word(table, folded);
  if (found == nullptr || found->role == Role::none) return false;
  word = *found;
  return true;
}

constexpr NumberLanguage language{.find = find, .joins_hundreds = true};

}  // namespace

const NumberLanguage& english_numbers() { return language; }

}  // namespace mtlint
