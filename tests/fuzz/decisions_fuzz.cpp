// mtlint-allow.jsonl and mtlint-baseline.json: whatever stands in them is read or refused, and what
// was read is written as it was.

#include <cstdlib>
#include <string_view>

#include "engine/allow_list.h"
#include "engine/baseline.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mtlint::AllowList list;
  if (const auto read = list.parse(bytes, "fuzz"); !read && read.error().line == 0) std::abort();
  const auto baseline = mtlint::Baseline::parse(bytes, "fuzz");
  if (!baseline) return 0;
  const std::string text = mtlint::baseline_text(baseline->entries());
  const auto again = mtlint::Baseline::parse(text, "fuzz");
  if (!again || mtlint::baseline_text(again->entries()) != text) std::abort();
  return 0;
}
