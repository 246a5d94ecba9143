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

Result<SegmentReader> read(Input input, const InputOptions&) {
  return read_string_table(std::move(input), strings);
}

Result<SegmentReader> read_pair(Input source, Input target, const InputOptions&) {
  return read_string_pair(std::move(source), std::move(target), strings);
}

// An object of JSON in any input may be JSON Lines: only the extension tells.
int looks_like(std::string_view) { return 0; }

}  // namespace

extern const Format json_format{.name = "json",
                                .extensions = extensions,
                                .looks_like = looks_like,
                                .read = read,
                                .read_pair = read_pair,
                                .writes = true,
                                .in_folders = false};

}  // namespace mtlint
