// Whatever the bytes: a list of abbreviations is read, or its fault has a place.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "resources/abbreviations.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = mtlint::parse_abbreviations(bytes, "list.txt");
  if (!read && (read.error().line == 0 || read.error().column == 0)) std::abort();
  return 0;
}
