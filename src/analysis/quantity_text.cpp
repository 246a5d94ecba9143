// Writes quantities in English.

#include "analysis/quantity_text.h"

#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "analysis/quantity_digits.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 13> small_words{"zero", "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};
constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// Up to nine significant digits, without zeros at the end.
std::string decimal(double value) { return fmt::format("{:.9g}", value); }

// 1,500 and 2,000, but 2019, which is a year more often than not.
std::string with_commas(double value) {
  std::string text = fmt::format("{:.0f}", value);
  if (value > 1900 && value < 2100 && std::fmod(value, 100) != 0) return text;
  for (std::size_t at = text.size(); at > 3 && value >= 1000;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string ordinal(double value) {
  const int n = to_int(value);
  const int tens = n % 100;
  const std::string_view ending = tens / 10 == 1 ? "th"
                                  : n % 10 == 1  ? "st"
                                  : n % 10 == 2  ? "nd"
                                  : n % 10 == 3  ? "rd"
                                                 : "th";
  return fmt::format("{}{}", n, ending);
}

std::string fraction(double value) {
  constexpr std::array<std::string_view, 7> parts{"half",  "third", "quarter", "fifth",
                                                  "sixth", "",      "eighth"};
  for (int below = 2; below <= 8; ++below)
    for (int above = 1; above < below; ++above) {
      const std::string_view part = parts[static_cast<std::size_t>(below - 2)];
      if (part.empty() || std::abs(value * below - above) > 1e-9) continue;
      if (below == 2) return "half";
      return fmt::format("{}-{}{}", small_words[static_cast<std::size_t>(above)], part,
                         above > 1 ? "s" : "");
    }
  return decimal(value);
}

std::string date_text(const Quantity& date) {
  if (date.approximate && date.month == 0)
    return fmt::format("the {}s", static_cast<int>(date.year));
  std::string text;
  if (date.month > 0) text = month_names[static_cast<std::size_t>(date.month - 1)];
  if (date.day > 0)
    text += date.month > 0 ? fmt::format(" {}", static_cast<int>(date.day))
                           : "the " + ordinal(date.day);
  if (date.last_day > date.day) text += fmt::format("–{}", static_cast<int>(date.last_day));
  if (date.year > 0)
    text += fmt::format("{}{}",
                        text.empty()   ? ""
                        : date.day > 0 ? ", "
                                       : " ",
                        static_cast<int>(date.year));
  return text;
}

std::string time_text(const Quantity& time) {
  const int all = to_int(time.value);
  const int hour = all / 60 % 24;
  if (time.other != time.value)
    return fmt::format("{}:{:02}", hour, all % 60);  // morning or evening
  return fmt::format("{}:{:02} {}", hour % 12 == 0 ? 12 : hour % 12, all % 60,
                     hour < 12 ? "a.m." : "p.m.");
}

}  // namespace

std::string english_number(double value) {
  struct Scale {
    double value;
    std::string_view name;
  };
  for (const Scale scale :
       {Scale{1e12, "trillion"}, Scale{1e9, "billion"}, Scale{1e6, "million"}}) {
    const std::string scaled = decimal(value / scale.value);
    if (value >= scale.value && scaled.size() <= 6) return fmt::format("{} {}", scaled, scale.name);
  }
  return value == std::floor(value) && value >= 1000 ? with_commas(value) : decimal(value);
}

std::string english_of(const Quantity& q, bool words) {
  const auto one = [&](double value) -> std::string {
    if (words && value >= 0 && value <= 12 && value == std::floor(value))
      return std::string(small_words[static_cast<std::size_t>(value)]);
    return english_number(value);
  };
  const bool range = q.upper != q.value;
  switch (q.kind) {
    case QuantityKind::percent:
      return range ? fmt::format("{}%–{}%", decimal(q.value), decimal(q.upper))
                   : decimal(q.value) + "%";
    case QuantityKind::ordinal:
      return ordinal(q.value);
    case QuantityKind::fraction:
      return fraction(q.value);
    case QuantityKind::times:
      return one(q.value) + " times";
    case QuantityKind::date:
      return date_text(q);
    case QuantityKind::time:
      return time_text(q);
    case QuantityKind::number:
      break;
  }
  return range ? fmt::format("{} to {}", one(q.value), one(q.upper)) : one(q.value);
}

bool says_as_much(std::string_view source, std::string_view english) {
  std::string plain;
  for (const char c : english)
    if (c != ',') plain += c;
  return source.find(english) != std::string_view::npos ||
         source.find(plain) != std::string_view::npos || plain.find(source) != std::string::npos;
}

}  // namespace mtlint
