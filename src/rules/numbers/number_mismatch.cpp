// number-mismatch: a number of the source that the English does not have, or has otherwise.

#include <cmath>

#include <fmt/format.h>

#include "analysis/quantity_match.h"
#include "analysis/quantity_text.h"
#include "resources/lexicon.h"
#include "resources/resources.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// So many numbers missing are a part of the text that is missing.
constexpr std::size_t clause = 3;

std::string_view words(Span span, std::string_view text) { return span.of(text); }

// 42.000 in English for forty-two thousand: the value is meant, the mark is wrong.
bool is_wrong_mark(const Quantity& source, const Quantity& target, std::string_view here) {
  const std::size_t point = here.find('.');
  return target.digits && point != std::string_view::npos && here.size() == point + 4 &&
         std::abs(target.value * 1000 - source.value) < 1e-6;
}

std::string conflict_text(std::string_view there, std::string_view right, std::string_view here) {
  if (says_as_much(there, right))
    return fmt::format("the source says {}, but the English says {}", there, here);
  return fmt::format("{} is {}, but the English says {}", there, right, here);
}

// 八折 beside "80 percent off": the reading that is taken off.
Quantity as_discount(Quantity price) {
  price.value = price.upper = price.other;
  return price;
}

void add_conflict(const SegmentView& segment, const Quantity& written, const Quantity& target,
                  Findings& findings) {
  const Quantity source =
      target.discount && written.other != written.value ? as_discount(written) : written;
  const std::string_view here = words(target.span, segment.target());
  const std::string_view there = words(source.span, segment.source());
  const std::string right = english_of(source, !target.digits);
  const bool wrong_mark = is_wrong_mark(source, target, here);
  Finding& finding = findings.add(
      wrong_mark ? fmt::format("{} has a decimal point in English; {} is {}", here, there, right)
                 : conflict_text(there, target.discount ? right + " off" : right, here),
      Mark{Side::target, target.span, fmt::format("should be {}", right)});
  finding.marks.push_back(Mark{Side::source, source.span, right});
  finding.severity =
      source.digits && target.digits && !wrong_mark ? Severity::major : Severity::minor;
  finding.suggestions.push_back(right);
  finding.evidence = {{"source value", english_of(source)}, {"target value", english_of(target)}};
  if (source.kind == target.kind && source.upper == source.value && target.upper == target.value)
    finding.fixes.push_back(Fix{target.span, right, false});
}

std::string missing_text(const SegmentView& segment, const Quantity& source) {
  const std::string right = english_of(source);
  const std::string_view there = words(source.span, segment.source());
  return says_as_much(there, right) ? std::string(there) : fmt::format("{} ({})", there, right);
}

// Where a whole clause was left out, its numbers are one finding.
void add_missing(const SegmentView& segment, const std::vector<std::uint32_t>& missing,
                 Findings& findings) {
  const auto& source = segment.facts.source_quantities;
  std::string list;
  for (std::size_t i = 0; i < missing.size(); ++i)
    list += fmt::format("{}{}",
                        i == 0                    ? ""
                        : i + 1 == missing.size() ? " and "
                                                  : ", ",
                        missing_text(segment, source[missing[i]]));
  const Quantity& first = source[missing.front()];
  Finding& finding = findings.add(fmt::format("{} of the source {} not in the English", list,
                                              missing.size() == 1 ? "is" : "are"),
                                  Mark{Side::source, first.span, english_of(first)});
  for (std::size_t i = 1; i < missing.size(); ++i)
    finding.marks.push_back(
        Mark{Side::source, source[missing[i]].span, english_of(source[missing[i]])});
  finding.severity = Severity::minor;
  for (const std::uint32_t s : missing) {
    finding.suggestions.push_back(english_of(source[s]));
    finding.evidence.emplace_back("source value", english_of(source[s]));
  }
}

void add_addition(const SegmentView& segment, const Quantity& target, Findings& findings) {
  Finding& finding =
      findings.add(fmt::format("{} is not in the source", words(target.span, segment.target())),
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
  const Language language = segment.segment().source_language;
  const bool words_read = language != Language::other && language != Language::unknown;
  compare_numbers({segment.source(), source, &segment.resources.lexicon->units()},
                  {segment.target(), target}, words_read, faults);
  std::vector<std::uint32_t> missing;
  for (const QuantityFault& fault : faults)
    if (fault.target == QuantityFault::none) missing.push_back(fault.source);
  if (missing.size() >= clause) {
    add_missing(segment, missing, findings);
  } else {
    for (const std::uint32_t one : missing) add_missing(segment, {one}, findings);
  }
  for (const QuantityFault& fault : faults) {
    if (fault.target == QuantityFault::none) continue;
    if (fault.source == QuantityFault::none)
      add_addition(segment, target[fault.target], findings);
    else
      add_conflict(segment, source[fault.source], target[fault.target], findings);
  }
}

}  // namespace

extern const RuleCode number_mismatch{.id = "number-mismatch", .check = check};

}  // namespace mtlint
