// Whatever the text: sentences ascend, lie inside it on code point borders, and hold each character
// that is no space exactly once.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "lang/traits.h"
#include "text/characters.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!mtlint::is_space(mtlint::next_code_point(text, at))) return false;
  return true;
}

const mtlint::Abbreviations abbreviations{{"dr", "z.b", "vs"}, {"u.s", "г"}, {"etc", "no"}};

void check(std::string_view text, mtlint::Language language, bool semicolons) {
  std::vector<mtlint::Span> sentences;
  mtlint::split_sentences(text, language, abbreviations, sentences, semicolons);
  std::uint32_t end = 0;
  for (const mtlint::Span sentence : sentences) {
    require(sentence.begin >= end && sentence.end > sentence.begin);
    require(sentence.end <= text.size());
    require(is_border(text, sentence.begin) && is_border(text, sentence.end));
    require(is_blank(text.substr(end, sentence.begin - end)));
    std::size_t first = sentence.begin;
    require(!mtlint::is_space(mtlint::next_code_point(text, first)));
    require(!mtlint::is_space(mtlint::code_point_before(text, sentence.end)));
    mtlint::final_mark(sentence.of(text));
    end = sentence.end;
  }
  require(is_blank(text.substr(end)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // The first byte chooses the language; the rest is the text.
  const auto choice = static_cast<std::size_t>(data[0]);
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (mtlint::first_invalid_byte(text)) return 0;
  const auto& names = mtlint::language_names;
  check(text, names[choice % names.size()].value, choice / 128 != 0);
  return 0;
}
