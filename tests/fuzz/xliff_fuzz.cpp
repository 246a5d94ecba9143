// Fuzz target of the XLIFF reader, and of writing back what it read.

#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Format& format = *format_named("xliff");
  const FuzzReading reading = read_twice(format, bytes, {});
  if (!reading.error) write_twice(format, bytes);
  return 0;
}
