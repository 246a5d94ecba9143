// Names with damaged letters: every damaged sign stands for any one letter.

#include "analysis/garbled.h"

#include <vector>

#include "resources/lexicon.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// A letter of the text, folded; 0 = damaged, any letter.
struct Letter {
  char32_t folded = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool damaged = false;
};

// UTF-8 read as Windows-1252: the first byte of a letter beyond ASCII is one of these ...
bool is_lead(char32_t c) { return c == U'Ã' || c == U'Â' || c == U'Ä' || c == U'Å' || c == U'Æ'; }

// ... and the second a sign of the upper half.
bool is_trail(char32_t c) {
  return (c >= 0x80 && c <= 0xBF) ||
         std::u32string_view(U"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ").find(c) != std::u32string_view::npos;
}

// A question mark or replacement sign in a word.
bool is_lost(char32_t before, char32_t c, char32_t after) {
  if (c == 0xFFFD) return true;
  return c == '?' && (is_letter(after) || (is_letter(before) && is_letter(after)));
}

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t before = code_point_before(text, begin);
    const char32_t c = next_code_point(text, at);
    const char32_t after = code_point_at(text, at);
    if (is_lead(c) && is_trail(after)) {
      next_code_point(text, at);
      letters.push_back({0, begin, at, true});
    } else if (is_lost(before, c, after)) {
      letters.push_back({0, begin, at, true});
    } else if (is_letter(c) || is_digit(c)) {
      for (const char folded : squeeze(text.substr(begin, at - begin)))
        letters.push_back(
            {static_cast<char32_t>(static_cast<unsigned char>(folded)), begin, at, false});
    }
  }
  return letters;
}

}  // namespace

bool may_be_garbled(std::string_view text) {
  return text.find('?') != std::string_view::npos ||
         text.find("\xC3\x83") != std::string_view::npos ||
         text.find("\xC3\x82") != std::string_view::npos ||
         text.find("\xC3\x84") != std::string_view::npos ||
         text.find("\xC3\x85") != std::string_view::npos ||
         text.find("\xEF\xBF\xBD") != std::string_view::npos;
}

std::string_view find_garbled(std::string_view text, std::string_view form) {
  constexpr std::size_t shortest = 5;
  if (form.size() < shortest) return {};
  const std::vector<Letter> letters = letters_of(text);
  for (std::size_t at = 0; at + form.size() <= letters.size(); ++at) {
    std::size_t damaged = 0;
    std::size_t same = 0;
    while (same < form.size() &&
           (letters[at + same].damaged ||
            letters[at + same].folded == static_cast<unsigned char>(form[same]))) {
      damaged += letters[at + same].damaged ? 1U : 0U;
      ++same;
    }
    if (same < form.size() || damaged == 0 || damaged > 3) continue;
    const std::size_t begin = letters[at].begin;
    const std::size_t end = letters[at + same - 1].end;
    if (is_letter(code_point_before(text, begin)) || is_letter(code_point_at(text, end))) continue;
    return text.substr(begin, end - begin);
  }
  return {};
}

}  // namespace mtlint
