// The same source is rendered in two ways in one document.
// Card, help and examples: rules/consistency/inconsistent-translation.json

#include <algorithm>
#include <span>
#include <vector>

#include "rules/repetition.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// More renderings than this are alternatives set side by side (several systems, several
// translators), and not a slip.
constexpr std::size_t most_renderings = 3;

// A segment by the key of its source; those of one source stand together once sorted.
struct Keyed {
  std::uint64_t source;
  std::uint32_t segment;
  friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

struct Fault {
  std::uint32_t segment;
  std::uint32_t earlier;  // one with the first rendering
  friend auto operator<=>(const Fault&, const Fault&) = default;
};

// Segments of one source whose rendering is not that of the first.
void compare(std::span<const Keyed> group, const std::vector<Segment>& segments,
             std::vector<Fault>& faults) {
  std::vector<std::uint64_t> renderings;  // distinct ones
  std::vector<Fault> found;
  for (const Keyed& keyed : group) {
    const std::uint64_t key = repetition_key(segments[keyed.segment].target);
    if (std::ranges::find(renderings, key) == renderings.end()) renderings.push_back(key);
    if (key != renderings.front()) found.push_back({keyed.segment, group.front().segment});
  }
  if (renderings.size() <= most_renderings) faults.insert(faults.end(), found.begin(), found.end());
}

void check_document(const DocumentView& view, Findings& findings) {
  const auto& segments = view.document.segments;
  std::vector<Keyed> keyed;
  for (std::uint32_t i = 0; i < segments.size(); ++i)
    if (may_repeat(segments[i]) && !has_alternative(view.document, i))
      keyed.push_back({repetition_key(segments[i].source), i});
  std::ranges::sort(keyed);
  std::vector<Fault> faults;
  for (std::size_t begin = 0; begin < keyed.size();) {
    std::size_t end = begin + 1;
    while (end < keyed.size() && keyed[end].source == keyed[begin].source) ++end;
    if (end - begin > 1) compare(std::span(keyed).subspan(begin, end - begin), segments, faults);
    begin = end;
  }
  std::ranges::sort(faults);
  for (const auto& [index, earlier] : faults) {
    const Segment& segment = segments[index];
    Finding& finding = findings.add(
        index,
        "the same source has another translation in segment " + segment_name(segments[earlier]),
        {Side::target, {0, static_cast<std::uint32_t>(segment.target.size())}, {}});
    finding.marks.push_back(
        {Side::source, {0, static_cast<std::uint32_t>(segment.source.size())}, {}});
    finding.suggestions.emplace_back(segments[earlier].target);
    finding.evidence = {{"earlier", std::string(segments[earlier].target)}};
  }
}

}  // namespace

extern const RuleCode inconsistent_translation{.id = "inconsistent-translation",
                                               .check_document = check_document};

}  // namespace mtlint
