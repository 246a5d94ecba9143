// What both families of XLIFF need: an empty segment, and names without prefix.

#include "formats/xliff.h"

namespace mtlint {

void XliffSegment::clear() {
  id.clear();
  source.clear();
  target.clear();
  line = target_at = state_begin = state_end = 0;
  state = SegmentState::unknown;
  locked = has_target = divided = false;
  state_tag.clear();
  empty_tag.clear();
}

void XliffNames::set_root(const XmlEvent& root) {
  const std::size_t colon = root.text.find(':');
  prefix_ = colon == std::string_view::npos ? "" : root.text.substr(0, colon + 1);
}

std::string_view XliffNames::local(std::string_view name) const {
  if (prefix_.empty()) return name;
  // An element without the prefix is not XLIFF's.
  return name.starts_with(prefix_) ? name.substr(prefix_.size()) : std::string_view("?");
}

}  // namespace mtlint
