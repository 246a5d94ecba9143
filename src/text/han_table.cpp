// Traditional to simplified ideographs, one by one: OpenCC's conversion t2s without its phrases.

#include "text/han_table.h"

#include <opencc/SimpleConverter.hpp>

#include <exception>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {

Result<std::vector<char16_t>> make_han_table() {
  try {
    const opencc::SimpleConverter converter("t2s.json");
    std::vector<char16_t> table(0x10000, 0);
    std::string one;
    for (char32_t c = 0x3400; c < 0xFB00; ++c) {
      if (c == 0xA000) c = 0xF900;  // between the ideographs lie syllables, surrogates, private use
      if (!is_han(c)) continue;
      one.clear();
      append_code_point(one, c);
      const std::string simple = converter.Convert(one);
      std::size_t at = 0;
      const char32_t to = simple.empty() ? c : next_code_point(simple, at);
      if (to != c && at == simple.size() && to < 0x10000) table[c] = static_cast<char16_t>(to);
    }
    return table;
  } catch (const std::exception& fault) {
    return Failure(
        {.what = std::string("OpenCC cannot convert to simplified characters: ") + fault.what(),
         .hint = "install the package libopencc-data"});
  }
}

}  // namespace mtlint
