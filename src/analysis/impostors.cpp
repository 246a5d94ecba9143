// What stands in the English where a known name should: candidates are runs of capitalised words.

#include <algorithm>
#include <string>

#include "analysis/names.h"
#include "analysis/similarity.h"
#include "resources/phonetics.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_run = 5;   // words in a candidate
constexpr float alike_in_parts = 0.66F;  // one word is right, the others sound like it
constexpr float alike_as_whole = 0.74F;  // several words, none of them right
constexpr float alike_as_word = 0.76F;   // one word
constexpr float alike_and_known = 0.7F;  // a word of English for a word of English: Buffet, Buffett

// An English form that could stand here.
struct ExpectedForm {
  std::string squeezed;
  std::vector<std::string> words;  // squeezed
  std::vector<bool> known;         // by word: is it in an English dictionary?
  std::vector<bool> common;        // in small letters?
  std::uint32_t entity = 0;
  bool person = false;
};

// Everything that is the same for all candidates of one hit.
struct Wanted {
  const Lexicon& lexicon;
  const Lexicon& readings;  // of Chinese characters
  const std::vector<NameWord>& words;
  std::string reading;
  std::vector<ExpectedForm> expected;
  const Phonetics* phonetics = nullptr;
  Language language = Language::unknown;
  std::vector<Phonetics::Part> parts{};  // of the source form, where sounds can be judged
  bool full = false;
};

// The parts of a source form as they sound: 威廉·莎士比亚 has two.
std::vector<Phonetics::Part> sounding_parts(const Phonetics& phonetics, Language language,
                                            std::string_view form) {
  std::vector<Phonetics::Part> parts;
  for (std::size_t begin = 0; begin < form.size();) {
    std::size_t end = begin;
    std::size_t next = begin;
    while (next < form.size()) {
      const char32_t c = next_code_point(form, next);
      if (is_space(c) || is_punctuation(c) || is_symbol(c)) break;
      end = next;
    }
    if (end > begin) parts.push_back(phonetics.prepare(language, form.substr(begin, end - begin)));
    begin = std::max(next, end);
  }
  return parts;
}

Wanted wanted_for(const NameHit& hit, const SourceText& source, const std::vector<NameWord>& words,
                  const NameSources& names) {
  const Lexicon& lexicon = names.of(hit);
  Wanted wanted{lexicon, names.ours, words, {}, {}, names.phonetics, source.language, {}, false};
  if (names.phonetics)
    wanted.parts = sounding_parts(*names.phonetics, source.language, hit.span.of(source.text));
  // Long vowels are written in many ways in Japanese names, not in foreign ones: Johnson is not
  // Jonson.
  if (source.language == Language::ja && !is_han(code_point_at(source.text, hit.span.begin)))
    wanted.language = Language::unknown;
  wanted.full = hit.kind == FormKind::full || hit.kind == FormKind::alone;
  if (source.language == Language::zh)
    wanted.reading = reading_of(hit.span.of(source.text), names.ours);
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const EnglishFormRecord& record : lexicon.english(lexicon.entity(number))) {
      if ((record.full != 0) != wanted.full) continue;
      ExpectedForm form;
      form.squeezed = lexicon.text(record.squeezed);
      form.entity = number;
      form.person = lexicon.entity(number).kind == EntityKind::person;
      for (const std::string_view word : words_of(lexicon.text(record.text))) {
        form.words.push_back(squeeze(word));
        form.known.push_back(is_known_word(names.ours, word));
        form.common.push_back(is_common_word(names.ours, word));
      }
      wanted.expected.push_back(std::move(form));
    }
  return wanted;
}

// A run of capitalised words that may be the name.
struct Candidate {
  Span span{};
  std::vector<const NameWord*> words{};
  std::string whole{};
  bool all_known = true;
  bool maximal = false;  // no capitalised word stands beside it
};

// May the token at `i` belong to the name beside it? Titles may stand there.
bool extends(const std::vector<NameWord>& words, std::size_t i) {
  return i < words.size() && words[i].name && !is_beside_names(words[i].squeezed);
}

Candidate candidate_of(const Wanted& wanted, std::size_t first, std::size_t last) {
  const std::vector<NameWord>& words = wanted.words;
  Candidate candidate;
  candidate.span = {words[first].span.begin, words[last - 1].span.end};
  for (std::size_t i = first; i < last; ++i) {
    const NameWord& word = words[i];
    if (word.squeezed.empty()) continue;
    candidate.words.push_back(&word);
    candidate.whole += word.squeezed;
    candidate.all_known = candidate.all_known && word.known;
  }
  candidate.maximal = (first == 0 || !extends(words, first - 1)) && !extends(words, last);
  return candidate;
}

