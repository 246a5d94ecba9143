// UTF-8: validation, and walking over code points of text that is known to be valid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace mtlint {

// The offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7):
// overlong forms, surrogates and cut sequences are faults. Nothing if all is well.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

// `bytes` with U+FFFD for each byte that is not part of well-formed UTF-8: for what need not be
// text, such as names of files.
std::string valid_utf8(std::string_view bytes);

// Is every byte ASCII? Eight bytes at a time: most English is.
inline bool is_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::uint64_t seen = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    seen |= bytes;
  }
  for (; at < text.size(); ++at) seen |= static_cast<unsigned char>(text[at]);
  return (seen & high_bits) == 0;
}

// The code point that begins at `at`; moves `at` behind it. `text` must be valid and at < size.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return byte(at++);
  if (first < 0xE0) {
    const char32_t c = (first & 0x1FU) << 6 | (byte(at + 1) & 0x3FU);
    at += 2;
    return c;
  }
  if (first < 0xF0) {
    const char32_t c = (first & 0x0FU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
    at += 3;
    return c;
  }
  const char32_t c = (first & 0x07U) << 18 | (byte(at + 1) & 0x3FU) << 12 |
                     (byte(at + 2) & 0x3FU) << 6 | (byte(at + 3) & 0x3FU);
  at += 4;
  return c;
}

// The code point that ends before `at`; moves `at` to its begin. `text` must be valid and at > 0.
char32_t previous_code_point(std::string_view text, std::size_t& at);

// The code point that begins at `at`, or 0 at the end of the text.
inline char32_t code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? next_code_point(text, at) : 0;
}

// The code point that ends at `at`, or 0 at the begin of the text.
inline char32_t code_point_before(std::string_view text, std::size_t at) {
  return at > 0 ? previous_code_point(text, at) : 0;
}

void append_code_point(std::string& text, char32_t c);

// How many code points `text` holds.
std::size_t count_code_points(std::string_view text);

}  // namespace mtlint
