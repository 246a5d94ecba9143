// Whatever the text and the options: the folded text is valid and composed, and its map leads back
// to whole characters, in order.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::vector<char16_t> small_han_table() {
  std::vector<char16_t> table(0x10000, 0);
  table[U'國'] = u'国';
  table[U'語'] = u'语';
  return table;
}

mtlint::FoldOptions options_of(unsigned bits) {
  static const std::vector<char16_t> table = small_han_table();
  return {.lower_case = (bits & 1U) != 0,
          .diacritics = (bits & 2U) != 0,
          .width = (bits & 4U) != 0,
          .quotes = (bits & 8U) != 0,
          .spaces = (bits & 16U) != 0,
          .invisible = (bits & 32U) != 0,
          .punctuation = (bits & 64U) != 0,
          .simplify = (bits & 128U) != 0 ? table.data() : nullptr};
}

void check(std::string_view text, const mtlint::FoldOptions& options) {
  mtlint::Folded out;
  mtlint::fold(text, options, out);
  require(out.text == mtlint::folded(text, options));
  require(!mtlint::first_invalid_byte(out.text));
  require(mtlint::is_nfc(out.text));
  require(out.begin_of.size() == out.text.size() && out.end_of.size() == out.text.size());
  for (std::size_t i = 0; i < out.text.size(); ++i) {
    require(out.begin_of[i] < out.end_of[i] && out.end_of[i] <= text.size());
    require(is_border(text, out.begin_of[i]) && is_border(text, out.end_of[i]));
    if (i == 0) continue;
    require(out.begin_of[i - 1] <= out.begin_of[i] && out.end_of[i - 1] <= out.end_of[i]);
    if (!is_border(out.text, i)) require(out.begin_of[i - 1] == out.begin_of[i]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // The first byte holds the options; the rest is the text.
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (mtlint::first_invalid_byte(text)) return 0;
  check(text, options_of(data[0]));
  return 0;
}
