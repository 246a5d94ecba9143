// The target is in a language that is neither English nor the source's copy.
// Card, help and examples: rules/completeness/wrong-language.json

#include "rules/rule.h"
#include "rules/source_script.h"
#include "text/identify.h"

namespace mtlint {
namespace {

constexpr std::size_t least_words = 6;

struct Words {
  std::size_t all = 0;
  std::size_t english = 0;
};

Words count_words(const English& english) {
  Words words;
  for (const Token& token : english.tokens) {
    if (token.kind != TokenKind::word || token.capital) continue;
    ++words.all;
    words.english += token.listed ? 1U : 0U;
  }
  return words;
}

void check(const SegmentView& segment, Findings& findings) {
  // What is written in the source's script is told by untranslated and source-script-left.
  const ForeignText foreign = find_foreign(segment);
  if (mostly_foreign(foreign)) return;
  const Words words = count_words(segment.facts.target);
  // French "des parties y" is in English word lists, too; of English words hardly one is not.
  if (words.all < least_words || 4 * words.english >= 3 * words.all) return;
  const Identified found = identify_language(segment.target());
  if (!found.sure || found.language == Language::en || found.language == Language::unknown) return;
  const bool source = found.language == segment.segment().source_language;
  std::string name = found.language == Language::other
                         ? "another language"
                         : "\"" + std::string(code_of(found.language)) + "\"";
  Finding& finding = findings.add(
      source ? "the target is in the language of the source, " + name
             : "the target is not in English but in " + name,
      {Side::target, {0, static_cast<std::uint32_t>(segment.target().size())}, "not English"});
  finding.evidence = {{"language", std::string(code_of(found.language))}};
}

}  // namespace

extern const RuleCode wrong_language{.id = "wrong-language", .check = check};

}  // namespace mtlint
