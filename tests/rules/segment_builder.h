// Runs one coded rule over one segment, for the tests of rules.
#pragma once

#include <string>
#include <vector>

#include "analysis/segment_view.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint::testing {

// The findings of `rule` on a pair. Only the quantities of the analysis are filled in.
inline std::vector<Finding> run_on_pair(const RuleCode& rule, std::string_view source,
                                        std::string_view target, Language language,
                                        bool has_source = true, bool trusted = true) {
  Document document;
  Segment& segment = document.segments.emplace_back();
  segment.source = source;
  segment.target = target;
  segment.source_language = language;
  segment.has_source = has_source;
  segment.trusted_pair = trusted;
  Analysis facts;
  find_quantities(source, language, {}, facts.source_quantities);
  find_quantities(target, Language::en, {}, facts.target_quantities);
  const Resources resources;
  std::vector<Finding> out;
  Findings findings(out);
  findings.start(0, 0, Severity::minor, 0.8F);
  rule.check(SegmentView{document, 0, facts, resources}, findings);
  return out;
}

}  // namespace mtlint::testing
