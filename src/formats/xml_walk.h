// Ways over the elements of a stream of XML.
#pragma once

#include <cstdint>
#include <string>

#include "formats/xml_stream.h"

namespace mtlint {

// A unit over this size is refused: it would have to be held in memory.
inline constexpr std::uint64_t longest_unit = 32 * 1024 * 1024;

// Reads to the end of the element whose start tag was read last.
bool skip_element(XmlStream& xml);

// The characters of the element whose start tag was read last, those of elements in it included;
// no more than 1 MiB of them.
bool read_characters(XmlStream& xml, std::string& out);

// The same for the native code inside of an inline code, of which only the begin counts; `end` gets
// the end of the element in the file.
bool read_native(XmlStream& xml, std::string& out, std::uint64_t& end);

inline char lower_ascii_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '_' ? '-' : c;
}

}  // namespace mtlint
