// The text of one side of a segment, gathered from XML: characters, inline codes, and where they
// stand in the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doc/segment.h"
#include "formats/editing.h"
#include "formats/xml_stream.h"

namespace mtlint {

// What a file says of an inline code.
struct CodeFacts {
  InlineCode::Shape shape = InlineCode::Shape::alone;
  bool shows = false;          // stands for something that a reader sees: a variable, an image
  std::string_view element{};  // "g", "ph"
  std::string_view id{};       // the same on both sides
  std::string_view native{};   // the code of the document itself, where the file holds it: "<b>"
  std::string_view type{};     // of the standards: "lb" is a line break
  bool hidden = false;         // shows nothing, whatever its native code looks like
};

class InlineText {
 public:
  // Without `preserve` (xml:space), a line break and the indentation behind it are one space.
  void clear(bool preserve = true);
  void add(const XmlEvent& text);
  // A code at the bytes [begin, end) of the file.
  void add(const CodeFacts& code, std::uint64_t begin, std::uint64_t end);
  // Characters that the file spells otherwise.
  void add(std::string_view text, std::uint64_t begin, std::uint64_t end);

  // All at once, by a format that finds the pieces itself.
  void set(std::string text, std::vector<TextPiece> pieces) {
    text_ = std::move(text);
    pieces_ = std::move(pieces);
  }

  const std::string& text() const { return text_; }
  const std::vector<TextPiece>& pieces() const { return pieces_; }
  // The codes; their names are views into this object.
  void codes(std::vector<InlineCode>& out) const;

 private:
  void show(const CodeFacts& code);

  struct Kept {
    InlineCode code{};
    std::uint32_t name = 0;
    std::uint32_t name_size = 0;
  };

  std::string text_{};
  std::vector<TextPiece> pieces_{};
  std::vector<Kept> codes_{};
  std::string names_{};
  bool preserve_ = true;
  bool after_break_ = false;
};

// New text between the tags of XML; style 1 is inside of <![CDATA[…]]>.
inline constexpr std::uint8_t cdata_style = 1;
void spell_xml(std::string_view text, std::uint8_t style, std::string& out);
// The same for an attribute in double quotes.
std::string xml_attribute(std::string_view text);

// Adds the rules that a note allows: "mtlint: allow misspelling, spacing".
void add_allowed(std::string_view note, std::vector<std::string_view>& allow);

// White space of XML that was indented, as one space; none at the ends.
std::string squeezed(std::string_view text);

}  // namespace mtlint