// How well a candidate fits a form word by word: one word has to be right. A word that is good
// English where another good English word should be makes another name ("Prince Harold" for Prince
// Harry) or none at all ("Roman Emperor" for Roman Empire), unless the two are nearly one.
float fit_in_parts(const Candidate& candidate, const ExpectedForm& form) {
  if (candidate.words.size() != form.words.size() || form.words.size() < 2) return 0;
  float worst = 1;
  bool exact = false;
  for (std::size_t i = 0; i < form.words.size(); ++i) {
    const NameWord& word = *candidate.words[i];
    const bool same = word.squeezed == form.words[i];
    const float alike = same ? 1.0F : sound_alike(word.squeezed, form.words[i]);
    if (!same && word.known && form.known[i] &&
        (!form.person || !candidate.maximal || alike < alike_and_known || word.common))
      return 0;
    exact = exact || (same && form.words[i].size() >= 3 && !is_beside_names(word.squeezed));
    worst = std::min(worst, alike);
  }
  return exact && worst >= 0.5F ? 1 - (1 - worst) * 0.75F : 0;
}

// A part of a person's name was translated: "Vinton Surf", "Love Orlova", "Najib Preserved". One
// word is right or nearly so; where the others should be stand words of English that the name does
// not have.
bool is_translated_in_part(const Candidate& candidate, const ExpectedForm& form) {
  if (!form.person || !candidate.maximal || candidate.words.size() != form.words.size() ||
      form.words.size() < 2)
    return false;
  bool anchored = false;
  bool translated = false;
  for (std::size_t i = 0; i < form.words.size(); ++i) {
    const NameWord& word = *candidate.words[i];
    const float alike =
        word.squeezed == form.words[i] ? 1.0F : sound_alike(word.squeezed, form.words[i]);
    if (alike >= 0.7F && form.words[i].size() >= 4 && !is_beside_names(word.squeezed)) {
      anchored = true;
    } else if (word.common && word.squeezed.size() >= 3 && !form.common[i] &&
               !is_beside_names(word.squeezed)) {
      translated = true;
    } else if (alike < 1) {
      return false;
    }
  }
  return anchored && translated;
}

// Every word is right or sounds like its part of the source: "William Shashibia". The weights are
// asked only for the words that differ, which must be no words of English.
bool sounds_like_source(const Candidate& candidate, const ExpectedForm& form, const Wanted& wanted,
                        const Phonetics& phonetics) {
  constexpr float sure = 1.0F;
  const std::size_t count = candidate.words.size();
  if (!form.person || !candidate.maximal || count != wanted.parts.size() ||
      count != form.words.size())
    return false;
  for (std::size_t i = 0; i < count; ++i) {
    const NameWord& word = *candidate.words[i];
    if (word.squeezed == form.words[i]) continue;
    if (word.known && (count < 2 || word.common)) return false;
    const auto score = phonetics.score(wanted.parts[i], word.squeezed);
    const float least = count < 2 ? 0.72F : 0.4F;
    if (!score || *score < sure || sound_alike(word.squeezed, form.words[i]) < least) return false;
  }
  return true;
}

// The surname is right, and another syllable than the source's stands where the given name should:
// "Mao Ling" for 毛宁.
bool is_misread(const Candidate& candidate, const ExpectedForm& form, const Wanted& wanted) {
  const Lexicon& readings = wanted.readings;
  return form.person && form.squeezed == wanted.reading && candidate.maximal &&
         candidate.words.size() == 2 && form.words.size() == 2 &&
         candidate.words[0]->squeezed == form.words[0] && readings.is_pinyin(form.words[1]) &&
         readings.is_pinyin(candidate.words[1]->squeezed);
}

// Every word sounds at least somewhat like its part of the source, as words of English may: "Xavier
// Millet" for 哈维尔·米莱. A namesake of both names can hardly be meant.
bool is_heard(const Candidate& candidate, const ExpectedForm& form, const Wanted& wanted) {
  const std::size_t count = candidate.words.size();
  if (!form.person || !candidate.maximal || !wanted.phonetics || count < 2 ||
      count != wanted.parts.size() || count != form.words.size())
    return false;
  for (std::size_t i = 0; i < count; ++i) {
    const NameWord& word = *candidate.words[i];
    if (word.squeezed == form.words[i]) continue;
    const auto score = wanted.phonetics->score(wanted.parts[i], word.squeezed);
    if (is_beside_names(word.squeezed) || !score || *score < 0) return false;
  }
  return true;
}

