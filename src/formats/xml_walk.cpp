// Walks over elements.

#include "formats/xml_walk.h"

namespace mtlint {
namespace {

// The characters up to the end of the element, as many as `most`.
bool gather(XmlStream& xml, std::size_t most, std::string& out, std::uint64_t& end) {
  XmlEvent event;
  for (std::size_t depth = 1; depth > 0;) {
    if (!xml.next(event)) return false;
    if (event.kind == XmlEvent::Kind::start) ++depth;
    if (event.kind == XmlEvent::Kind::end) --depth;
    if (event.kind == XmlEvent::Kind::text && out.size() < most) out += event.text;
  }
  end = event.end;
  return true;
}

}  // namespace

bool skip_element(XmlStream& xml) {
  std::string nothing;
  std::uint64_t end = 0;
  return gather(xml, 0, nothing, end);
}

bool read_characters(XmlStream& xml, std::string& out) {
  std::uint64_t end = 0;
  return gather(xml, XmlStream::longest_token, out, end);
}

bool read_native(XmlStream& xml, std::string& out, std::uint64_t& end) {
  constexpr std::size_t enough = 4096;
  return gather(xml, enough, out, end);
}

}  // namespace mtlint
