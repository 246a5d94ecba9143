// Lines of dictionaries: any bytes are an entry or one error with a line.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "resources/dictionary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const auto name = parse_name(line, "names.jsonl", 7);
  const auto idiom = parse_idiom(line, "zh.jsonl", 7, Language::zh);
  const auto title = parse_title(line, "zh.jsonl", 7, Language::zh);
  if (!name && name.error().line < 7) __builtin_trap();
  if (!idiom && idiom.error().line < 7) __builtin_trap();
  if (!title && title.error().line < 7) __builtin_trap();
  return 0;
}
