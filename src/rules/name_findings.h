// What the rules about names share: how the verdict on a name becomes a finding.
#pragma once

#include <string>
#include <string_view>

#include "analysis/names.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {

inline std::string quoted(std::string_view words) { return '"' + std::string(words) + '"'; }

// The user's names and ours.
NameSources name_sources(const Resources& resources);

// Adds a finding at the hit's place in the target, with the expected form, who it is, and why.
Finding& add_name_finding(const SegmentView& segment, const NameHit& hit, std::string message,
                          Findings& findings);

}  // namespace mtlint
