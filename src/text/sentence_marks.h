// Kinds of marks around the end of a sentence.
#pragma once

#include <string_view>

namespace mtlint {

// Full stops of scripts without spaces, and wide ! ?: they need no space behind them.
constexpr bool is_wide_stop(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'｡' || c == U'．';
}

constexpr bool is_ellipsis(char32_t c) { return c == U'…' || c == U'‥' || c == U'⋯'; }

// Marks that end sentences: . ! ? and their like in all forms (؟ ۔ ‽ ⁉ ।).
constexpr bool is_stop(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  if (is_wide_stop(c) || is_ellipsis(c)) return true;
  return c == U'؟' || c == U'۔' || c == U'‼' || c == U'‽' || (c >= 0x2047 && c <= 0x2049) ||
         c == U'।' || c == U'⸮';
}

constexpr bool is_closing_bracket(char32_t c) {
  return std::u32string_view(U")]}）］｝】〕〉》〗").find(c) != std::u32string_view::npos;
}

// Quotation marks that may close something; " and ' and “ need a look at what follows.
constexpr bool is_closing_quote(char32_t c) {
  return std::u32string_view(U"\"'”’»›」』｣〞〟").find(c) != std::u32string_view::npos;
}

constexpr bool is_opening_bracket(char32_t c) {
  return std::u32string_view(U"([{（［｛【〔〈《〖").find(c) != std::u32string_view::npos;
}

constexpr bool is_opening_quote(char32_t c) {
  return std::u32string_view(U"\"'“‘„‚«‹»「『｢〝").find(c) != std::u32string_view::npos;
}

// Those of them that hardly ever close anything.
constexpr bool is_certain_opening_quote(char32_t c) {
  return std::u32string_view(U"‘„‚«‹「『｢〝").find(c) != std::u32string_view::npos;
}

// Marks after which the same sentence goes on: none begins with one.
constexpr bool is_middle_mark(char32_t c) {
  return std::u32string_view(U",;:，、；：،؛&/=%").find(c) != std::u32string_view::npos;
}

constexpr bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }

}  // namespace mtlint
