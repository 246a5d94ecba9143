// JSON files of strings: the English alone, or two files paired by key. See docs/formats.md.

#include <array>

#include "formats/json_strings.h"
#include "formats/json_table.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".json"};

Result<StringTable> parse(std::string_view bytes, const std::string& file) {
  return parse_json_table(bytes, file, false);
}

constexpr StringFormat strings{.parse = parse, .spell = spell_json};

}  // namespace

extern const Format json_format = string_file_format<strings>("json", extensions);

}  // namespace mtlint
