// Pairs the numbers of the two sides by value.

#include "analysis/quantity_match.h"

#include <algorithm>
#include <cmath>

#include "analysis/quantity_digits.h"
#include "analysis/quantity_equal.h"

namespace mtlint {
namespace {

bool is_number(const Quantity& q) { return q.kind != QuantityKind::date; }

// 100 % is "full" or "entirely" as often as not.
bool is_all(const Quantity& q) { return q.kind == QuantityKind::percent && q.value == 100; }

// How unlike a source number and a target number are: the least unlike are one fault.
double distance(const Quantity& s, const Quantity& t) {
  double cost = s.kind == t.kind ? 0 : 3;
  if (s.digits != t.digits) cost += 1;
  if (s.value > 0 && t.value > 0) {
    const double ratio = std::abs(std::log10(s.value / t.value));
    const bool power = std::abs(ratio - std::round(ratio)) < 1e-9;  // 万 for 亿
    cost += power ? 0.5 : std::min(2.0, ratio);
  }
  return cost;
}

// May a spelled-out number be set against that one? Only like with like.
bool comparable(const Quantity& s, const Quantity& t) {
  if (s.digits && t.digits) return true;
  return s.kind == t.kind;
}

struct Matcher {
  const std::vector<Quantity>& source;
  const std::vector<Quantity>& target;
  const Units* units = nullptr;
  std::uint64_t source_used = 0;
  std::uint64_t target_used = 0;

  bool used(std::uint64_t set, std::size_t i) const { return (set >> i & 1U) != 0; }
  void use(std::uint64_t& set, std::size_t i) { set |= std::uint64_t{1} << i; }

  template <class Equal>
  void pass(Equal equal) {
    for (std::size_t s = 0; s < source.size(); ++s) {
      if (used(source_used, s) || !is_number(source[s])) continue;
      for (std::size_t t = 0; t < target.size(); ++t) {
        if (used(target_used, t) || !is_number(target[t]) || !equal(source[s], target[t])) continue;
        use(source_used, s);
        use(target_used, t);
        break;
      }
    }
  }

  // The same characters, whatever they mean: 6.30 (a time), 3.0.1; but not 272.000, which German
  // and English read as different numbers.
  void same_text(const QuantityText& a, const QuantityText& b) {
    for (std::size_t s = 0; s < source.size(); ++s)
      for (std::size_t t = 0; t < target.size(); ++t) {
        if (used(source_used, s) || used(target_used, t) || a.of(s) != b.of(t)) continue;
        if (source[s].kind == target[t].kind && !source[s].loose) continue;
        use(source_used, s);
        use(target_used, t);
      }
  }

  // 100公里 and "62 miles"; 18个月 and "a year and a half".
  bool converted(const Quantity& a, const Quantity& b) const {
    return units != nullptr && a.unit != 0 && b.unit != 0 &&
           units->converts(a.value, a.unit, b.value, b.unit) &&
           (a.upper == a.value || units->converts(a.upper, a.unit, b.upper, b.unit));
  }

  // A range on one side, its two ends on the other.
  void split_ranges(const std::vector<Quantity>& ranges, std::uint64_t& ranges_used,
                    const std::vector<Quantity>& singles, std::uint64_t& singles_used) {
    for (std::size_t r = 0; r < ranges.size(); ++r) {
      const Quantity& range = ranges[r];
      if (used(ranges_used, r) || !is_number(range) || range.upper == range.value) continue;
      std::size_t low = singles.size();
      std::size_t high = singles.size();
      for (std::size_t i = 0; i < singles.size(); ++i) {
        if (!is_number(singles[i])) continue;
        if (equals_value(singles[i], range.value, range.kind)) low = i;
        if (equals_value(singles[i], range.upper, range.kind)) high = i;
      }
      if (low == singles.size() && range.value == 1) low = high;  // a year or two
      if (low == singles.size() || high == singles.size()) continue;
      use(ranges_used, r);
      use(singles_used, low);
      use(singles_used, high);
    }
  }

