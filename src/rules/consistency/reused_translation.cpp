// The same English stands for two different sources in one document.
// Card, help and examples: rules/consistency/reused-translation.json

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/overlap.h"
#include "rules/repetition.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

constexpr std::size_t least_words = 4;  // shorter sentences say the same of many things

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += c != ' ' && !inside ? 1U : 0U;
    inside = c != ' ';
  }
  return words;
}

// Two sources that differ by a mark, a particle or a variant of a character may well be translated
// alike.
bool nearly_same(std::string_view a, std::string_view b) {
  return repetition_key(a) == repetition_key(b) || edge_overlap(a, b) > 0.6;
}

void check_document(const DocumentView& view, Findings& findings) {
  std::unordered_map<std::uint64_t, std::uint32_t> first;
  const auto& segments = view.document.segments;
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (!may_repeat(segment) || count_words(segment.target) < least_words ||
        has_alternative(view.document, i))
      continue;
    const std::uint64_t key =
        repetition_key(segment.target) ^ static_cast<std::uint64_t>(segment.source_language);
    const auto [place, is_new] = first.try_emplace(key, i);
    if (is_new) continue;
    const Segment& earlier = segments[place->second];
    if (nearly_same(segment.source, earlier.source)) continue;
    Finding& finding = findings.add(
        i, "segment " + segment_name(earlier) + " has this translation for another source",
        {Side::target, {0, static_cast<std::uint32_t>(segment.target.size())}, {}});
    finding.marks.push_back(
        {Side::source, {0, static_cast<std::uint32_t>(segment.source.size())}, {}});
    finding.evidence = {{"other source", std::string(earlier.source)}};
  }
}

}  // namespace

extern const RuleCode reused_translation{.id = "reused-translation",
                                         .check_document = check_document};

}  // namespace mtlint
