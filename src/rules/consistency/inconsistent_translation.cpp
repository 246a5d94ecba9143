// The same source is rendered in two ways in one document.
// Card, help and examples: rules/consistency/inconsistent-translation.json

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "rules/repetition.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// More renderings than this are alternatives set side by side (several systems, several
// translators), and not a slip.
constexpr std::size_t most_renderings = 3;

struct Renderings {
  std::vector<std::uint64_t> keys{};        // distinct, in order
  std::vector<std::uint32_t> first{};       // a segment with each
  std::vector<std::uint32_t> segments{};    // all segments, in order
  std::vector<std::uint64_t> of_segment{};  // the rendering of each
};

void check_document(const DocumentView& view, Findings& findings) {
  std::unordered_map<std::uint64_t, Renderings> by_source;
  const auto& segments = view.document.segments;
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (!may_repeat(segment) || has_alternative(view.document, i)) continue;
    Renderings& known = by_source[repetition_key(segment.source)];
    const std::uint64_t key = repetition_key(segment.target);
    known.segments.push_back(i);
    known.of_segment.push_back(key);
    if (std::ranges::find(known.keys, key) != known.keys.end()) continue;
    known.keys.push_back(key);
    known.first.push_back(i);
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> faults;  // segment, an earlier one
  for (const auto& [source, known] : by_source) {
    if (known.keys.size() < 2 || known.keys.size() > most_renderings) continue;
    for (std::size_t k = 0; k < known.segments.size(); ++k)
      if (known.of_segment[k] != known.keys.front())
        faults.emplace_back(known.segments[k], known.first.front());
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
