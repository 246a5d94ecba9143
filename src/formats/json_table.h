// JSON files of strings: the texts of nested objects and arrays, by their path.
#pragma once

#include <string>
#include <string_view>

#include "formats/string_table.h"

namespace mtlint {

// {"menu": {"open": ["Open", "Open…"]}} has the keys "menu.open.0" and "menu.open.1". Values that
// are no strings are passed over. `arb`: the files of Flutter, in which "@key" describes "key".
Result<StringTable> parse_json_table(std::string_view bytes, const std::string& file, bool arb);

}  // namespace mtlint
