// Look-ups of units.

#include "resources/units.h"

#include <algorithm>
#include <cmath>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_form = 24;  // characters
constexpr std::size_t longest_sign = 8;   // characters before a number

char32_t plain(char32_t c, const char16_t* han) {
  if (c == 0xA0 || c == 0x202F || c == 0x2009) return U' ';
  if (han != nullptr && c >= 0x2E80 && c < 0x10000 && han[c] != 0) return han[c];
  return c;
}

bool is_joined_letter(char32_t c) { return is_letter(c) && !is_cjk(script_of(c)); }

}  // namespace

const UnitFormSlot* Units::slot(Language language, std::uint64_t key) const {
  const auto table = forms[static_cast<std::size_t>(language)];
  if (table.empty()) return nullptr;
  key |= 1U;
  for (std::size_t i = key & (table.size() - 1); table[i].key != 0;
       i = (i + 1) & (table.size() - 1))
    if (table[i].key == key) return &table[i];
  return nullptr;
}

Units::Found Units::find(std::string_view text, std::size_t at, Language language) const {
  Found found;
  std::uint64_t exact = unit_key_seed;
  std::uint64_t lower = unit_key_seed;
  std::size_t end = at;
  for (std::size_t n = 0; n < longest_form && end < text.size(); ++n) {
    const char32_t c = plain(next_code_point(text, end), han);
    if (c == U'\n' || c == U'\t') break;
    exact = unit_key_add(exact, c);
    lower = unit_key_add(lower, to_lower(c));
    if (is_joined_letter(c) && is_joined_letter(code_point_at(text, end)) &&
        language != Language::ko)
      continue;
    const UnitFormSlot* hit = slot(language, exact);
    if (hit == nullptr && lower != exact) hit = slot(language, lower);
    if (hit != nullptr) found = {static_cast<std::uint16_t>(hit->set), at, end};
  }
  return found;
}

Units::Found Units::find_before(std::string_view text, std::size_t end, Language language) const {
  Found found;
  std::size_t begin = end;
  for (std::size_t n = 0; n < longest_sign && begin > 0; ++n) {
    const char32_t c = previous_code_point(text, begin);
    if (is_joined_letter(c) && is_joined_letter(code_point_before(text, begin))) continue;
    std::uint64_t key = unit_key_seed;
    for (std::size_t at = begin; at < end;)
      key = unit_key_add(key, plain(next_code_point(text, at), han));
    const UnitFormSlot* hit = slot(language, key);
    if (hit != nullptr && hit->signs != 0)
      found = {static_cast<std::uint16_t>(hit->set), begin, end};
  }
  return found;
}

std::span<const std::uint16_t> Units::members(std::uint16_t set) const {
  if (set == 0 || set > sets.size()) return {};
  const UnitSet& run = sets[set - 1];
  return list.subspan(run.begin, run.count);
}

bool Units::overlap(std::uint16_t a, std::uint16_t b) const {
  return std::ranges::any_of(members(a), [&](std::uint16_t unit) {
    return std::ranges::find(members(b), unit) != members(b).end();
  });
}

UnitKind Units::kind(std::uint16_t set) const {
  const auto all = members(set);
  return all.empty() ? UnitKind::other : units[all.front()].kind;
}

bool Units::converts(double value, std::uint16_t from, double other, std::uint16_t to) const {
  constexpr double room = 0.06;  // "60 miles" for 100 kilometres
  for (const std::uint16_t a : members(from))
    for (const std::uint16_t b : members(to)) {
      const UnitRecord& x = units[a];
      const UnitRecord& y = units[b];
      if (a == b || x.kind != y.kind || x.kind == UnitKind::currency || x.kind == UnitKind::other)
        continue;
      const double left = value * x.factor + x.offset;
      const double right = other * y.factor + y.offset;
      if (x.kind == UnitKind::temperature) {
        if (std::abs(left - right) <= 1.0) return true;
        // A difference of so many degrees has no zero.
        if (std::abs(value * x.factor - other * y.factor) <= 0.6) return true;
      } else if (std::abs(left - right) <= room * std::max(std::abs(left), std::abs(right))) {
        return true;
      }
    }
  return false;
}

}  // namespace mtlint
