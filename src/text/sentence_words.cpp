// The words beside a stop.

#include "text/sentence_words.h"

#include <algorithm>

#include "text/characters.h"
#include "text/sentence_marks.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_address = 256;
constexpr int most_openers = 8;
constexpr int most_speech_words = 3;
constexpr std::size_t longest_attribution = 12;  // characters, where words have no spaces

bool is_word_character(char32_t c) { return is_letter(c) || is_mark(c); }

void append_lower(ShortWord& word, std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    const char32_t c = to_lower(next_code_point(text, at));
    if (word.size + 4 > sizeof word.bytes) return;
    if (c < 0x80) {
      word.bytes[word.size++] = static_cast<char>(c);
      continue;
    }
    std::string encoded;  // at most four bytes: stays inside the object
    append_code_point(encoded, c);
    std::ranges::copy(encoded, word.bytes + word.size);
    word.size += encoded.size();
  }
}

// One piece of letters that ends at `end`: where it begins, and how many letters it has.
struct Piece {
  std::size_t begin = 0;
  std::size_t letters = 0;
};

Piece piece_before(std::string_view text, std::size_t from, std::size_t end) {
  Piece piece{end, 0};
  while (piece.begin > from && end - piece.begin < sizeof ShortWord::bytes) {
    std::size_t at = piece.begin;
    const char32_t c = previous_code_point(text, at);
    if (!is_word_character(c)) break;
    piece.begin = at;
    piece.letters += is_letter(c);
  }
  return piece;
}

// Where the piece before ends if a stop, and for single letters also a space ("z. B."), joins it to
// the one that begins at `begin`; 0 if nothing does.
std::size_t joint_before(std::string_view text, std::size_t from, std::size_t begin, bool single) {
  std::size_t at = begin;
  if (single && at > from && is_space(code_point_before(text, at))) previous_code_point(text, at);
  const bool spaced = at != begin;
  if (at <= from + 1 || text[at - 1] != '.') return 0;
  const Piece piece = piece_before(text, from, at - 1);
  if (piece.letters == 0 || (spaced && piece.letters != 1)) return 0;
  return at - 1;
}

}  // namespace

WordBefore word_before(std::string_view text, std::size_t from, std::size_t end) {
  struct Bounds {
    std::size_t begin, end;
  };
  Bounds pieces[8];
  std::size_t count = 0;
  WordBefore word;
  word.initials = true;
  word.begin = end;
  for (std::size_t at = end; count < 8;) {
    const Piece piece = piece_before(text, from, at);
    if (piece.letters == 0) break;
    word.initials = word.initials && piece.letters == 1;
    word.begin = piece.begin;
    pieces[count++] = {piece.begin, at};
    at = joint_before(text, from, piece.begin, piece.letters == 1);
    if (at == 0) break;
  }
  word.initials = word.initials && count > 0;
  for (std::size_t i = count; i-- > 0;) {
    append_lower(word.lower, text, pieces[i].begin, pieces[i].end);
    if (i > 0 && word.lower.size < sizeof word.lower.bytes)
      word.lower.bytes[word.lower.size++] = '.';
  }
  const char32_t first = code_point_at(text, word.begin);
  const char32_t last = code_point_before(text, end);
  word.upper = is_upper(first);
  word.caseless = count > 0 && is_letter(last) && !is_upper(last) && !is_lower(last);
  return word;
}

ShortWord word_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size() && next - at < sizeof ShortWord::bytes;
       end = next) {
    const char32_t c = next_code_point(text, next);
    if (!is_word_character(c) && !is_apostrophe(c)) break;
  }
  ShortWord word;
  append_lower(word, text, at, end);
  return word;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_space(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

std::size_t skip_openers(std::string_view text, std::size_t at) {
  for (int i = 0; i < most_openers && at < text.size(); ++i) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    const bool bullet = c == U'•' || c == U'·' || c == '*' || is_dash(c);
    const bool opens = is_opening_quote(c) || is_opening_bracket(c) || c == U'¿' || c == U'¡';
    // Zero-width spaces and direction marks hide what a sentence begins with.
    const bool unseen = c == 0xFEFF || (c >= 0x200B && c <= 0x200F);
    if (!opens && !bullet && !unseen && !is_ellipsis(c)) break;
    at = skip_spaces(text, next);
  }
  return at;
}

bool is_starter(std::string_view text, std::size_t at, const SentenceRules& rules) {
  const ShortWord word = word_after(text, at);
  if (!std::ranges::binary_search(rules.starters, word.view())) {
    // "It's", "J'ai", "L'homme": what stands before the apostrophe decides.
    const std::string_view view = word.view();
    const std::size_t apostrophe = std::min(view.find('\''), view.find("’"));
    if (apostrophe == std::string_view::npos ||
        !std::ranges::binary_search(rules.starters, view.substr(0, apostrophe)))
      return false;
  }
  const std::size_t end = at + word.size;  // lower case has the same size for all starters
  return end >= text.size() || text[end] != '.' || count_code_points(word.view()) > 1;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](auto start) { return text.starts_with(start); });
}

bool tells_speaker(std::string_view text, std::size_t at, const SentenceRules& rules) {
  if (!rules.spaced) {
    std::size_t end = at;
    for (std::size_t i = 0; i < longest_attribution && end < text.size(); ++i) {
      std::size_t next = end;
      if (!is_word_character(next_code_point(text, next))) break;
      end = next;
    }
    const std::string_view words = text.substr(at, end - at);
    return std::ranges::any_of(
        rules.speech, [&](auto verb) { return words.find(verb) != std::string_view::npos; });
  }
  for (int i = 0; i < most_speech_words; ++i) {
    const ShortWord word = word_after(text, at);
    if (word.size == 0) return false;
    if (starts_with_any(word.view(), rules.speech)) return true;
    while (at < text.size()) {  // behind the word itself: its size may differ in lower case
      std::size_t next = at;
      const char32_t c = next_code_point(text, next);
      if (!is_word_character(c) && !is_apostrophe(c)) break;
      at = next;
    }
    const std::size_t next = skip_spaces(text, at);
    if (next == at) return false;
    at = next;
  }
  return false;
}

bool in_address(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest_address && text[begin - 1] > ' ') --begin;
  std::size_t end = at;
  while (end < text.size() && end - at < longest_address && text[end] > ' ') ++end;
  const std::string_view token = text.substr(begin, end - begin);
  return token.find("://") != std::string_view::npos || token.find('@') != std::string_view::npos ||
         token.find('=') != std::string_view::npos || token.find('\\') != std::string_view::npos ||
         token.starts_with("www.");
}

}  // namespace mtlint
