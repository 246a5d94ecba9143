// XML as a stream of events over expat: what XLIFF and TMX are read with.
//
// Memory stays bounded whatever the file: no element may stand more than 256 deep, no tag, comment
// or run of characters be over 1 MiB. Entities that the file declares are refused ("billion
// laughs"), nothing outside of the file is ever opened. Every event knows its bytes in the file.
//
//   XmlStream xml(std::move(input));
//   for (XmlEvent event; xml.next(event);) use(event);
//   if (xml.fault()) return Failure(*xml.fault());
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "formats/reader.h"

namespace mtlint {

struct XmlAttribute {
  std::string_view name{};
  std::string_view value{};
};

struct XmlEvent {
  enum class Kind : std::uint8_t { start, end, text };

  Kind kind = Kind::text;
  bool plain = false;       // text: its bytes in the file are its characters
  bool cdata = false;       // text inside <![CDATA[…]]>
  std::string_view text{};  // of an element its name with its prefix; valid until the next call
  std::span<const XmlAttribute> attributes{};
  std::uint64_t begin = 0;  // in the file; the end of <x/> has no bytes of its own
  std::uint64_t end = 0;

  bool starts(std::string_view name) const { return kind == Kind::start && text == name; }
  bool ends(std::string_view name) const { return kind == Kind::end && text == name; }
  std::string_view attribute(std::string_view name) const;  // empty if it is not there
};

class XmlStream {
 public:
  static constexpr std::size_t deepest = 256;
  static constexpr std::size_t longest_token = 1024 * 1024;

  explicit XmlStream(Input input);
  XmlStream(XmlStream&&) noexcept;
  XmlStream& operator=(XmlStream&&) noexcept;
  ~XmlStream();

  // False at the end and at a fault; then fault() tells which of them it is.
  bool next(XmlEvent& event);
  const std::optional<Error>& fault() const;

  // The line where the event that was read last begins.
  std::uint64_t line_of(const XmlEvent& event);

  // The bytes of the event that was read last.
  std::string_view bytes(const XmlEvent& event) const;

  // Makes this the fault, at the event that was read last; false.
  bool fail(const XmlEvent& event, std::string what, std::string hint);
  bool text_too_long(const XmlEvent& event);

  const std::string& file() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mtlint
