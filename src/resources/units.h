// Units of measure and currencies, by the names, signs and codes that the languages have for them
// (dictionaries/units/): a part of the compiled lexicon.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/language.h"
#include "base/names.h"

namespace mtlint {

// What a unit measures. Values of one kind can be worked out from each other, but for money.
enum class UnitKind : std::uint8_t {
  currency,
  length,
  area,
  volume,
  mass,
  temperature,
  speed,
  time,
  power,
  energy,
  data,
  angle,
  other  // 年级, 分 of a score: a word behind a number that is no unit, though it begins like one
};

inline constexpr auto unit_kind_names = std::to_array<Named<UnitKind>>({
    {UnitKind::currency, "currency"},
    {UnitKind::length, "length"},
    {UnitKind::area, "area"},
    {UnitKind::volume, "volume"},
    {UnitKind::mass, "mass"},
    {UnitKind::temperature, "temperature"},
    {UnitKind::speed, "speed"},
    {UnitKind::time, "time"},
    {UnitKind::power, "power"},
    {UnitKind::energy, "energy"},
    {UnitKind::data, "data"},
    {UnitKind::angle, "angle"},
    {UnitKind::other, "other"},
});

struct UnitRecord {
  std::uint32_t one = 0;   // the English name, "kilometre": offset in the pool
  std::uint32_t many = 0;  // "kilometres"
  std::uint8_t one_size = 0;
  std::uint8_t many_size = 0;
  UnitKind kind = UnitKind::other;
  std::uint8_t local = 0;  // 1: translators convert it (亩, 斤, 坪)
  std::uint32_t unused = 0;
  double factor = 1;  // in the base unit of its kind: metres, square metres, seconds …
  double offset = 0;  // of temperatures: base = value * factor + offset
};

// A slot of the table of forms; `set` numbers the units that the form may mean.
struct UnitFormSlot {
  std::uint64_t key = 0;  // of unit_key(); 0 = empty
  std::uint32_t set = 0;
  std::uint32_t signs = 0;  // 1: may stand before its number ($, US$, 人民币)
};

// A run of the list of members.
struct UnitSet {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

// The key of a form, made character by character: start with unit_key_seed, add each.
inline constexpr std::uint64_t unit_key_seed = 0xCBF29CE484222325ULL;
constexpr std::uint64_t unit_key_add(std::uint64_t key, char32_t c) {
  return (key ^ c) * 0x100000001B3ULL * 0x9E3779B97F4A7C15ULL;
}

// What is measured by a number in a text. Sets are numbered from 1; 0 is no unit.
class Units {
 public:
  struct Found {
    std::uint16_t set = 0;
    std::size_t begin = 0;
    std::size_t end = 0;  // of the unit in the text
  };
  // The longest form that begins at `at`, or none. Letters are compared as written and in lower
  // case (MW is no mw), Chinese and Japanese in simplified characters.
  Found find(std::string_view text, std::size_t at, Language language) const;
  // The longest form that ends at `end` and may stand before a number.
  Found find_before(std::string_view text, std::size_t end, Language language) const;

  bool empty() const { return sets.empty(); }
  std::span<const std::uint16_t> members(std::uint16_t set) const;
  const UnitRecord& unit(std::uint16_t number) const { return units[number]; }
  std::string_view one(const UnitRecord& unit) const {
    return pool.substr(unit.one, unit.one_size);
  }
  std::string_view many(const UnitRecord& unit) const {
    return pool.substr(unit.many, unit.many_size);
  }
  bool overlap(std::uint16_t a, std::uint16_t b) const;  // may they mean the same unit?
  UnitKind kind(std::uint16_t set) const;                // of its first unit
  // A value in one unit of `from` is the other value in one of `to`, nearly: conversions are
  // rounded.
  bool converts(double value, std::uint16_t from, double other, std::uint16_t to) const;

  // Filled by the lexicon.
  std::span<const UnitRecord> units{};
  std::span<const UnitSet> sets{};
  std::span<const std::uint16_t> list{};
  std::array<std::span<const UnitFormSlot>, language_names.size()> forms{};
  std::string_view pool{};
  const char16_t* han = nullptr;

 private:
  const UnitFormSlot* slot(Language language, std::uint64_t key) const;
};

}  // namespace mtlint
