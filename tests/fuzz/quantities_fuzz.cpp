// Finds and compares quantities in any text: the first byte chooses the language, a line break
// parts source and English.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "analysis/quantities.h"
#include "analysis/quantity_match.h"
#include "analysis/quantity_text.h"
#include "text/utf8.h"

namespace {

void check_spans(const std::vector<mtlint::Quantity>& found, std::string_view text) {
  std::uint32_t last = 0;
  for (const mtlint::Quantity& q : found) {
    if (q.span.begin < last || q.span.end <= q.span.begin || q.span.end > text.size()) std::abort();
    last = q.span.end;
    (void)mtlint::english_of(q);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view all(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (mtlint::first_invalid_byte(all)) return 0;
  const auto language = static_cast<mtlint::Language>(data[0] % 11U);
  const std::size_t line = all.find('\n');
  const std::string_view source = all.substr(0, line);
  const std::string_view target = line == std::string_view::npos ? "" : all.substr(line + 1);
  std::vector<mtlint::Quantity> left;
  std::vector<mtlint::Quantity> right;
  mtlint::find_quantities(source, language, {}, left);
  mtlint::find_quantities(target, mtlint::Language::en, {}, right);
  check_spans(left, source);
  check_spans(right, target);
  std::vector<mtlint::QuantityFault> faults;
  mtlint::compare_numbers({source, left}, {target, right}, true, faults);
  mtlint::compare_dates(left, right, faults);
  return 0;
}