  void pair() {
    pass([](const Quantity& a, const Quantity& b) {
      return a.kind == b.kind && a.digits == b.digits && same_value(a, b);
    });
    pass([](const Quantity& a, const Quantity& b) { return a.kind == b.kind && same_value(a, b); });
    pass([](const Quantity& a, const Quantity& b) { return same_value(a, b); });
    split_ranges(source, source_used, target, target_used);
    split_ranges(target, target_used, source, source_used);
    if (units != nullptr)
      pass([&](const Quantity& a, const Quantity& b) { return converted(a, b); });
    pass([](const Quantity& a, const Quantity& b) { return near_value(a, b); });
  }

  // Pairs what is left over on the two sides, the least unlike first.
  void conflicts(std::uint64_t& source_left, std::uint64_t& target_left,
                 std::vector<QuantityFault>& faults) const {
    while (source_left != 0 && target_left != 0) {
      QuantityFault best;
      double least = 1e9;
      for (std::uint32_t s = 0; s < source.size(); ++s)
        for (std::uint32_t t = 0; t < target.size(); ++t) {
          if (!used(source_left, s) || !used(target_left, t) || !comparable(source[s], target[t]))
            continue;
          if (const double cost = distance(source[s], target[t]); cost < least) {
            least = cost;
            best = {s, t};
          }
        }
      if (least > 1e8) return;
      faults.push_back(best);
      source_left &= ~(std::uint64_t{1} << best.source);
      target_left &= ~(std::uint64_t{1} << best.target);
    }
  }

  // COVID-19 that became COVID-22: the same letters with another number, neither of them elsewhere.
  void codes(std::vector<QuantityFault>& faults) const {
    const auto here = [](const Quantity& code, const std::vector<Quantity>& all) {
      return std::any_of(all.begin(), all.end(),
                         [&](const Quantity& q) { return q.value == code.value; });
    };
    for (std::uint32_t s = 0; s < source.size(); ++s) {
      if (source[s].code == 0 || here(source[s], target)) continue;
      for (std::uint32_t t = 0; t < target.size(); ++t)
        if (target[t].code == source[s].code && !here(target[t], source)) {
          faults.push_back({s, t});
          break;
        }
    }
  }

  // Is the number said on the other side, where it stands for another one already?
  bool said(const Quantity& q, const std::vector<Quantity>& others) const {
    return std::any_of(others.begin(), others.end(), [&](const Quantity& other) {
      return is_number(other) &&
             (same_value(q, other) || converted(q, other) || near_value(q, other) ||
              touches_range(q, other) || in_time(q, other) || in_time(other, q));
    });
  }

