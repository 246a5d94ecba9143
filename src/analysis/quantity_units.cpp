// Finds the units beside numbers and compares them.

#include "analysis/quantity_units.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/quantity_equal.h"
#include "analysis/quantity_match.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_plain(const Quantity& q) {
  return q.kind == QuantityKind::number || q.kind == QuantityKind::fraction;
}

template <std::size_t N>
std::size_t skip_first_of(std::string_view text, std::size_t at,
                          const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words)
    if (text.substr(at).starts_with(word)) return at + word.size();
  return at;
}

// What may stand between a number and its unit.
std::size_t skip_filling(std::string_view text, std::size_t at, Language language) {
  constexpr auto spaces = std::to_array<std::string_view>({" ", "\xC2\xA0", "\xE2\x80\xAF", "-"});
  constexpr auto chinese = std::to_array<std::string_view>(
      {"多个", "余个", "几个", "餘個", "多個", "多", "余", "餘", "来", "个", "個", "几", "数"});
  constexpr auto english = std::to_array<std::string_view>(
      {"more ", "or so ", "or more ", "odd ", "full ", "long ", "whole ", "a ", "an ", "of a "});
  constexpr auto russian = std::to_array<std::string_view>({"с лишним ", "или более "});
  constexpr auto german = std::to_array<std::string_view>({"weitere ", "volle ", "ganze "});
  constexpr auto romance = std::to_array<std::string_view>({"de ", "d’", "d'"});
  at = skip_first_of(text, at, spaces);
  switch (language) {
    case Language::zh:
    case Language::ja:
      return skip_first_of(text, at, chinese);
    case Language::en:
      return skip_first_of(text, at, english);
    case Language::ru:
      return skip_first_of(text, at, russian);
    case Language::de:
      return skip_first_of(text, at, german);
    case Language::fr:
    case Language::es:
      return skip_first_of(text, at, romance);
    default:
      return at;
  }
}

Units::Found unit_before(std::string_view text, const Quantity& q, Language language,
                         const Units& units) {
  std::size_t end = q.span.begin;
  if (end > 0 && text[end - 1] == ' ') --end;
  return end == 0 ? Units::Found{} : units.find_before(text, end, language);
}

