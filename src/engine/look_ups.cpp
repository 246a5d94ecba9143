// Names and idioms with one analysis of each segment.

#include "engine/look_ups.h"

namespace mtlint {

LookUpCollector::LookUpCollector(const Resources& resources)
    : resources_(resources), analyst_(resources), names_(resources), idioms_(resources) {}

void LookUpCollector::add(const Document& document) {
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    analyst_.analyse(document, i, facts_);
    const SegmentView view{document, i, facts_, resources_};
    names_.add(view);
    idioms_.add(view);
  }
}

}  // namespace mtlint
