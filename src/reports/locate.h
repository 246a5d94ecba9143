// Where a segment's text stands in its file, which may spell it otherwise: JSON and PO have
// escapes, XML has entities and tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "doc/segment.h"

namespace mtlint {

enum class Escapes : std::uint8_t { plain, json, xml, po };

// How files of this format ("jsonl", "xliff" …) spell texts.
Escapes escapes_of(std::string_view format);

struct TextPlace {
  Escapes escapes = Escapes::plain;
  std::vector<std::size_t> offsets{};  // in the file, of each byte of the text and of its end

  std::size_t begin() const { return offsets.front(); }
  std::size_t end() const { return offsets.back(); }
};

// The first place in raw[from, to) that spells `text`, which is not empty.
std::optional<TextPlace> find_text(std::string_view raw, std::size_t from, std::size_t to,
                                   std::string_view text, Escapes escapes);

// Where both sides of a segment stand in raw[from, to), which holds the segment.
struct SidePlaces {
  std::optional<TextPlace> source{};
  std::optional<TextPlace> target{};
};
SidePlaces find_sides(std::string_view raw, std::size_t from, std::size_t to,
                      const Segment& segment, Escapes escapes);

// `text` as the file has to spell it.
std::string spell(std::string_view text, Escapes escapes);

}  // namespace mtlint
