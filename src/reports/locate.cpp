// Matching texts against the bytes that spell them.

#include "reports/locate.h"

#include <array>
#include <charconv>

#include "base/names.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// What stands at one place of the file: bytes of the text, or none (a tag), and how long it is.
struct Piece {
  std::string text{};
  std::size_t size = 0;  // 0: nothing that can be read
};

Piece plain_piece(std::string_view raw, std::size_t at) { return {std::string(1, raw[at]), 1}; }

std::optional<unsigned> hex_digits(std::string_view digits) {
  unsigned value = 0;
  const auto [end, fault] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

Piece character(char32_t c, std::size_t size) {
  Piece piece;
  append_code_point(piece.text, c);
  piece.size = size;
  return piece;
}

Piece json_piece(std::string_view raw, std::size_t at) {
  if (raw[at] == '"') return {};
  if (raw[at] != '\\') return plain_piece(raw, at);
  if (at + 1 >= raw.size()) return {};
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (const std::size_t which = letters.find(raw[at + 1]); which != std::string_view::npos)
    return {std::string(1, meanings[which]), 2};
  if (raw[at + 1] != 'u' || at + 6 > raw.size()) return {};
  const auto first = hex_digits(raw.substr(at + 2, 4));
  if (!first) return {};
  if (*first < 0xD800 || *first > 0xDFFF) return character(*first, 6);
  if (at + 12 > raw.size() || raw.substr(at + 6, 2) != "\\u") return {};
  const auto second = hex_digits(raw.substr(at + 8, 4));
  if (!second) return {};
  return character(0x10000 + ((*first - 0xD800U) << 10) + (*second - 0xDC00U), 12);
}

Piece xml_piece(std::string_view raw, std::size_t at) {
  if (raw[at] == '<') {
    const bool cdata = raw.substr(at).starts_with("<![CDATA[");
    const std::size_t end = cdata ? at + 8 : raw.find('>', at);
    return {{}, end == std::string_view::npos ? 0 : end + 1 - at};
  }
  if (raw.substr(at).starts_with("]]>")) return {{}, 3};
  if (raw[at] != '&') return plain_piece(raw, at);
  const std::size_t end = raw.find(';', at);
  if (end == std::string_view::npos || end - at > 10) return plain_piece(raw, at);
  const std::string_view name = raw.substr(at + 1, end - at - 1);
  constexpr auto known = std::to_array<Named<char>>(
      {{'<', "lt"}, {'>', "gt"}, {'&', "amp"}, {'"', "quot"}, {'\'', "apos"}});
  if (const auto meaning = value_of(known, name)) return {std::string(1, *meaning), end + 1 - at};
  if (name.starts_with("#x"))
    if (const auto code = hex_digits(name.substr(2))) return character(*code, end + 1 - at);
  unsigned code = 0;
  const auto [last, fault] =
      std::from_chars(name.data() + (name.empty() ? 0 : 1), name.data() + name.size(), code);
  if (name.starts_with('#') && fault == std::errc() && last == name.data() + name.size())
    return character(code, end + 1 - at);
  return plain_piece(raw, at);
}

Piece po_piece(std::string_view raw, std::size_t at) {
  if (raw[at] == '"') {  // a string that goes on in the next line
    std::size_t next = at + 1;
    while (next < raw.size() && (raw[next] == ' ' || raw[next] == '\n' || raw[next] == '\r'))
      ++next;
    if (next < raw.size() && raw[next] == '"' && next > at + 1) return {{}, next + 1 - at};
    return {};
  }
  if (raw[at] != '\\' || at + 1 >= raw.size()) return plain_piece(raw, at);
  constexpr std::string_view letters = "\"\\nrt";
  constexpr std::string_view meanings = "\"\\\n\r\t";
  const std::size_t which = letters.find(raw[at + 1]);
  return which == std::string_view::npos ? plain_piece(raw, at)
                                         : Piece{std::string(1, meanings[which]), 2};
}

Piece piece_at(std::string_view raw, std::size_t at, Escapes escapes) {
  switch (escapes) {
    case Escapes::json:
      return json_piece(raw, at);
    case Escapes::xml:
      return xml_piece(raw, at);
    case Escapes::po:
      return po_piece(raw, at);
    case Escapes::plain:
      break;
  }
  return plain_piece(raw, at);
}

// A code that stands alone is shown as "{1}" (doc/segment.h): the braces that the text begins with.
std::string code_shown(std::string_view text) {
  const std::size_t end = text.substr(0, 24).find('}');
  return text.starts_with('{') && end != std::string_view::npos
             ? std::string(text.substr(0, end + 1))
             : std::string();
}

// Does the text stand here? Then `offsets` has the places of its bytes.
bool matches(std::string_view raw, std::size_t at, std::size_t to, std::string_view text,
             Escapes escapes, std::vector<std::size_t>& offsets) {
  offsets.clear();
  while (offsets.size() < text.size()) {
    if (at >= to) return false;
    // A bare < that the text has as well stands in CDATA.
    const bool in_cdata = escapes == Escapes::xml && raw[at] == '<' && text[offsets.size()] == '<';
    Piece piece = in_cdata ? plain_piece(raw, at) : piece_at(raw, at, escapes);
    if (piece.size == 0) return false;
    if (raw[at] == '<' && escapes == Escapes::xml && !in_cdata)
      piece.text = code_shown(text.substr(offsets.size()));
    if (piece.text.empty() && offsets.empty()) return false;  // a tag before the text
    if (text.substr(offsets.size(), piece.text.size()) != piece.text) return false;
    offsets.insert(offsets.end(), piece.text.size(), at);
    at += piece.size;
  }
  offsets.push_back(at);
  return true;
}

// Where the value of a key begins in an object of JSON; `from` if there is no such key.
std::size_t behind_key(std::string_view raw, std::size_t from, std::size_t to,
                       std::string_view key) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  for (std::size_t at = raw.find(quoted, from); at < to; at = raw.find(quoted, at + 1)) {
    std::size_t next = raw.find_first_not_of(" \t\r\n", at + quoted.size());
    if (next < to && raw[next] == ':') return next + 1;
  }
  return from;
}

}  // namespace

