// Whatever the text: tokens are in order, not empty, cut between characters, and leave out nothing
// but white space.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "analysis/tokenise.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end)
    require(mtlint::is_space(mtlint::next_code_point(text, at)) || text[at - 1] <= ' ' ||
            text[at - 1] == 127);
  require(at == end);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (mtlint::first_invalid_byte(text)) return 0;
  mtlint::Abbreviations abbreviations;
  abbreviations.never_end = {"dr"};
  std::vector<mtlint::Token> tokens;
  mtlint::tokenise(text, {0, static_cast<std::uint32_t>(size)}, abbreviations, tokens);
  std::size_t at = 0;
  for (const mtlint::Token& token : tokens) {
    require(token.span.begin >= at && token.span.begin < token.span.end && token.span.end <= size);
    require_spaces(text, at, token.span.begin);
    at = token.span.end;
  }
  require_spaces(text, at, size);
  return 0;
}
