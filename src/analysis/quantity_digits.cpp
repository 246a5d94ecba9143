// Numbers written with digits, and dates that are nothing but digits.

#include "analysis/quantity_digits.h"

#include <array>
#include <utility>

namespace mtlint {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// One run of digits without separators.
struct Group {
  double value = 0;
  std::uint8_t digits = 0;
  std::size_t end = 0;
};

Group read_group(std::string_view text, std::size_t at) {
  Group group{0, 0, at};
  std::size_t length = 0;
  for (int digit; (digit = digit_at(text, group.end, length)) >= 0; group.end += length) {
    if (group.digits < 18) group.value = group.value * 10 + digit;  // more digits are no number
    if (group.digits < 200) ++group.digits;
  }
  return group;
}

// What stands between two groups: '.', ',', 'd' (surely a decimal mark), 'g' (surely a separator of
// thousands), ' ' (a plain space), or 0.
char separator_at(std::string_view text, std::size_t at, std::size_t& length) {
  length = 1;
  const unsigned char first = byte(text, at);
  if (first == '.' || first == ',' || first == ' ') return static_cast<char>(first);
  if (first == '\'') return 'g';
  const unsigned char second = byte(text, at + 1);
  length = 2;
  if (first == 0xC2) return second == 0xA0 ? 'g' : second == 0xB7 ? 'd' : '\0';
  if (first == 0xD9) return second == 0xAC ? 'g' : second == 0xAB ? 'd' : '\0';
  if (first == 0xD8) return second == 0x8C ? ',' : '\0';
  length = 3;
  const unsigned char third = byte(text, at + 2);
  if (first == 0xE2 && second == 0x80) return third == 0xAF || third == 0x89 ? 'g' : '\0';
  if (first == 0xEF && second == 0xBC) return third == 0x8C ? ',' : third == 0x8E ? '.' : '\0';
  return '\0';
}

struct Parts {
  static constexpr std::size_t most = 8;
  std::array<Group, most> groups{};
  std::array<char, most> marks{};  // marks[i] stands before groups[i]
  std::size_t count = 0;
};

Parts read_parts(std::string_view text, std::size_t at) {
  Parts parts;
  parts.groups[0] = read_group(text, at);
  parts.count = 1;
  while (parts.count < Parts::most) {
    const Group& last = parts.groups[parts.count - 1];
    std::size_t length = 0;
    const char sign = separator_at(text, last.end, length);
    if (sign == '\0') break;
    const Group next = read_group(text, last.end + length);
    if (next.digits == 0) break;
    if (sign == 'g' || sign == ' ') {  // groups of three, never behind a decimal mark
      const bool first = parts.count == 1;
      const char before = first ? 'g' : parts.marks[parts.count - 1];
      if (next.digits != 3 || parts.groups[0].digits > 3 || (!first && before != 'g')) break;
      if (sign == ' ' && parts.groups[0].value == 0) break;
    }
    parts.groups[parts.count] = next;
    parts.marks[parts.count++] = sign == ' ' ? 'g' : sign;
  }
  return parts;
}

// How many parts, from the second on, have the mark `sign` and three digits (or two, in the Indian
// manner, before a last one of three).
std::size_t thousands(const Parts& parts, char sign) {
  std::size_t last = 1;
  while (last < parts.count && parts.marks[last] == sign &&
         (parts.groups[last].digits == 3 || (sign == ',' && parts.groups[last].digits == 2)))
    ++last;
  if (last > 1 && parts.groups[last - 1].digits != 3) return 0;
  if (parts.groups[0].digits > 3 || parts.groups[0].value == 0) return 0;
  return last - 1;
}

double pow10(int exponent) {
  double power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

double joined(const Parts& parts, std::size_t groups) {
  double value = parts.groups[0].value;
  for (std::size_t i = 1; i < groups; ++i)
    value = value * pow10(parts.groups[i].digits) + parts.groups[i].value;
  return value;
}

void take(const Parts& parts, std::size_t groups, bool decimals, DigitRun& run) {
  run.value = run.other = joined(parts, groups);
  run.before = 0;
  for (std::size_t i = 0; i < groups; ++i)
    run.before = static_cast<std::uint8_t>(run.before + parts.groups[i].digits);
  run.grouped = groups > 1;
  run.end = parts.groups[groups - 1].end;
  if (!decimals) return;
  const Group& last = parts.groups[groups];
  run.decimals = last.digits;
  run.value = run.other = run.value + last.value / pow10(last.digits);
  run.end = last.end;
}

// One '.' or ',' and nothing else: a decimal mark or a separator of thousands.
void take_two(const Parts& parts, DecimalMark mark, DigitRun& run) {
  const char sign = parts.marks[1];
  const bool could_group = thousands(parts, sign) == 1;
  const bool decimal_sign = sign == 'd' || (mark == DecimalMark::either
                                                ? !could_group
                                                : sign == (mark == DecimalMark::point ? '.' : ','));
  if (!could_group) {
    // "0,5" in a text with decimal points is still read as a half; "2019,300" is two numbers.
    const bool half =
        mark != DecimalMark::point && parts.groups[1].digits <= 2 && parts.groups[0].digits <= 3;
    if (decimal_sign || half || parts.groups[0].value == 0) return take(parts, 1, true, run);
    return take(parts, 1, false, run);
  }
  if (decimal_sign) {
    take(parts, 1, true, run);
    if (mark == DecimalMark::comma) run.other = joined(parts, 2);
    return;
  }
  take(parts, 2, false, run);
  if (mark != DecimalMark::point &&
      to_int(parts.groups[1].value) % 10 != 0)  // nobody writes 1.200 for 1.2
    run.other = parts.groups[0].value + parts.groups[1].value / pow10(parts.groups[1].digits);
}

}  // namespace

int digit_at(std::string_view text, std::size_t at, std::size_t& length) {
  const unsigned char first = byte(text, at);
  length = 1;
  if (first < 0x80) return first - 0x30U < 10U ? first - '0' : -1;
  const unsigned char second = byte(text, at + 1);
  length = 2;
  if (first == 0xD9) return second - 0xA0U < 10U ? second - 0xA0 : -1;
  if (first == 0xDB) return second - 0xB0U < 10U ? second - 0xB0 : -1;
  const unsigned char third = byte(text, at + 2);
  length = 3;
  if (first == 0xEF && second == 0xBC) return third - 0x90U < 10U ? third - 0x90 : -1;
  if (first == 0xE0 && second == 0xA5) return third - 0xA6U < 10U ? third - 0xA6 : -1;
  return -1;
}

bool read_digits(std::string_view text, std::size_t at, DecimalMark mark, DigitRun& run) {
  const Parts parts = read_parts(text, at);
  if (parts.groups[0].digits == 0) return false;
  run = {};
  run.begin = at;
  if (parts.count == 1) {
    take(parts, 1, false, run);
    return true;
  }
  const char sign = parts.marks[1];
  if (parts.count == 2 && sign != 'g') {
    take_two(parts, mark, run);
    return true;
  }
  const std::size_t grouped = thousands(parts, sign);
  if (grouped > 0) {
    const std::size_t next = grouped + 1;
    const bool decimals = next + 1 == parts.count && parts.marks[next] != sign;
    take(parts, next, decimals, run);
    return true;
  }
  take(parts, 1, false, run);
  if (sign == '.') {  // versions, dates, addresses: 3.0.1
    run.dotted = true;
    run.end = parts.groups[parts.count - 1].end;
  }
  return true;
}

std::uint32_t code_before(std::string_view text, std::size_t at) {
  if (at > 1 && text[at - 1] == '-') --at;
  std::uint32_t hash = 0;
  for (; at > 0 && (byte(text, at - 1) | 32U) - 'a' < 26U; --at)
    hash = (hash ^ (byte(text, at - 1) | 32U)) * 16777619U + 1;
  return hash;
}

bool currency_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (before.empty() || (before.back() != '$' && before.back() != 's' &&
                         (before.back() < 'A' || before.back() > 'Z')))
    return false;
  for (const std::string_view code : {"RMB", "USD", "EUR", "HKD", "CNY", "GBP", "JPY", "KRW", "AUD",
                                      "CAD", "CHF", "SGD", "TWD", "INR", "MOP", "RUB", "Rs", "$"})
    if (before.ends_with(code)) return true;
  return false;
}

bool read_numeric_date(std::string_view text, std::size_t at, NumericDate& date) {
  const Group first = read_group(text, at);
  if (first.digits == 0 || first.digits == 3 || first.digits > 4) return false;
  const char sign = static_cast<char>(byte(text, first.end));
  if (sign != '.' && sign != '/' && sign != '-') return false;
  const Group second = read_group(text, first.end + 1);
  if (second.digits == 0 || second.digits > 2 || static_cast<char>(byte(text, second.end)) != sign)
    return false;
  const Group third = read_group(text, second.end + 1);
  const bool year_first = first.digits == 4;
  if (year_first ? third.digits == 0 || third.digits > 2 : third.digits != 4) return false;
  if (static_cast<char>(byte(text, third.end)) == sign && byte(text, third.end + 1) - 0x30U < 10U)
    return false;
  const Group& year = year_first ? first : third;
  if (year.value < 1000 || year.value > 2999) return false;
  int day = to_int(year_first ? third.value : first.value);
  int month = to_int(second.value);
  if (!year_first && sign != '.' && month > 12) std::swap(day, month);  // 11/25/2020
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  date = {to_int(year.value), month, day, !year_first && sign != '.' && day <= 12 && day != month,
          third.end};
  return true;
}

}  // namespace mtlint
