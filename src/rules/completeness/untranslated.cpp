// The target is the source, or written in its script.
// Card, help and examples: rules/completeness/untranslated.json

#include "resources/resources.h"
#include "resources/spelling.h"
#include "rules/rule.h"
#include "rules/source_script.h"
#include "text/fold.h"

namespace mtlint {
namespace {

constexpr int least_unknown_words = 2;

std::string comparable(std::string_view text) {
  FoldOptions options;
  options.lower_case = options.width = options.spaces = options.quotes = true;
  return folded(text, options);
}

// A text of names and numbers may stay as it is; words that English does not know may not.
int unknown_words(const SegmentView& segment) {
  int count = 0;
  for (const Token& token : segment.facts.target.tokens)
    if (token.kind == TokenKind::word && !token.capital && token.span.size() > 2 &&
        !segment.resources.spelling->knows(segment.facts.target.of(token)))
      ++count;
  return count;
}

void check(const SegmentView& segment, Findings& findings) {
  if (segment.target().empty()) return;
  const ForeignText foreign = find_foreign(segment);
  const Span whole{0, static_cast<std::uint32_t>(segment.target().size())};
  const Mark target{Side::target, whole, "not English"};
  if (mostly_foreign(foreign)) {
    Finding& finding = findings.add("the target is written in the script of the source", target);
    if (segment.bilingual())
      finding.marks.push_back(
          {Side::source, {0, static_cast<std::uint32_t>(segment.source().size())}, {}});
    return;
  }
  const bool latin = segment.segment().source_language == Language::de ||
                     segment.segment().source_language == Language::fr ||
                     segment.segment().source_language == Language::es;
  if (!segment.bilingual() || !latin ||
      comparable(segment.source()) != comparable(segment.target()) ||
      unknown_words(segment) < least_unknown_words)
    return;
  Finding& finding = findings.add("the target is the same as the source", target);
  finding.marks.push_back(
      {Side::source, {0, static_cast<std::uint32_t>(segment.source().size())}, {}});
}

}  // namespace

extern const RuleCode untranslated{.id = "untranslated", .check = check};

}  // namespace mtlint
