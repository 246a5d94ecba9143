// The verdict on known names of which no accepted form stands in the English.

#include <algorithm>
#include <array>

#include "analysis/garbled.h"
#include "analysis/names.h"

namespace mtlint {
namespace {

// "Beilake" before "Aobama": the words of a name beside a part of it belong to it.
Span with_neighbours(Span found, const std::vector<NameWord>& words) {
  for (std::size_t i = words.size(); i-- > 0;)
    if (words[i].name && !words[i].common && words[i].span.end + 1 == found.begin)
      found.begin = words[i].span.begin;
  for (const NameWord& word : words)
    if (word.name && !word.common && word.span.begin == found.end + 1) found.end = word.span.end;
  return found;
}

// A word-for-word rendering that the dictionary warns of: "Precious Horse". The longest counts.
bool judge_literal(NameHit& hit, const English& target, const Lexicon& lexicon,
                   const NameScratch& scratch) {
  Span longest;
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const TextRef literal : lexicon.name_texts(lexicon.entity(number).literal)) {
      const Span found = find_squeezed(scratch.squeezed, target.text, lexicon.text(literal));
      if (found.size() <= longest.size()) continue;
      longest = found;
      hit.entity = number;
    }
  if (longest.empty()) return false;
  const bool person = lexicon.entity(hit.entity).kind == EntityKind::person;
  hit.verdict = NameVerdict::broken;
  hit.reason = NameReason::literal;
  hit.target =
      person && hit.kind == FormKind::full ? with_neighbours(longest, scratch.words) : longest;
  hit.confidence = 0.93F;
  return true;
}

// A form with letters that a wrong encoding damaged: "AntÃ³nio Guterres".
bool judge_garbled(NameHit& hit, const English& target, const Lexicon& lexicon) {
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const EnglishFormRecord& form : lexicon.english(lexicon.entity(number))) {
      const std::string_view found = find_garbled(target.text, lexicon.text(form.squeezed));
      if (found.empty()) continue;
      hit.verdict = NameVerdict::broken;
      hit.reason = NameReason::encoding;
      hit.accepted = false;
      hit.target = span_of(target.text, found);
      hit.entity = number;
      hit.confidence = 0.95F;
      return true;
    }
  return false;
}

void judge_impostor(NameHit& hit, const SourceText& source, const NameSources& names,
                    const NameScratch& scratch, const std::vector<NameHit>& hits) {
  const Impostor impostor = find_impostor(hit, source, scratch.words, names, hits);
  if (impostor.span.empty()) return;
  if (impostor.reason == NameReason::none) {
    hit.accepted = true;
    hit.verdict = NameVerdict::accepted;
    hit.target = impostor.span;
    hit.entity = impostor.entity;
    hit.confidence = 0.9F;
    return;
  }
  hit.verdict = NameVerdict::broken;
  hit.reason = impostor.reason;
  hit.target = impostor.span;
  hit.entity = impostor.entity;
  hit.confidence =
      impostor.reason == NameReason::reading ? 0.97F : 0.6F + 0.35F * impostor.similarity;
}

// Somebody may be meant by these words, whom the English need not name again.
bool speaks_of_somebody(const std::vector<NameWord>& words) {
  constexpr std::array<std::string_view, 22> pronouns{
      "he",  "she",  "him",   "his", "her", "hers", "himself", "herself", "they", "them", "their",
      "who", "whom", "whose", "i",   "me",  "my",   "we",      "us",      "our",  "it",   "its"};
  return std::ranges::any_of(words, [&](const NameWord& word) {
    return std::ranges::find(pronouns, word.squeezed) != pronouns.end();
  });
}

// Nothing in the English could be the person: no pronoun, no word that might be a name.
void judge_missing(NameHit& hit, const SourceText& source, const Lexicon& lexicon,
                   const NameScratch& scratch, const std::vector<NameHit>& hits) {
  constexpr std::size_t fewest_words = 6;
  const bool person = lexicon.entity(hit.entity).kind == EntityKind::person;
  if (!person || hit.kind != FormKind::full || hit.whole || source.stops > 1) return;
  if (scratch.words.size() < fewest_words || speaks_of_somebody(scratch.words)) return;
  const auto taken = [&](Span span) {
    return std::ranges::any_of(
        hits, [&](const NameHit& other) { return other.accepted && other.target.overlaps(span); });
  };
  for (std::size_t i = 0; i < scratch.words.size(); ++i) {
    const NameWord& word = scratch.words[i];
    if (word.name && !taken(word.span) && !(i == 0 && word.common)) return;
  }
  hit.verdict = NameVerdict::missing;
  hit.reason = NameReason::none;
  hit.target = {};
  hit.confidence = 0.7F;
}

}  // namespace

NameSources name_sources(const Resources& resources) {
  return {*resources.lexicon, resources.house_names.get(), resources.phonetics.get(),
          resources.imports.get()};
}

std::uint32_t likely_entity(const NameHit& hit, const SourceText& source, const Lexicon& lexicon) {
  const auto entities = lexicon.entities(lexicon.source_form(hit.form));
  for (const std::uint32_t number : entities)
    for (const TextRef epithet : lexicon.name_texts(lexicon.entity(number).epithets))
      if (source.text.find(lexicon.text(epithet)) != std::string_view::npos) return number;
  return entities.front();
}

void judge_names(const SourceText& source, const English& target, const NameSources& names,
                 NameScratch& scratch, std::vector<NameHit>& hits) {
  if (target.text.empty()) return;
  const bool garbled = may_be_garbled(target.text);
  for (NameHit& hit : hits) {
    const Lexicon& lexicon = names.of(hit);
    if (hit.accepted && !hit.whole) {
      if (garbled) judge_garbled(hit, target, lexicon);
      continue;
    }
    if (hit.accepted) {
      prepare_words(target, names.ours, scratch);
      check_whole_name(hit, lexicon, scratch);
      if (hit.accepted) continue;
    }
    hit.entity = likely_entity(hit, source, lexicon);
    prepare_words(target, names.ours, scratch);
    if (garbled && judge_garbled(hit, target, lexicon)) continue;
    // A literal part of a longer run of capitals is the whole run: "Beilake [Aobama]".
    NameHit literal = hit;
    const bool is_literal = judge_literal(literal, target, lexicon, scratch);
    judge_impostor(hit, source, names, scratch, hits);
    if (is_literal && !hit.accepted && !hit.target.contains(literal.target)) hit = literal;
    if (hit.whole && !hit.accepted && hit.verdict == NameVerdict::unmentioned)
      judge_whole_name(hit, source, target, lexicon, scratch);
    if (!hit.accepted && hit.verdict == NameVerdict::unmentioned)
      judge_missing(hit, source, lexicon, scratch, hits);
  }
}

std::string_view explain(NameReason reason) {
  switch (reason) {
    case NameReason::none:
      return "";
    case NameReason::reading:
      return "it spells the reading of the characters";
    case NameReason::literal:
      return "it translates the words of the name";
    case NameReason::alike:
      return "it sounds like the name but is spelt otherwise";
    case NameReason::part:
      return "one part of the name is right, another is not";
    case NameReason::only_text:
      return "the source is nothing but this name";
    case NameReason::misread:
      return "a character was read as another syllable";
    case NameReason::encoding:
      return "a letter was damaged by a wrong encoding";
    case NameReason::joined:
      return "the words run together";
    case NameReason::cut:
      return "the words are cut at the wrong place";
    case NameReason::swapped:
      return "given and family name are exchanged";
    case NameReason::heard:
      return "each word sounds like its part of the source";
  }
  return "";
}

}  // namespace mtlint
