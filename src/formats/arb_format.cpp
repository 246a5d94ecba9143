// ARB, the string files of Flutter: the English alone, or two files paired by key. See
// docs/formats.md.

#include <array>

#include "formats/json_strings.h"
#include "formats/json_table.h"

namespace mtlint {
namespace {

constexpr std::array<std::string_view, 1> extensions{".arb"};

Result<StringTable> parse(std::string_view bytes, const std::string& file) {
  return parse_json_table(bytes, file, true);
}

constexpr StringFormat strings{.parse = parse, .spell = spell_json};

}  // namespace

extern const Format arb_format = string_file_format<strings>("arb", extensions);

}  // namespace mtlint
