// A lexical table that `mtlint learn` makes from a user's own translations: rows that stand in for
// those of the shipped table, over the same pieces.
//
//   Result<HouseTable> table = read_house_table("house.lexical");
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "resources/lexical_table.h"

namespace mtlint {

struct HouseTable {
  std::uint64_t pieces = 0;                    // hash of the model of pieces it was made with
  std::vector<lexical_table::Row> rows{};      // sorted by key, none twice
  std::vector<TranslatedWord> words{};         // of all rows, most probable first in each
  std::vector<lexical_table::Share> shares{};  // sorted by stem, none twice
};

// Errors: missing, cut off, damaged, another kind or version of file.
Result<HouseTable> read_house_table(const std::string& file);
Result<HouseTable> house_table_from(std::string_view bytes, const std::string& file);

std::string bytes_of(const HouseTable& table);

}  // namespace mtlint
