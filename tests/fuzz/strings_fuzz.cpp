// Fuzz target of the string files of programs. The first byte chooses the format.

#include <array>

#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  constexpr std::array names{"json", "arb", "properties", "apple", "android", "fluent"};
  if (size == 0) return 0;
  const Format& format = *format_named(names[data[0] % names.size()]);
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const FuzzReading reading = read_twice(format, bytes, {});
  if (!reading.error) unchanged(format, bytes);
  read_pair_of(format, bytes);
  return 0;
}
