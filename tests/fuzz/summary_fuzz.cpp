// Summaries: whatever is read is written and read again as the same, and adds up with itself once.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/summary.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  const auto summary = parse_summary({reinterpret_cast<const char*>(data), size}, "fuzz.json");
  if (!summary) return 0;
  const std::string text = summary_json(*summary);
  const auto again = parse_summary(text, "again.json");
  if (!again || summary_json(*again) != text) std::abort();
  const auto sum = merge_summaries({*summary, *summary}, {"a", "b"});
  if (sum && sum->total.segments != summary->total.segments) std::abort();
  return 0;
}
