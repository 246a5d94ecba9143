// The English is far shorter or longer than translations from this language are.
// Card, help and examples: rules/completeness/length-ratio.json
//
// Method: characters of the English for each character of the source, against the extremes of
// clean human translations (PUD and TICO-19, 1,700 to 4,800 pairs a language; Korean and Japanese
// also of other news), with a tenth of room: about one clean pair in two thousand lies outside.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/rule.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

struct Range {
  Language language;
  std::size_t least;  // shorter sources have any ratio: labels, headings, names
  double low;
  double usual;
  double high;
};
constexpr auto ranges = std::to_array<Range>({
    {Language::zh, 10, 1.0, 3.2, 8.0},
    {Language::ja, 10, 0.85, 2.3, 6.5},
    {Language::ko, 10, 0.95, 2.1, 4.8},
    {Language::ru, 25, 0.40, 0.9, 1.9},
    {Language::ar, 25, 0.47, 1.2, 2.7},
    {Language::de, 25, 0.33, 0.9, 2.2},
    {Language::fr, 25, 0.44, 0.85, 1.9},
    {Language::es, 25, 0.46, 0.9, 1.8},
});

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual() || segment.target().empty()) return;
  const auto* range =
      std::ranges::find(ranges, segment.segment().source_language, &Range::language);
  if (range == ranges.end()) return;
  // Markup, formulas and addresses are as long on both sides as they please.
  if (segment.source().find_first_of("<{=\\") != std::string_view::npos ||
      segment.source().find("://") != std::string_view::npos)
    return;
  const std::size_t source = count_code_points(segment.source());
  if (source < range->least) return;
  const std::size_t target = count_code_points(segment.target());
  const double ratio = static_cast<double>(target) / static_cast<double>(source);
  if (ratio >= range->low && ratio <= range->high) return;
  const bool shorter = ratio < range->low;
  Finding& finding =
      findings.add(fmt::format("the English is too {} for its source: {} characters for {}",
                               shorter ? "short" : "long", target, source),
                   {Side::target,
                    {0, static_cast<std::uint32_t>(segment.target().size())},
                    shorter ? "something is left out" : "something is added"});
  finding.marks.push_back(
      {Side::source, {0, static_cast<std::uint32_t>(segment.source().size())}, {}});
  finding.evidence = {{"ratio", fmt::format("{:.2f}", ratio)},
                      {"usual", fmt::format("{:.1f}", range->usual)},
                      {"percentile", shorter ? "below 0.05" : "above 99.95"}};
}

}  // namespace

extern const RuleCode length_ratio{.id = "length-ratio", .check = check};

}  // namespace mtlint
