// Numbers with another unit, as findings.

#include "rules/unit_findings.h"

#include <cmath>

#include <fmt/format.h>

#include "analysis/quantity_text.h"
#include "analysis/quantity_units.h"
#include "resources/lexicon.h"
#include "resources/resources.h"

namespace mtlint {
namespace {

// The unit of the set that is of the same kind as one of the other set; of several ("dollars") the
// one with the shortest name, which is the commonest.
const UnitRecord& unit_of(const Units& units, std::uint16_t set, std::uint16_t other) {
  const UnitRecord* best = nullptr;
  for (const std::uint16_t a : units.members(set))
    for (const std::uint16_t b : units.members(other)) {
      const UnitRecord& unit = units.unit(a);
      if (unit.kind == units.unit(b).kind && (best == nullptr || unit.one_size < best->one_size))
        best = &unit;
    }
  return best != nullptr ? *best : units.unit(units.members(set).front());
}

std::string measured(const Quantity& q, const Units& units, const UnitRecord& unit) {
  const bool one = q.upper == q.value && q.value == 1;
  return english_of(q) + " " + std::string(one ? units.one(unit) : units.many(unit));
}

// The value in the unit that the English has, in three digits: 3斤 are 1.5 kilograms.
Quantity converted(const Quantity& q, const UnitRecord& from, const UnitRecord& to) {
  const auto work_out = [&](double value) {
    const double exact = (value * from.factor + from.offset - to.offset) / to.factor;
    if (exact == 0) return exact;
    const double step = std::pow(10, std::floor(std::log10(std::abs(exact))) - 2);
    return std::round(exact / step) * step;
  };
  Quantity result = q;
  result.value = result.other = work_out(q.value);
  result.upper = work_out(q.upper);
  return result;
}

}  // namespace

void add_unit_findings(const SegmentView& segment, bool money, Findings& findings) {
  if (!segment.bilingual()) return;
  const auto& source = segment.facts.source_quantities;
  const auto& target = segment.facts.target_quantities;
  if (source.empty() || target.empty()) return;
  const Units& units = segment.resources.lexicon->units();
  std::vector<UnitFault> faults;
  compare_units(source, target, units, money, faults);
  for (const UnitFault& fault : faults) {
    const Quantity& a = source[fault.source];
    const Quantity& b = target[fault.target];
    const UnitRecord& right = unit_of(units, a.unit, b.unit);
    const UnitRecord& wrong = unit_of(units, b.unit, a.unit);
    const Language language = segment.segment().source_language;
    const Span there = with_unit(segment.source(), language, units, a);
    const Span here = with_unit(segment.target(), Language::en, units, b);
    const std::string meant = right.local != 0 ? measured(converted(a, right, wrong), units, wrong)
                                               : measured(a, units, right);
    const std::string_view says = here.of(segment.target());
    Finding& finding = findings.add(
        fmt::format("{} is {}, but the English says {}", there.of(segment.source()), meant, says),
        Mark{Side::target, here, fmt::format("should be {}", meant)});
    finding.marks.push_back(Mark{Side::source, there, meant});
    finding.suggestions.push_back(meant);
    finding.fixes.push_back(Fix{here, meant, false});
    finding.evidence = {{"source unit", std::string(units.one(right))},
                        {"target unit", std::string(units.one(wrong))}};
  }
}

}  // namespace mtlint
