// The English translates something else.
// Card, help and examples: rules/completeness/unrelated.json

#include <algorithm>

#include <fmt/format.h>

#include "align/translation.h"
#include "analysis/kinship.h"
#include "rules/rule.h"

namespace mtlint {
namespace {

// Log odds that right pairs have less than once in a thousand; docs/quality.md has what they find.
float no_translation(Language language) {
  switch (language) {
    case Language::ar:
    case Language::ko:
      return -1.3F;
    case Language::de:
    case Language::ru:
      return -0.9F;
    default:
      return -0.5F;
  }
}

// Too few words and numbers for what costs more.
bool is_short(const Analysis& facts) {
  const auto words = std::ranges::count(facts.target.tokens, TokenKind::word, &Token::kind);
  return static_cast<std::size_t>(words) + facts.target_quantities.size() < least_translated_words;
}

void check(const SegmentView& segment, Findings& findings) {
  const Language language = segment.segment().source_language;
  if (!segment.bilingual() || segment.source().empty() || is_short(segment.facts) ||
      are_plainly_kin(segment))
    return;
  const auto odds =
      translation_odds(segment.source(), language, segment.target(), segment.resources);
  if (!odds || *odds > no_translation(language)) return;
  const Span whole{0, static_cast<std::uint32_t>(segment.target().size())};
  Finding& finding = findings.add("the English has nothing in common with its source",
                                  {Side::target, whole, "of another segment?"});
  finding.marks.push_back(
      {Side::source, {0, static_cast<std::uint32_t>(segment.source().size())}, {}});
  finding.evidence = {{"log odds", fmt::format("{:.1f}", *odds)}};
}

}  // namespace

extern const RuleCode unrelated{.id = "unrelated", .check = check};

}  // namespace mtlint