  // Is it part of a date there?
  bool dated(const Quantity& q, const std::vector<Quantity>& others) const {
    return std::any_of(others.begin(), others.end(), [&](const Quantity& other) {
      return !is_number(other) && in_date(q, other);
    });
  }
};

}  // namespace

void compare_numbers(const QuantityText& source_text, const QuantityText& target_text,
                     bool additions, std::vector<QuantityFault>& faults) {
  const std::vector<Quantity>& source = source_text.quantities;
  const std::vector<Quantity>& target = target_text.quantities;
  if (source.size() > most_quantities || target.size() > most_quantities) return;
  Matcher matcher{source, target, source_text.units};
  matcher.same_text(source_text, target_text);
  matcher.pair();
  std::uint64_t source_left = 0;
  std::uint64_t target_left = 0;
  std::uint64_t target_again = 0;  // said twice in the English, once in the source
  std::uint64_t source_again = 0;  // said once in the English, twice in the source
  std::uint64_t source_free = 0;   // could still stand for an unexplained number of the target
  for (std::size_t s = 0; s < source.size(); ++s) {
    if (!is_number(source[s]) || matcher.used(matcher.source_used, s)) continue;
    matcher.use(source_free, s);
    if (source[s].loose) continue;
    if (matcher.said(source[s], target))
      matcher.use(source_again, s);
    else if (!matcher.dated(source[s], target))
      matcher.use(source_left, s);
  }
  for (std::size_t t = 0; t < target.size(); ++t) {
    if (!is_number(target[t]) || matcher.used(matcher.target_used, t) || target[t].loose) continue;
    if (matcher.said(target[t], source))
      matcher.use(target_again, t);
    else if (!matcher.dated(target[t], source))
      matcher.use(target_left, t);
  }
  const std::size_t first = faults.size();
  matcher.conflicts(source_left, target_left, faults);
  matcher.conflicts(source_again, target_left, faults);
  matcher.conflicts(source_left, target_again, faults);
  for (std::size_t i = first; i < faults.size(); ++i)
    source_free &= ~(std::uint64_t{1} << faults[i].source);
  matcher.codes(faults);
  for (std::uint32_t s = 0; s < source.size(); ++s)
    if (matcher.used(source_left, s) && source[s].digits && source[s].value > 1 &&
        !is_all(source[s]))
      faults.push_back({s, QuantityFault::none});
  if (!additions || source_text.text.size() * 4 < target_text.text.size())
    return;  // not a translation of it
  for (std::uint32_t t = 0; t < target.size(); ++t)
    if (matcher.used(target_left, t) && target[t].digits && target[t].value > 2 &&
        !is_all(target[t]) && source_free == 0)
      faults.push_back({QuantityFault::none, t});
}

namespace {

enum class Part : std::uint8_t { year, month, day };

int part_of(const Quantity& q, Part part) {
  return part == Part::year ? q.year : part == Part::month ? q.month : q.day;
}

// Is year, month or day `value` said anywhere among `others`?
bool said(const Quantity& q, Part part, int value, const std::vector<Quantity>& others) {
  for (const Quantity& other : others) {
    if (other.kind == QuantityKind::date) {
      if (part == Part::year && same_year(q, other)) return true;
      if (part == Part::month &&
          (other.month == value || (other.approximate && other.day == value)))
        return true;
      if (part == Part::day && (other.day == value || other.last_day == value ||
                                (other.approximate && other.month == value) ||
                                (other.day <= value && value <= other.last_day)))
        return true;
      if (q.approximate && other.month == q.day && other.day == q.month && q.day > 0) return true;
    } else if (equals_value(other, value, QuantityKind::number) ||
               (part == Part::year && century_of(other, q))) {
      return true;
    } else if (other.value <= value && value <= other.upper && other.upper > other.value) {
      return true;
    }
  }
  return false;
}

}  // namespace

void compare_dates(const std::vector<Quantity>& source, const std::vector<Quantity>& target,
                   std::vector<QuantityFault>& faults) {
  if (source.size() > most_quantities || target.size() > most_quantities) return;
  std::uint64_t reported = 0;
  for (const Part part : {Part::year, Part::month, Part::day})
    for (std::uint32_t s = 0; s < source.size(); ++s) {
      const Quantity& a = source[s];
      if (a.kind != QuantityKind::date || part_of(a, part) == 0 || a.loose ||
          (reported >> s & 1U) != 0)
        continue;
      if (said(a, part, part_of(a, part), target)) continue;
      for (std::uint32_t t = 0; t < target.size(); ++t) {
        const Quantity& b = target[t];
        const bool taken = std::any_of(faults.begin(), faults.end(),
                                       [&](const QuantityFault& f) { return f.target == t; });
        const bool date = b.kind == QuantityKind::date && part_of(b, part) != 0;
        const bool nth =
            part == Part::day && b.kind == QuantityKind::ordinal && b.digits && b.value <= 31;
        if (taken || b.loose || (!date && !nth)) continue;
        if (said(b, part, nth ? to_int(b.value) : part_of(b, part), source)) continue;
        faults.push_back({s, t});
        reported |= std::uint64_t{1} << s;
        break;
      }
    }
}

}  // namespace mtlint
