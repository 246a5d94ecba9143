// Fuzz target of the readers of subtitles, alone, in pairs, and written back.

#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* name : {"srt", "vtt"}) {
    const Format& format = *format_named(name);
    const FuzzReading reading = read_twice(format, bytes, {});
    if (!reading.error) unchanged(format, bytes);
    read_pair_of(format, bytes);
  }
  return 0;
}
