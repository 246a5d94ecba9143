// Places of texts in files, and texts that are edited: the first byte says how the file spells, the
// first line after it is looked for in the rest.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lsp/text_document.h"
#include "reports/locate.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mtlint;
  if (size < 2) return 0;
  const auto escapes = static_cast<Escapes>(data[0] % 4);
  const std::string_view all(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view text = all.substr(0, all.find('\n'));
  const std::string_view raw = all.substr(std::min(text.size() + 1, all.size()));
  if (const auto place = find_text(raw, 0, raw.size(), text, escapes)) {
    if (place->offsets.size() != text.size() + 1 || place->end() > raw.size()) std::abort();
    if (!std::ranges::is_sorted(place->offsets)) std::abort();
  }
  if (first_invalid_byte(all)) return 0;
  TextDocument document{std::string(raw)};
  document.replace({data[0] % 7U, data[1] % 5U}, {data[0] % 7U, data[1] % 11U}, text);
  const TextDocument fresh(document.text());
  if (fresh.lines() != document.lines()) std::abort();
  for (std::size_t line = 0; line < fresh.lines(); ++line)
    if (fresh.line_begin(line) != document.line_begin(line)) std::abort();
  return 0;
}
