// Escapes of JSON strings, to and fro.

#include "formats/json_strings.h"

#include <fmt/format.h>

namespace mtlint {
namespace {

unsigned unit_at(std::string_view raw, std::size_t at) {
  unsigned unit = 0;
  for (std::size_t i = at + 2; i < at + 6 && i < raw.size(); ++i) {
    const char c = raw[i];
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return unit;
}

// Bytes of the escape at `at`, and of the character in UTF-8.
struct EscapeSize {
  std::size_t raw = 0;
  std::uint32_t text = 0;
};

EscapeSize escape_at(std::string_view raw, std::size_t at) {
  if (at + 1 >= raw.size() || raw[at + 1] != 'u') return {2, 1};
  const unsigned unit = unit_at(raw, at);
  if (unit >= 0xD800 && unit < 0xE000) return {12, 4};
  return {6, unit < 0x80 ? 1U : unit < 0x800 ? 2U : 3U};
}

}  // namespace

void add_json_pieces(std::string_view raw, std::uint64_t begin, std::vector<TextPiece>& pieces) {
  std::uint32_t shown = 0;
  for (std::size_t at = 0; at < raw.size() && raw[at] != '"';) {
    const bool plain = raw[at] != '\\';
    const EscapeSize size = plain ? EscapeSize{1, 1} : escape_at(raw, at);
    add_piece(pieces, {.span = {shown, shown + size.text},
                       .begin = begin + at,
                       .end = begin + at + size.raw,
                       .plain = plain});
    shown += size.text;
    at += size.raw;
  }
}

void spell_json(std::string_view text, std::uint8_t, std::string& out) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
}

}  // namespace mtlint
