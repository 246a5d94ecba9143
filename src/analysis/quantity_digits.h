// Numbers written with digits: separators, decimal marks, digits of other scripts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mtlint {

// Which mark stands before the decimals. Spanish texts use both (the second reading of 1.234 is
// then kept), Arabic ones as well.
enum class DecimalMark : std::uint8_t { point, comma, either };

struct DigitRun {
  double value = 0;
  double other = 0;  // 1.234 where both readings are in use; else equal to value
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t before = 0;    // digits before the decimal mark
  std::uint8_t decimals = 0;  // and behind it
  bool grouped = false;       // 1,234
  bool dotted = false;        // 9.11.2020 or 3.0.1: not one number; value is that of the first part
};

// A double as an int; what does not fit becomes the nearest that does.
inline int to_int(double value) {
  return value < 2e9 ? value > -2e9 ? static_cast<int>(value) : -2000000000 : 2000000000;
}

// The value of the digit at `at` (ASCII, full-width, Arabic-Indic, Devanagari) and its length in
// bytes, or -1.
int digit_at(std::string_view text, std::size_t at, std::size_t& length);

// Reads the number that begins at `at`, as far as it goes.
bool read_digits(std::string_view text, std::size_t at, DecimalMark mark, DigitRun& run);

// The Latin letters before the digits at `at`, a hyphen between them or not (COVID-19, iPhone6), as
// a hash of their lower case; 0 if there are none.
std::uint32_t code_before(std::string_view text, std::size_t at);

// Does a currency code end before `at`: RMB, USD, US$?
bool currency_before(std::string_view text, std::size_t at);

// 2020-11-09, 2020/11/9, 9.11.2020, 9/11/2020: which part is what is decided by size; a day and a
// month that could be swapped are `unsure`.
struct NumericDate {
  int year = 0;
  int month = 0;
  int day = 0;
  bool unsure = false;
  std::size_t end = 0;
};
bool read_numeric_date(std::string_view text, std::size_t at, NumericDate& date);

}  // namespace mtlint
