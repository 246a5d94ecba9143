// What the rules about names share: how the verdict on a name becomes a finding.
#pragma once

#include <string>
#include <string_view>

#include "analysis/names.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {

inline std::string quoted(std::string_view words) { return '"' + std::string(words) + '"'; }

// Adds a finding at the hit's place in the target, with the expected form, who it is, and why.
Finding& add_name_finding(const SegmentView& segment, const NameHit& hit, std::string message,
                          Findings& findings);

// The same for a Chinese name that no dictionary has.
Finding& add_person_finding(const SegmentView& segment, const ChineseName& name,
                            std::string message, Findings& findings);

// The same for a name that only packages know: major only where CC-CEDICT or two of them agree.
Finding& add_imported_finding(const SegmentView& segment, const ImportedName& name,
                              Findings& findings);

}  // namespace mtlint
