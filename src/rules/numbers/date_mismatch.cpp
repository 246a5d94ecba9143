// date-mismatch: a year, month or day that the English gives otherwise than the source.

#include <algorithm>

#include <fmt/format.h>

#include "analysis/quantity_match.h"
#include "analysis/quantity_text.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// The date of the English with what the source has otherwise put right: the year that a translator
// added stays.
Quantity put_right(const Quantity& source, const Quantity& target) {
  Quantity right = target;
  if (target.kind != QuantityKind::date) {  // "the 19th" for 9日
    right.value = right.upper = right.other = source.day;
    return right;
  }
  right.approximate = source.approximate;
  if (source.year != 0) right.year = source.year;
  if (source.month != 0) right.month = source.month;
  if (source.day != 0) {
    right.day = source.day;
    right.last_day = std::max(source.day, source.last_day);
  }
  return right;
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  const auto& source = segment.facts.source_quantities;
  const auto& target = segment.facts.target_quantities;
  if (source.empty() || target.empty()) return;
  std::vector<QuantityFault> faults;
  compare_dates(source, target, faults);
  for (const QuantityFault& fault : faults) {
    const Quantity& a = source[fault.source];
    const Quantity& b = target[fault.target];
    const std::string right = english_of(a);
    const std::string whole = english_of(put_right(a, b));
    const std::string_view here = b.span.of(segment.target());
    const std::string_view there = a.span.of(segment.source());
    Finding& finding =
        findings.add(says_as_much(there, right)
                         ? fmt::format("the source says {}, but the English says {}", there, here)
                         : fmt::format("{} is {}, but the English says {}", there, right, here),
                     Mark{Side::target, b.span, fmt::format("should be {}", whole)});
    finding.marks.push_back(Mark{Side::source, a.span, right});
    finding.severity = a.digits && b.digits ? Severity::major : Severity::minor;
    finding.suggestions.push_back(whole);
    finding.fixes.push_back(Fix{b.span, whole, false});
    finding.evidence = {{"source value", right}, {"target value", english_of(b)}};
  }
}

}  // namespace

extern const RuleCode date_mismatch{.id = "date-mismatch", .check = check};

}  // namespace mtlint
