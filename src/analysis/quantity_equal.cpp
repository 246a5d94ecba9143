// When two quantities are equal.

#include "analysis/quantity_equal.h"

#include <algorithm>
#include <cmath>

namespace mtlint {
namespace {

bool same(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool near(double a, double b, double share) {
  return std::abs(a - b) <= share * std::max(std::abs(a), std::abs(b));
}

// Three times as many, or three times more (fourfold), or by 200 or 300 per cent.
bool same_multiple(double times, QuantityKind kind, double value) {
  const double factor = kind == QuantityKind::percent ? 100 : 1;
  return same(value, times * factor) || same(value, (times - 1) * factor) ||
         same(value, (times + 1) * factor);
}

bool same_reading(QuantityKind ak, double a, QuantityKind bk, double b) {
  using K = QuantityKind;
  if (ak == K::time || bk == K::time) {
    if (ak == bk) return same(a, b) || same(a, b + 1440) || same(b, a + 1440);
    const double minutes = ak == K::time ? a : b;
    const double number = ak == K::time ? b : a;
    if (number != std::floor(number))  // 23.45
      return near(std::floor(number) * 60 + (number - std::floor(number)) * 100, minutes, 1e-6);
    if (number >= 100)
      return same(std::floor(number / 100) * 60 + std::fmod(number, 100), minutes);  // 1200 GMT
    return same(minutes, number * 60) || same(minutes, (number + 12) * 60) ||
           same(minutes + 720, number * 60);
  }
  if (ak == K::times && bk != K::fraction && bk != K::ordinal) return same_multiple(a, bk, b);
  if (bk == K::times && ak != K::fraction && ak != K::ordinal) return same_multiple(b, ak, a);
  if (ak == K::percent && bk == K::fraction) return near(a, b * 100, 0.02);
  if (bk == K::percent && ak == K::fraction) return near(b, a * 100, 0.02);
  if (ak == K::fraction && bk == K::fraction) return near(a, b, 0.011);
  return same(a, b);
}

// How many digits of a number are not zeros at its end: 30,000 has one, 1.05 billion has three.
int significant_digits(double value) {
  if (value <= 0) return 1;
  double scaled = value / std::pow(10, std::floor(std::log10(value)) - 11);
  auto whole = static_cast<long long>(std::llround(scaled));
  int digits = 12;
  while (digits > 1 && whole % 10 == 0) {
    whole /= 10;
    --digits;
  }
  return digits;
}

double rounded(double value, int digits) {
  const double unit = std::pow(10, std::floor(std::log10(value)) - digits + 1);
  return std::round(value / unit) * unit;
}

bool rounds_to(double exact, double coarse, bool approximate) {
  const int digits = significant_digits(coarse);
  if (digits >= significant_digits(exact)) return false;
  const double floor_unit = std::pow(10, std::floor(std::log10(exact)) - digits + 1);
  const bool equal =
      near(rounded(exact, digits), coarse, 1e-6) ||
      (approximate && near(std::floor(exact / floor_unit) * floor_unit, coarse, 1e-6));
  if (!equal) return false;
  if (approximate) return digits >= 2 || near(exact, coarse, 0.03);
  return digits >= 3 && (exact >= 10000 || exact != std::floor(exact));
}

}  // namespace

bool equals_value(const Quantity& q, double value, QuantityKind kind) {
  return same_reading(q.kind, q.value, kind, value) || same_reading(q.kind, q.other, kind, value);
}

namespace {

// "26 to 32 kilobases" and from 26,000 to 32,000.
bool same_scaled(const Quantity& scaled, const Quantity& range) {
  const double factor = scaled.value > 0 ? scaled.other / scaled.value : 1;
  return factor > 1 && same(scaled.other, range.value) && same(scaled.upper * factor, range.upper);
}

}  // namespace

bool same_value(const Quantity& a, const Quantity& b) {
  const bool a_range = a.upper != a.value;
  const bool b_range = b.upper != b.value;
  if (a_range && b_range)
    return (same(a.value, b.value) && same(a.upper, b.upper)) || same_scaled(a, b) ||
           same_scaled(b, a);
  if (a_range || b_range) {  // 七八十 and "about 80"; 十几 and "a dozen"
    const Quantity& range = a_range ? a : b;
    const Quantity& one = a_range ? b : a;
    return range.loose && range.value <= one.value && one.value <= range.upper;
  }
  if (a.discount != b.discount) {  // 八折 is 20 percent off, and not 80
    const Quantity& off = a.discount ? a : b;
    const Quantity& price = a.discount ? b : a;
    if (price.kind == QuantityKind::percent && price.other != price.value)
      return same(price.other, off.value);
  }
  return equals_value(a, b.value, b.kind) || equals_value(a, b.other, b.kind);
}

bool near_value(const Quantity& a, const Quantity& b) {
  if (a.kind != b.kind || a.kind == QuantityKind::time || a.value <= 0 || b.value <= 0)
    return false;
  if (a.upper != a.value || b.upper != b.value) return false;
  const bool approximate = a.approximate || b.approximate;
  return rounds_to(a.value, b.value, approximate) || rounds_to(b.value, a.value, approximate);
}

bool touches_range(const Quantity& q, const Quantity& range) {
  if (range.upper == range.value || q.upper != q.value) return false;
  return equals_value(q, range.value, range.kind) || equals_value(q, range.upper, range.kind);
}

bool in_time(const Quantity& number, const Quantity& time) {
  if (time.kind != QuantityKind::time || number.kind == QuantityKind::time) return false;
  const double hour = std::floor(time.value / 60);
  const double minute = time.value - hour * 60;
  return same(number.value, hour) || same(number.value, std::fmod(hour + 12, 24)) ||
         same(number.value, minute);
}

bool same_year(const Quantity& a, const Quantity& b) {
  if (a.year == 0 || b.year == 0) return false;
  if (a.year == b.year) return true;
  return (a.value > 0 || b.value > 0) && a.year % 100 == b.year % 100;  // the 80s of any century
}

bool century_of(const Quantity& ordinal, const Quantity& date) {
  return ordinal.kind == QuantityKind::ordinal && date.year % 100 == 0 &&
         same(ordinal.value, date.year / 100 + 1);
}

bool in_date(const Quantity& number, const Quantity& date) {
  const auto is = [&](double part) {
    return part > 0 &&
           (same(number.value, part) || same(number.upper, part) || same(number.other, part));
  };
  if (number.kind == QuantityKind::time)
    return same(date.year / 100 * 60 + date.year % 100, number.value);
  const bool in_century =
      date.approximate &&
      (number.kind == QuantityKind::ordinal || number.kind == QuantityKind::number) &&
      same(number.value, date.year / 100 + 1);
  return in_century || is(date.year) || is(date.month) || is(date.day) || is(date.last_day) ||
         is(date.value) || is(date.year % 100) || century_of(number, date);
}

}  // namespace mtlint