// 0 if the candidate is not this form misspelt; else how alike they are.
float fit(const Candidate& candidate, const ExpectedForm& form) {
  // Slavic adjectives of places: "Belorussky" station.
  if (!form.person && (candidate.whole.ends_with("sky") || candidate.whole.ends_with("skaya")))
    return 0;
  // A shorter description: "SAR Government" of the Hong Kong SAR Government.
  if (!form.person && form.words.size() > 1 &&
      form.squeezed.find(candidate.whole) != std::string::npos)
    return 0;
  const float in_parts = fit_in_parts(candidate, form);
  if (in_parts >= alike_in_parts) return in_parts;
  // Words that English has are no misspelling: "Hong Kong SAR Government" describes, it does not
  // spell.
  const auto unknown = std::ranges::count(candidate.words, false, &NameWord::known);
  const std::size_t enough = form.person ? 1 : (candidate.words.size() + 1) / 2;
  if (static_cast<std::size_t>(unknown) < enough) return 0;
  if (candidate.whole.size() < 5 || form.squeezed.size() < 5) return 0;
  const float whole = sound_alike(candidate.whole, form.squeezed);
  return whole >= (candidate.words.size() > 1 ? alike_as_whole : alike_as_word) ? whole : 0;
}

// Faults that spelling alone does not show; how sure they are, and why.
bool is_other_fault(const Candidate& candidate, const ExpectedForm& form, const Wanted& wanted,
                    Impostor& found) {
  const auto is = [&](NameReason reason, float similarity) {
    found.reason = reason;
    found.similarity = similarity;
    return true;
  };
  if (wanted.phonetics && sounds_like_source(candidate, form, wanted, *wanted.phonetics))
    return is(NameReason::alike, 0.75F);
  if (!wanted.full) return false;
  if (is_misread(candidate, form, wanted)) return is(NameReason::misread, 0.7F);
  if (is_translated_in_part(candidate, form)) return is(NameReason::part, 0.6F);
  return is_heard(candidate, form, wanted) && is(NameReason::heard, 0.4F);
}

float rank_of(const Impostor& impostor) {
  return impostor.similarity + (impostor.reason == NameReason::reading ? 1.0F : 0.0F);
}

void judge(const Wanted& wanted, const Candidate& candidate, Impostor& best) {
  const bool found_variant = !best.span.empty() && best.reason == NameReason::none;
  if (candidate.whole.size() < 3 || found_variant) return;
  const bool reads =
      candidate.whole == wanted.reading && (!candidate.all_known || candidate.words.size() > 1);
  const bool a_name = !reads && wanted.lexicon.is_english_name(candidate.whole);
  for (const ExpectedForm& form : wanted.expected) {
    if (form.person && is_same_romanised(candidate.whole, form.squeezed, wanted.language)) {
      best = {candidate.span, 1, NameReason::none, form.entity};
      return;
    }
    if (is_derived(candidate.whole, form.squeezed, form.person)) return;
    // A longer name is another name: Li Qianghua is not Li Qiang.
    if (candidate.whole.starts_with(form.squeezed) &&
        candidate.whole.size() != form.squeezed.size() + 1)
      return;
    Impostor found{candidate.span, fit(candidate, form), NameReason::alike, form.entity};
    if (reads) {
      found.reason = NameReason::reading;
    } else if (a_name) {
      continue;
    } else if (found.similarity == 0 && !is_other_fault(candidate, form, wanted, found)) {
      continue;
    }
    if (best.span.empty() || rank_of(found) > rank_of(best)) best = found;
  }
}

}  // namespace

Impostor find_impostor(const NameHit& hit, const SourceText& source,
                       const std::vector<NameWord>& words, const NameSources& names,
                       const std::vector<NameHit>& hits) {
  const Wanted wanted = wanted_for(hit, source, words, names);
  Impostor best;
  const auto taken = [&](Span span) {
    return std::ranges::any_of(
        hits, [&](const NameHit& other) { return other.accepted && other.target.overlaps(span); });
  };
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!words[first].name) continue;
    std::size_t length = 0;
    for (std::size_t last = first; last < words.size() && length < longest_run; ++last) {
      if (taken(words[last].span)) break;
      if (words[last].name) {
        ++length;
        judge(wanted, candidate_of(wanted, first, last + 1), best);
      } else if (!words[last].link) {
        break;
      }
    }
  }
  return best;
}

}  // namespace mtlint