Escapes escapes_of(std::string_view format) {
  if (format == "jsonl" || format == "json" || format == "arb") return Escapes::json;
  if (format == "xliff" || format == "tmx" || format == "android") return Escapes::xml;
  return format == "po" ? Escapes::po : Escapes::plain;
}

std::optional<TextPlace> find_text(std::string_view raw, std::size_t from, std::size_t to,
                                   std::string_view text, Escapes escapes) {
  TextPlace place{escapes, {}};
  to = std::min(to, raw.size());
  const char escape = escapes == Escapes::xml ? '&' : '\\';
  for (std::size_t at = from; at < to && !text.empty(); ++at) {
    if (raw[at] != text[0] && (escapes == Escapes::plain || raw[at] != escape)) continue;
    if (matches(raw, at, to, text, escapes, place.offsets)) return place;
  }
  return std::nullopt;
}

SidePlaces find_sides(std::string_view raw, std::size_t from, std::size_t to,
                      const Segment& segment, Escapes escapes) {
  SidePlaces places;
  const bool keyed = escapes == Escapes::json;
  if (segment.has_source)
    places.source = find_text(raw, keyed ? behind_key(raw, from, to, "source") : from, to,
                              segment.source, escapes);
  const std::size_t behind = keyed           ? behind_key(raw, from, to, "target")
                             : places.source ? places.source->end()
                                             : from;
  places.target = find_text(raw, behind, to, segment.target, escapes);
  if (!places.target) places.target = find_text(raw, from, to, segment.target, escapes);
  return places;
}

std::string spell(std::string_view text, Escapes escapes) {
  std::string out;
  const auto escaped = [&](char c) -> std::string_view {
    if (escapes == Escapes::xml)
      return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "";
    if (escapes == Escapes::plain) return "";
    return c == '"'    ? "\\\""
           : c == '\\' ? "\\\\"
           : c == '\n' ? "\\n"
           : c == '\t' ? "\\t"
           : c == '\r' ? "\\r"
                       : "";
  };
  for (const char c : text) {
    const std::string_view instead = escaped(c);
    if (instead.empty())
      out += c;
    else
      out += instead;
  }
  return out;
}

}  // namespace mtlint
