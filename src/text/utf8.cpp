// UTF-8: the fast yes-answer comes from simdjson; only a text that fails is walked byte by byte.

#include "text/utf8.h"

#include <cstdint>
#include <cstring>

#include <simdjson.h>

namespace mtlint {
namespace {

// The length of the well-formed sequence that begins at `at` (Unicode 15, table 3-7), or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto between = [&](std::size_t i, unsigned low, unsigned high) {
    return low <= byte(i) && byte(i) <= high;
  };
  const auto tail = [&](std::size_t i) { return between(i, 0x80, 0xBF); };

  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (between(0, 0xC2, 0xDF)) return tail(1) ? 2 : 0;
  if (between(0, 0xE0, 0xEF)) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;   // no overlong forms
    const unsigned high = first == 0xED ? 0x9F : 0xBF;  // no surrogates
    return between(1, low, high) && tail(2) ? 3 : 0;
  }
  if (between(0, 0xF0, 0xF4)) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;   // no overlong forms
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;  // nothing behind U+10FFFF
    return between(1, low, high) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::nullopt;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::string valid_utf8(std::string_view bytes) {
  std::string text;
  while (const auto bad = first_invalid_byte(bytes)) {
    text += bytes.substr(0, *bad);
    text += "\uFFFD";
    bytes.remove_prefix(*bad + 1);
  }
  return text += bytes;
}

char32_t previous_code_point(std::string_view text, std::size_t& at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  std::size_t begin = at;
  return next_code_point(text, begin);
}

// One append for all bytes: each asks the string whether there is room.
void append_code_point(std::string& text, char32_t c) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    const char bytes[]{static_cast<char>(0xC0U | c >> 6), tail(0)};
    text.append(bytes, 2);
  } else if (c < 0x10000) {
    const char bytes[]{static_cast<char>(0xE0U | c >> 12), tail(6), tail(0)};
    text.append(bytes, 3);
  } else {
    const char bytes[]{static_cast<char>(0xF0U | c >> 18), tail(12), tail(6), tail(0)};
    text.append(bytes, 4);
  }
}

// Eight bytes at a time: reports count to the place of each finding, in texts of up to a megabyte.
std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t even = 0x00FF00FF00FF00FFULL;
  std::size_t count = 0;
  std::size_t at = 0;
  while (at + 8 <= text.size()) {
    std::uint64_t lanes = 0;  // eight counts of at most 255
    for (int i = 0; i < 255 && at + 8 <= text.size(); ++i, at += 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at, 8);
      // A byte 10xxxxxx continues a character: all others begin one.
      lanes += (~(bytes >> 7) | (bytes >> 6)) & ones;
    }
    const std::uint64_t pairs = (lanes & even) + ((lanes >> 8) & even);
    count += static_cast<std::size_t>((pairs * 0x0001000100010001ULL) >> 48);
  }
  for (; at < text.size(); ++at) count += (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
  return count;
}

}  // namespace mtlint
