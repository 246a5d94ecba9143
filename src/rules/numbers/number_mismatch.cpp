// number-mismatch: a number of the source that the English does not have, or has otherwise.

#include <fmt/format.h>

#include "analysis/quantity_match.h"
#include "analysis/quantity_text.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

std::string_view words(Span span, std::string_view text) { return span.of(text); }

void add_conflict(const SegmentView& segment, const Quantity& source, const Quantity& target, Findings& findings) {
  const std::string_view here = words(target.span, segment.target());
  const std::string_view there = words(source.span, segment.source());
  const std::string right = english_of(source, !target.digits);
  const bool told = source.digits && there == right;  // "34 is 34" says nothing
  Finding& finding = findings.add(
      told ? fmt::format("the source says {}, but the English says {}", there, here)
           : fmt::format("{} is {}, but the English says {}", there, right, here),
      Mark{Side::target, target.span, fmt::format("should be {}", right)});
  finding.marks.push_back(Mark{Side::source, source.span, right});
  finding.severity = source.digits && target.digits ? Severity::major : Severity::minor;
  finding.suggestions.push_back(right);
  finding.evidence = {{"source value", english_of(source)}, {"target value", english_of(target)}};
  const bool same_shape = source.kind == target.kind && source.upper == source.value && target.upper == target.value && source.other == source.value;
  if (same_shape) finding.fixes.push_back(Fix{target.span, right, false});
}

void add_missing(const SegmentView& segment, const Quantity& source, Findings& findings) {
  const std::string right = english_of(source);
  const std::string_view there = words(source.span, segment.source());
  Finding& finding = findings.add(
      there == right ? fmt::format("{} of the source is not in the English", there)
                     : fmt::format("{} ({}) of the source is not in the English", there, right),
      Mark{Side::source, source.span, right});
  finding.severity = Severity::minor;
  finding.suggestions.push_back(right);
  finding.evidence = {{"source value", right}};
}

void add_addition(const SegmentView& segment, const Quantity& target, Findings& findings) {
  Finding& finding = findings.add(fmt::format("{} is not in the source", words(target.span, segment.target())),
                                  Mark{Side::target, target.span, "not in the source"});
  finding.severity = Severity::minor;
  finding.evidence = {{"target value", english_of(target)}};
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  const auto& source = segment.facts.source_quantities;
  const auto& target = segment.facts.target_quantities;
  if (source.empty() && target.empty()) return;
  std::vector<QuantityFault> faults;
  compare_numbers({segment.source(), source}, {segment.target(), target}, faults);
  for (const QuantityFault& fault : faults) {
    if (fault.target == QuantityFault::none)
      add_missing(segment, source[fault.source], findings);
    else if (fault.source == QuantityFault::none)
      add_addition(segment, target[fault.target], findings);
    else
      add_conflict(segment, source[fault.source], target[fault.target], findings);
  }
}

}  // namespace

extern const RuleCode number_mismatch{.id = "number-mismatch", .check = check};

}  // namespace mtlint
