// Fuzz target of the JSONL reader. What it reads must be strict JSON by find_json_fault too, and
// what it refuses must have a reason in words.

#include "formats/json_fault.h"
#include "formats/line_reader.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const FuzzReading reading = read_twice(*format_named("jsonl"), bytes, {});
  LineReader lines(fuzz_input(bytes, SIZE_MAX));
  std::uint64_t good = 0;
  for (Line line; lines.next(line);) {
    if (is_blank(line.text)) continue;
    const bool broken = find_json_fault(line.text).has_value();
    if (good++ < reading.segments) {
      require(!broken);
    } else {
      require(reading.error && reading.error->line == line.number);
      require(!reading.error->hint.empty());
      break;
    }
  }
  return 0;
}
