// What the rules about idioms tell in the same words: the idiom, its meaning, where it comes from,
// how to render it.
#pragma once

#include <string>
#include <vector>

#include "analysis/segment_view.h"
#include "rules/rule.h"

namespace mtlint {

// Idiom, meaning, renderings and source, from whichever dictionary knows it.
struct IdiomKnowledge {
  std::string name{}, meaning{}, source{};
  std::vector<std::string> renderings{};
  std::string dictionary{};
};
IdiomKnowledge idiom_knowledge(const Resources& resources, const IdiomHit& hit);

// The idiom as dictionaries list it.
std::string idiom_name(const SegmentView& segment, const IdiomHit& hit);

// Adds a finding at the English words of the hit, or at the source where there are none, with
// meaning, renderings and evidence. `words` names the English words in the evidence.
Finding& report_idiom(const SegmentView& segment, const IdiomHit& hit, std::string message,
                      Findings& findings);

}  // namespace mtlint
