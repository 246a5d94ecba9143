// A source that is nothing but one known name (a table cell, a glossary row, a heading): the
// English can only be meant for it.

#include <algorithm>
#include <array>

#include "analysis/names.h"
#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

// Words that say what a thing is, in names of organisations and places.
bool is_descriptive(std::string_view squeezed) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"association", "bank",         "capital",     "city",          "co",       "college",
       "company",     "corp",         "corporation", "county",        "district", "group",
       "holding",     "holdings",     "inc",         "international", "island",   "islands",
       "lake",        "limited",      "llc",         "ltd",           "mount",    "mountain",
       "mountains",   "municipality", "plc",         "prefecture",    "province", "region",
       "republic",    "river",        "sea",         "state",         "strait",   "town",
       "university",  "village"});
  return std::ranges::find(words, squeezed) != words.end();
}

// The beginning that related words share: "transport" and "transportation".
bool is_related(std::string_view a, std::string_view b) {
  if (a == b) return true;
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  return same >= 4 && same + 3 >= std::min(a.size(), b.size()) &&
         same * 2 >= std::max(a.size(), b.size());
}

// "Mo" and "M" for Mohamed, or the word itself.
bool is_short_for(std::string_view word, std::string_view name) {
  return name.starts_with(word) && (word.size() == name.size() || word.size() <= 4);
}

// All words of the entity's forms, squeezed.
std::vector<std::string> form_words(const EntityRecord& entity, const Lexicon& lexicon) {
  std::vector<std::string> all;
  for (const EnglishFormRecord& form : lexicon.english(entity))
    for (const std::string_view word : words_of(lexicon.text(form.text)))
      all.push_back(squeeze(word));
  return all;
}

// Is the English made of words of the forms alone, and titles and articles? "Leonardo" for Leonardo
// da Vinci; "Ministry of Transportation" for the Ministry of Transport.
bool is_made_of(const std::vector<NameWord>& words, const EntityRecord& entity,
                const Lexicon& lexicon) {
  const std::vector<std::string> expected = form_words(entity, lexicon);
  const bool person = entity.kind == EntityKind::person;
  std::size_t of_the_name = 0;
  for (const NameWord& word : words) {
    if (word.squeezed.empty() || is_beside_names(word.squeezed)) continue;
    const bool is_expected = std::ranges::any_of(expected, [&](const std::string& other) {
      return person ? is_short_for(word.squeezed, other) : is_related(other, word.squeezed);
    });
    if (is_expected && !is_descriptive(word.squeezed))
      ++of_the_name;
    else if (!is_expected && (person || !is_descriptive(word.squeezed)))
      return false;
  }
  return of_the_name > 0;
}

// Capitals that a longer name could be shortened to: nobody knows all acronyms.
bool is_acronym(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      ++letters;
    else if (c != '.' && c != '-' && c != '&')
      return false;
  }
  return letters >= 2 && letters <= 7;
}

// An adjective or inhabitants of the place: 法国 / "French".
bool is_adjective(const std::vector<NameWord>& words, const EntityRecord& entity,
                  const Lexicon& lexicon) {
  std::string whole;
  for (const NameWord& word : words)
    if (!is_beside_names(word.squeezed)) whole += word.squeezed;
  if (entity.kind == EntityKind::place && is_irregular_adjective(whole)) return true;
  return std::ranges::any_of(lexicon.english(entity), [&](const EnglishFormRecord& form) {
    return is_derived(whole, lexicon.text(form.squeezed));
  });
}

Span letters_of(const std::vector<NameWord>& words) {
  Span all{};
  for (const NameWord& word : words)
    if (!word.squeezed.empty()) all = all.empty() ? word.span : Span{all.begin, word.span.end};
  return all;
}

// Pronouns and roles in small letters: the name was left out.
bool names_nobody(const std::vector<NameWord>& words) {
  return std::ranges::none_of(words, [](const NameWord& word) {
    return word.capital && !is_beside_names(word.squeezed) && !word.common;
  });
}

}  // namespace

void check_whole_name(NameHit& hit, const Lexicon& lexicon, const NameScratch& scratch) {
  const EntityRecord& entity = lexicon.entity(hit.entity);
  if (entity.kind != EntityKind::person || hit.verdict != NameVerdict::accepted) return;
  for (const EnglishFormRecord& form : lexicon.english(entity))
    if (form.full != 0 && hash64(lexicon.text(form.squeezed)) == hit.rendering) return;
  if (is_made_of(scratch.words, entity, lexicon)) return;
  hit.accepted = false;
  hit.verdict = NameVerdict::unmentioned;
  hit.rendering = 0;
}

void judge_whole_name(NameHit& hit, const SourceText& source, const English& target,
                      const Lexicon& lexicon, const NameScratch& scratch) {
  if (target.tokens.size() > 12 || has_cjk(target.text)) return;
  const std::vector<NameWord>& words = scratch.words;
  const Span span = letters_of(words);
  if (span.empty() || span.of(target.text) == hit.span.of(source.text)) return;
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form))) {
    const EntityRecord& entity = lexicon.entity(number);
    if (is_made_of(words, entity, lexicon) || is_adjective(words, entity, lexicon)) return;
    if (entity.kind == EntityKind::organisation && is_acronym(span.of(target.text))) return;
  }
  const bool person = lexicon.entity(hit.entity).kind == EntityKind::person;
  const bool missing = person && names_nobody(words);
  hit.verdict = missing ? NameVerdict::missing : NameVerdict::broken;
  hit.reason = NameReason::only_text;
  hit.target = span;
  hit.confidence = hit.kind == FormKind::full ? 0.88F : 0.75F;
}

}  // namespace mtlint
