// What CC-CEDICT's glosses say about names: "Boston, capital of Massachusetts" names Boston.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/cedict.h"
#include "import/name_collector.h"

namespace mtlint {

struct GlossName {
  std::string english{};
  std::uint16_t kinds = 0;  // bits of name_kind

  friend bool operator==(const GlossName&, const GlossName&) = default;
};

// The names that one part of a gloss gives; none if it is an explanation ("Eastern civilization").
//   "surname Zeng"                                         Zeng (surname)
//   "Barack Obama (1961–), US Democrat politician"         Barack Obama (person)
//   "Funing, a district of Qinhuangdao City 秦皇島市|…"    Funing (place)
//   "Nanzi or Nantzu district of Kaohsiung city"           Nanzi District, Nanzi, Nantzu District,
//   … "HAMADA Yasukazu (1955-), Japanese defense minister"   Hamada Yasukazu, Yasukazu Hamada
//   (person)
std::vector<GlossName> names_in_gloss(std::string_view part);

// Adds the names of an entry (one with a capital in its pinyin), with the words of foreign names
// (希拉里 is Hillary in 希拉里·克林顿) and references to other entries.
void add_cedict_names(const CedictEntry& entry, NameCollector& names);

}  // namespace mtlint
