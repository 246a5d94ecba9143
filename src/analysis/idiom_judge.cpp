// The judgement of curated entries, in the order accepted, literal, untranslated, concepts.

#include "analysis/idiom_judge.h"

#include <algorithm>
#include <span>

#include "analysis/english_forms.h"
#include "analysis/idiom_readings.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Leaves the words that say something: "falls from" is a part of "a pie falls".
void keep_content(const PatternText& text, std::vector<Span>& spans) {
  std::erase_if(spans, [&](Span span) {
    const auto word = std::ranges::find(text.words(), span, &PatternText::Word::span);
    return word != text.words().end() && is_function_word(word->lower);
  });
}

bool is_within(const std::vector<Span>& words, const std::vector<Span>& others) {
  return std::ranges::all_of(
      words, [&](Span word) { return std::ranges::find(others, word) != others.end(); });
}

// The literal rendering of the idiom that tells most, its words in scratch.literal.
Span find_literal(const IdiomRecord& idiom, const Lexicon& lexicon, JudgeScratch& scratch) {
  scratch.literal.clear();
  if (idiom.has(IdiomFlag::literal_ok)) return {};
  Span best;
  std::size_t most = 0;  // words that say something
  for (const TextRef pattern : lexicon.texts(idiom.literal)) {
    scratch.accepted.clear();
    const Span span =
        scratch.target.find(lexicon.text(pattern), Looseness::images, &scratch.accepted);
    const std::size_t told = scratch.target.compiled(lexicon.text(pattern)).content;
    if (span.empty() || (!best.empty() && told <= most)) continue;
    best = span;
    most = told;
    scratch.literal.swap(scratch.accepted);
  }
  keep_content(scratch.target, scratch.literal);
  return best;
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
    keep_content(scratch.target, scratch.accepted);
    const bool part = !scratch.accepted.empty() &&
                      scratch.accepted.size() < scratch.literal.size() &&
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

// What the judgement of one hit goes by.
struct Case {
  const SourceText& source;
  const JudgeTexts& texts;
  const Lexicon& lexicon;
  const Imports& imports;
  JudgeScratch& scratch;
  const std::vector<IdiomHit>& hits;
  std::string bare{};                             // the idiom, as dictionaries list it
  const IdiomRecord* curated = nullptr;           // null for imported idioms
  const ImportedIdiomRecord* imported = nullptr;  // null if the imports do not have it
};

Span find_untranslated(const Case& one, Span span) {
  const std::string_view text = span.of(one.source.text);
  const Span script = find_source_script(text, one.texts.target);
  if (!script.empty()) return script;
  // 毛遂自荐: Mao Sui may be named.
  if (one.curated != nullptr && one.curated->has(IdiomFlag::quiet_name)) return {};
  const bool kana = one.imported != nullptr && one.source.language == Language::ja;
  const Reading reading =
      reading_of(text, one.source.language, one.lexicon, one.imports,
                 kana ? one.imports.text(one.imported->reading) : std::string_view());
  return find_reading(reading, one.texts.target, one.scratch.target, one.lexicon);
}

void make_ready(const Case& one) {
  if (one.scratch.glosses_ready) return;
  prepare_glosses(one.source, one.hits, one.scratch.target, one.lexicon, one.imports,
                  one.scratch.glosses);
  one.scratch.glosses_ready = true;
}

// "play a lute before an ox: explain deep truths to a dull person": the image, and what it means.
bool is_explained(const Case& one, Span literal) {
  make_ready(one);
  return compare_glosses_only(one.bare, one.curated, one.imported, one.scratch.target, literal,
                              one.lexicon, one.imports, one.scratch.glosses) >= 0.5F;
}

// The last resort: glosses, and the characters one by one.
//
// A row of a glossary is the idiom alone, and its English nothing else: then most of the words are
// accounted for. In a sentence three characters and more have to be there, near each other.
// The figures come from renderings of a printed dictionary, of which they flag one in fifty.
IdiomVerdict judge_likeness(const Case& one, const IdiomHit& hit, Span& span) {
  JudgeScratch& scratch = one.scratch;
  make_ready(one);
  const Likeness like = compare_glosses(one.bare, one.curated, one.imported, scratch.target,
                                        one.lexicon, one.imports, scratch.glosses);
  const bool literal_ok = one.curated != nullptr && one.curated->has(IdiomFlag::literal_ok);
  const bool whole =
      like.characters >= 2 && 1.5F * (like.literal - like.gloss) + like.covered >= 1.83F;
  const bool part = like.characters >= 3 && like.literal >= 0.7F && like.gloss < 0.3F;
  const bool literal = hit.alone ? whole : part;
  if (!literal || literal_ok)
    return like.gloss >= 0.4F ? IdiomVerdict::accepted : IdiomVerdict::unconfirmed;
  span = like.span;
  return IdiomVerdict::auto_literal;
}

void judge(Case& one, IdiomHit& hit) {
  JudgeScratch& scratch = one.scratch;
  const auto settle = [&](IdiomVerdict verdict, Span span) {
    hit.verdict = verdict;
    hit.target = span;
  };
  Span literal;
  const bool with_neighbour = hit.rest != 0;
  if (with_neighbour) scratch.neighbour.reset(hit.rest > 0 ? one.texts.next : one.texts.previous);
  if (one.curated != nullptr) {
    literal = find_literal(*one.curated, one.lexicon, scratch);
    const Span accepted = find_accepted(*one.curated, one.lexicon, scratch, with_neighbour);
    if (!accepted.empty()) return settle(IdiomVerdict::accepted, accepted);
    // "Ma Ma" and "Tailai" among the literal patterns are no English at all.
    const Span spelt = literal.empty() ? Span{} : find_untranslated(one, hit.span);
    if (!spelt.empty() && spelt.overlaps(literal)) return settle(IdiomVerdict::untranslated, spelt);
    if (!literal.empty())
      return settle(is_explained(one, literal) ? IdiomVerdict::accepted : IdiomVerdict::literal,
                    literal);
  }
  if (const Span span = find_untranslated(one, hit.span); !span.empty())
    return settle(IdiomVerdict::untranslated, span);
  if (one.curated != nullptr && one.curated->concepts.count > 0 && !hit.fuzzy) {
    hit.group = lacking_concept(*one.curated, one.lexicon, scratch, with_neighbour);
    if (hit.group < one.curated->concepts.count) return settle(IdiomVerdict::lacking, {});
    return settle(IdiomVerdict::accepted, {});
  }
  if (with_neighbour || hit.fuzzy) return settle(IdiomVerdict::unknown, {});
  Span span;
  const IdiomVerdict verdict = judge_likeness(one, hit, span);
  settle(verdict, span);
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
                  const Imports& imports, JudgeScratch& scratch, std::vector<IdiomHit>& hits) {
  if (hits.empty()) return;
  scratch.target.reset(texts.target);
  scratch.glosses_ready = false;
  for (IdiomHit& hit : hits) {
    Case one{source, texts, lexicon, imports, scratch, hits};
    one.bare = bare_idiom(hit.span.of(source.text), lexicon);
    if (hit.imported) {
      one.imported = &imports.idiom(hit.entry);
    } else {
      one.curated = &lexicon.idiom(hit.entry);
      const auto known = imports.idioms(source.language).find(one.bare);
      if (known) one.imported = &imports.idiom(*known);
    }
    judge(one, hit);
  }
  // A run of idioms is one unit: one rendering may stand for all of them.
  for (std::size_t begin = 0; begin < hits.size();) {
    std::size_t end = begin + 1;
    while (end < hits.size() && side_by_side(source.text, hits[end - 1].span, hits[end].span))
      ++end;
    const auto run = std::span(hits).subspan(begin, end - begin);
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
