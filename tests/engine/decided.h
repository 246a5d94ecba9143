// Findings and documents for tests of decisions, without rules or resources.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "doc/finding.h"
#include "doc/segment.h"
#include "engine/check.h"
#include "rules/card.h"

namespace mtlint::testing {

inline RuleCard card_named(std::string id) {
  RuleCard card;
  card.id = std::move(id);
  card.group = "names";
  return card;
}

inline Segment segment_of(std::string_view source, std::string_view target) {
  Segment segment;
  segment.source = source;
  segment.target = target;
  segment.number = 1;
  return segment;
}

inline Span place_of(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) throw std::runtime_error("no such words");
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

// A finding at these words of the segment, with the fingerprint that the engine gives it.
inline Finding found(const RuleCard& card, const Segment& segment, std::string_view target,
                     std::string_view source = {}) {
  Finding finding;
  finding.severity = Severity::major;
  finding.confidence = 0.9F;
  finding.message = "odd";
  if (!target.empty())
    finding.marks.push_back({Side::target, place_of(segment.target, target), {}});
  if (!source.empty())
    finding.marks.push_back({Side::source, place_of(segment.source, source), {}});
  finding.fingerprint = fingerprint_of(finding, card, segment);
  return finding;
}

}  // namespace mtlint::testing
