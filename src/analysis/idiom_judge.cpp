// The judgement of curated entries, in the order accepted, literal, untranslated, concepts.

#include "analysis/idiom_judge.h"

#include <algorithm>

#include "analysis/idiom_readings.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_within(const std::vector<Span>& words, const std::vector<Span>& others) {
  return std::ranges::all_of(
      words, [&](Span word) { return std::ranges::find(others, word) != others.end(); });
}

// A literal rendering of the idiom, its words in scratch.literal.
Span find_literal(const IdiomRecord& idiom, const Lexicon& lexicon, JudgeScratch& scratch) {
  if (idiom.has(IdiomFlag::literal_ok)) return {};
  for (const TextRef pattern : lexicon.texts(idiom.literal)) {
    scratch.literal.clear();
    const Span span =
        scratch.target.find(lexicon.text(pattern), Looseness::images, &scratch.literal);
    if (!span.empty()) return span;
  }
  scratch.literal.clear();
  return {};
}

// An accepted rendering. Words that are only a part of the literal one do not count: "halfway" in
// "waste halfway" is nothing but the idiom's first half.
Span find_accepted(const IdiomRecord& idiom, const Lexicon& lexicon, JudgeScratch& scratch,
                   bool with_neighbour) {
  for (const TextRef pattern : lexicon.texts(idiom.accept)) {
    const std::string_view text = lexicon.text(pattern);
    if (with_neighbour && !scratch.neighbour.find(text).empty()) return {0, 1};
    scratch.accepted.clear();
    const Span span = scratch.target.find(text, Looseness::stems, &scratch.accepted);
    if (span.empty()) continue;
    const bool part = scratch.accepted.size() < scratch.literal.size() &&
                      is_within(scratch.accepted, scratch.literal);
    if (!part) return span;
  }
  return {};
}

// The first group of concepts with no word in the English; the number of groups if all are there.
std::uint32_t lacking_concept(const IdiomRecord& idiom, const Lexicon& lexicon,
                              JudgeScratch& scratch, bool with_neighbour) {
  const auto groups = lexicon.concepts(idiom);
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    const bool present = std::ranges::any_of(lexicon.texts(groups[i]), [&](TextRef pattern) {
      const std::string_view text = lexicon.text(pattern);
      return !scratch.target.find(text).empty() ||
             (with_neighbour && !scratch.neighbour.find(text).empty());
    });
    if (!present) return i;
  }
  return static_cast<std::uint32_t>(groups.size());
}

Span find_untranslated(const IdiomHit& hit, const IdiomRecord& idiom, const SourceText& source,
                       std::string_view target, const Lexicon& lexicon,
                       const JudgeScratch& scratch) {
  const std::string_view text = hit.span.of(source.text);
  if (const Span span = find_source_script(text, target); !span.empty()) return span;
  if (idiom.has(IdiomFlag::quiet_name)) return {};  // 毛遂自荐: Mao Sui may be named
  return find_reading(reading_of(text, source.language, lexicon, {}), target, scratch.target,
                      lexicon);
}

void judge(const SourceText& source, const JudgeTexts& texts, const Lexicon& lexicon,
           JudgeScratch& scratch, IdiomHit& hit) {
  const IdiomRecord& idiom = lexicon.idiom(hit.entry);
  const auto settle = [&](IdiomVerdict verdict, Span span) {
    hit.verdict = verdict;
    hit.target = span;
  };
  const bool with_neighbour = hit.rest != 0;
  if (with_neighbour) scratch.neighbour.reset(hit.rest > 0 ? texts.next : texts.previous);
  const Span literal = find_literal(idiom, lexicon, scratch);
  if (const Span span = find_accepted(idiom, lexicon, scratch, with_neighbour); !span.empty())
    return settle(IdiomVerdict::accepted, span);
  if (!literal.empty()) return settle(IdiomVerdict::literal, literal);
  if (const Span span = find_untranslated(hit, idiom, source, texts.target, lexicon, scratch);
      !span.empty())
    return settle(IdiomVerdict::untranslated, span);
  if (idiom.concepts.count > 0 && !hit.fuzzy) {
    hit.group = lacking_concept(idiom, lexicon, scratch, with_neighbour);
    if (hit.group < idiom.concepts.count) return settle(IdiomVerdict::lacking, {});
    return settle(IdiomVerdict::accepted, {});
  }
  settle(IdiomVerdict::unconfirmed, {});
}

}  // namespace

bool side_by_side(std::string_view source, Span first, Span second) {
  if (second.begin < first.end) return false;
  const std::string_view between = Span{first.end, second.begin}.of(source);
  for (std::size_t at = 0; at < between.size();) {
    const char32_t c = next_code_point(between, at);
    const bool joins = c == U'，' || c == U'、' || c == U',' || c == U'和' || c == U'又' ||
                       c == U'且' || c == U'而' || is_space(c);
    if (!joins) return false;
  }
  return true;
}

void judge_idioms(const SourceText& source, const JudgeTexts& texts, const Lexicon& lexicon,
                  JudgeScratch& scratch, std::vector<IdiomHit>& hits) {
  if (hits.empty()) return;
  scratch.target.reset(texts.target);
  for (IdiomHit& hit : hits) judge(source, texts, lexicon, scratch, hit);
  // A run of idioms is one unit: one rendering may stand for all of them.
  for (std::size_t begin = 0; begin < hits.size();) {
    std::size_t end = begin + 1;
    while (end < hits.size() && side_by_side(source.text, hits[end - 1].span, hits[end].span))
      ++end;
    const auto run = std::ranges::subrange(hits.begin() + static_cast<std::ptrdiff_t>(begin),
                                           hits.begin() + static_cast<std::ptrdiff_t>(end));
    const bool rendered = std::ranges::any_of(
        run, [](const IdiomHit& hit) { return hit.verdict == IdiomVerdict::accepted; });
    for (IdiomHit& hit : run)
      if (rendered &&
          (hit.verdict == IdiomVerdict::unconfirmed || hit.verdict == IdiomVerdict::lacking))
        hit.verdict = IdiomVerdict::unknown;
    begin = end;
  }
}

}  // namespace mtlint
