// Fuzz target of HTML, Markdown and office documents. The first byte chooses the format.

#include <array>

#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  constexpr std::array names{"html", "markdown", "docx", "odt", "xlsx"};
  if (size == 0) return 0;
  const Format& format = *format_named(names[data[0] % names.size()]);
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const FuzzReading reading = read_twice(format, bytes, {});
  if (!reading.error && format.writes) unchanged(format, bytes);
  if (format.read_pair) read_pair_of(format, bytes);
  return 0;
}
