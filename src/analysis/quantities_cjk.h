// Quantities of Chinese, Japanese and Korean texts: what a numeral is by what stands around it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analysis/cjk_numerals.h"
#include "analysis/quantities.h"

namespace mtlint {

struct CjkText {
  std::string_view text;
  Language language;
  std::vector<Quantity>& out;

  bool hangul() const { return language == Language::ko; }
  // Asked of long lists of words at every numeral: two bytes tell most of them away.
  bool starts(std::size_t at, std::string_view word) const {
    return at <= text.size() && word.size() <= text.size() - at && text[at] == word.front() &&
           text[at + word.size() - 1] == word.back() && text.substr(at, word.size()) == word;
  }
  bool ends(std::size_t at, std::string_view word) const {
    return word.size() <= at && text[at - 1] == word.back() &&
           text.substr(at - word.size(), word.size()) == word;
  }
  // The first of `words` that begins at `at`, or an empty one.
  template <std::size_t N>
  std::string_view first_of(std::size_t at, const std::string_view (&words)[N]) const {
    for (const std::string_view word : words)
      if (starts(at, word)) return word;
    return {};
  }
  template <std::size_t N>
  std::string_view last_of(std::size_t at, const std::string_view (&words)[N]) const {
    for (const std::string_view word : words)
      if (ends(at, word)) return word;
    return {};
  }
  // Behind a numeral: a space that some set between digits and what they count is skipped.
  std::size_t behind(const CjkNumeral& n) const {
    return n.digits && n.end + 1 < text.size() && text[n.end] == ' ' ? n.end + 1 : n.end;
  }
  // The numeral at `at`, white space before it skipped in Korean.
  bool numeral(std::size_t at, CjkNumeral& out_numeral) const {
    return at < text.size() && may_begin_numeral(text, at, hangul()) &&
           read_cjk_numeral(text, at, hangul(), out_numeral);
  }
};

// Chinese, Japanese and Korean.
void find_cjk_quantities(const CjkText& text);

// A date or time of day whose first numeral is `first`: appends it and gives its end, or 0.
std::size_t read_cjk_date(const CjkText& text, const CjkNumeral& first);
std::size_t read_cjk_time(const CjkText& text, const CjkNumeral& first);

// The first year of the era whose name ends before `at` (令和, 民国), or 0.
int cjk_era_before(const CjkText& text, std::size_t at);
std::size_t cjk_era_length(const CjkText& text, std::size_t at);  // of its name

// Does a counter (个, 人, 次; 명, 개) begin at `at`?
bool cjk_counter_at(std::string_view text, std::size_t at);

// Korean numerals of its own (두, 세, 스물) before a counter; gives the end, or 0.
std::size_t read_native_korean(const CjkText& text, std::size_t at);

// A dash, 至, 到, ～ between two numerals: its length, or 0.
std::size_t cjk_range_mark(const CjkText& text, std::size_t at);

}  // namespace mtlint