Units::Found unit_behind(std::string_view text, const Quantity& q, Language language,
                         const Units& units) {
  const std::size_t end = q.span.end;
  if (end >= text.size()) return {};
  // 四千米: four kilometres, or four thousand metres.
  constexpr std::string_view thousand = "千";
  if (is_unspaced(language) && q.span.of(text).ends_with(thousand))
    if (const auto found = units.find(text, end - thousand.size(), language); found.set != 0)
      return found;
  // The word right behind the number comes first: 个月 is a month, not 个 and 月.
  std::size_t at = end;
  while (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
  if (const auto found = units.find(text, at, language); found.set != 0) return found;
  const std::size_t behind = skip_filling(text, end, language);
  return behind == at ? Units::Found{} : units.find(text, behind, language);
}

Units::Found unit_beside(std::string_view text, const Quantity& q, Language language,
                         const Units& units) {
  const auto before = unit_before(text, q, language, units);
  return before.set != 0 ? before : unit_behind(text, q, language, units);
}

// The kind of thing that both may measure, though they have no unit in common; else `other`.
// "Pounds" may be money or mass: beside 公斤 they are mass.
UnitKind differing_kind(const Units& units, std::uint16_t a, std::uint16_t b) {
  if (units.overlap(a, b)) return UnitKind::other;
  for (const std::uint16_t x : units.members(a))
    for (const std::uint16_t y : units.members(b))
      if (units.unit(x).kind == units.unit(y).kind) return units.unit(x).kind;
  return UnitKind::other;
}

struct Comparison {
  const std::vector<Quantity>& source;
  const std::vector<Quantity>& target;
  const Units& units;
  bool money;

  bool differ(std::uint16_t a, std::uint16_t b) const {
    const UnitKind kind = differing_kind(units, a, b);
    return kind != UnitKind::other && (kind == UnitKind::currency) == money;
  }

  bool is_local(std::uint16_t set) const {
    return std::ranges::any_of(units.members(set),
                               [&](std::uint16_t unit) { return units.unit(unit).local != 0; });
  }

  // Is the target's number, with its unit, another number of the source?
  bool explained(const Quantity& t, std::size_t besides) const {
    for (std::size_t i = 0; i < source.size(); ++i) {
      const Quantity& s = source[i];
      if (i == besides || !is_plain(s)) continue;
      if (same_value(s, t) && (s.unit == 0 || units.overlap(s.unit, t.unit))) return true;
      if (s.unit != 0 && s.upper == s.value && units.converts(s.value, s.unit, t.value, t.unit))
        return true;
    }
    return false;
  }

  // The number of the target that has the value of `s` and another unit, or none.
  std::size_t other_unit(std::size_t at) const {
    const Quantity& s = source[at];
    std::size_t found = target.size();
    for (std::size_t i = 0; i < target.size(); ++i) {
      const Quantity& t = target[i];
      if (!is_plain(t) || !same_value(s, t)) {
        // Worked out elsewhere: "100 kilometres (62 miles)" of a source that has only miles.
        if (is_plain(t) && t.unit != 0 && s.unit != 0 && s.upper == s.value &&
            units.converts(s.value, s.unit, t.value, t.unit))
          return target.size();
        continue;
      }
      if (t.unit == 0 || !differ(s.unit, t.unit)) return target.size();
      if (!t.loose && !explained(t, at) && found == target.size()) found = i;
    }
    return found;
  }

  // The only number of the target of the kind of `s` that nothing explains, if it was worked out
  // wrong by more than a third.
  std::size_t wrong_conversion(std::size_t at) const {
    const Quantity& s = source[at];
    std::size_t found = target.size();
    for (std::size_t i = 0; i < target.size(); ++i) {
      const Quantity& t = target[i];
      if (!is_plain(t)) continue;
      if (same_value(s, t)) return target.size();
      if (t.unit == 0 || !differ(s.unit, t.unit)) continue;
      if (found != target.size()) return target.size();
      found = i;
    }
    if (found == target.size() || explained(target[found], at)) return target.size();
    const Quantity& t = target[found];
    if (t.loose || t.approximate || s.approximate || t.upper != t.value) return target.size();
    for (std::size_t i = 0; i < source.size(); ++i)  // the only one of its kind in the source too
      if (i != at && source[i].unit != 0 && units.kind(source[i].unit) == units.kind(s.unit))
        return target.size();
    const double right = s.value * units.unit(units.members(s.unit).front()).factor;
    const double wrong = t.value * units.unit(units.members(t.unit).front()).factor;
    if (right <= 0 || wrong <= 0 || std::abs(std::log(right / wrong)) < 0.3) return target.size();
    return found;
  }
};

// 千里, 万里: far, and not so many miles.
bool is_figure_of_speech(const Quantity& q) {
  return !q.digits && q.value >= 100 &&
         std::abs(std::log10(q.value) - std::round(std::log10(q.value))) < 1e-9;
}

}  // namespace

void find_units(std::string_view text, Language language, const Units& units,
                std::vector<Quantity>& quantities) {
  if (units.empty()) return;
  for (Quantity& q : quantities) {
    if (!is_plain(q)) continue;
    q.unit = unit_beside(text, q, language, units).set;
  }
}

Span with_unit(std::string_view text, Language language, const Units& units, const Quantity& q) {
  const auto found = unit_beside(text, q, language, units);
  if (found.set == 0) return q.span;
  return {std::min(q.span.begin, static_cast<std::uint32_t>(found.begin)),
          std::max(q.span.end, static_cast<std::uint32_t>(found.end))};
}

void compare_units(const std::vector<Quantity>& source, const std::vector<Quantity>& target,
                   const Units& units, bool money, std::vector<UnitFault>& faults) {
  if (source.size() > most_quantities || target.size() > most_quantities) return;
  const Comparison comparison{source, target, units, money};
  for (std::uint32_t s = 0; s < source.size(); ++s) {
    const Quantity& q = source[s];
    if (!is_plain(q) || q.unit == 0 || (q.loose && !q.converted)) continue;
    const auto taken = [&](std::size_t t) {
      return std::ranges::any_of(faults, [&](const UnitFault& f) { return f.target == t; });
    };
    const std::size_t other = comparison.other_unit(s);
    if (other != target.size() && !taken(other) && !is_figure_of_speech(q)) {
      faults.push_back({s, static_cast<std::uint32_t>(other), true});
      continue;
    }
    if (money || !q.converted || !comparison.is_local(q.unit) || is_figure_of_speech(q)) continue;
    const std::size_t wrong = comparison.wrong_conversion(s);
    if (wrong != target.size() && !taken(wrong))
      faults.push_back({s, static_cast<std::uint32_t>(wrong), false});
  }
}

}  // namespace mtlint
