// Names, idioms and terms with one analysis of each segment.

#include "engine/look_ups.h"

namespace mtlint {

LookUpCollector::LookUpCollector(const Resources& resources)
    : resources_(resources),
      analyst_(resources),
      names_(resources),
      idioms_(resources),
      terms_(resources) {}

void LookUpCollector::add(const Document& document) {
  analyst_.each(document, facts_, [&](std::size_t i) {
    const SegmentView view{document, i, facts_, resources_};
    names_.add(view);
    idioms_.add(view);
    terms_.add(view);
  });
}

}  // namespace mtlint
