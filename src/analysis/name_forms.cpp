// Accepted forms of known names in the English: squeezed search, whole words.

#include <algorithm>
#include <array>

#include "analysis/names.h"
#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_word_character(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c); }

// Does the occurrence of a squeezed form at [begin, end) of the squeezed text cover whole words?
bool covers_words(const Folded& squeezed, std::string_view text, std::size_t begin,
                  std::size_t end) {
  return !is_word_character(code_point_before(text, squeezed.begin_of[begin])) &&
         !is_word_character(code_point_at(text, squeezed.end_of[end - 1]));
}

// The first occurrence of a squeezed form that covers whole words and passes `accepts`.
template <class Accepts>
Span find_form(const Folded& squeezed, std::string_view text, std::string_view form,
               Accepts accepts) {
  for (std::size_t at = squeezed.text.find(form); at != std::string::npos;
       at = squeezed.text.find(form, at + 1)) {
    const std::size_t end = at + form.size();
    if (!covers_words(squeezed, text, at, end)) continue;
    const Span span =
        squeezed.original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (accepts(span)) return span;
  }
  return {};
}

// "Leonardo Da ...": the name goes on.
bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 18> particles{"Da",  "De",  "Di",  "Du",  "La",  "Van",
                                                       "Von", "Bin", "Al",  "El",  "da",  "di",
                                                       "du",  "van", "von", "bin", "ibn", "der"};
  return std::ranges::find(particles, word) != particles.end();
}

// A word with a capital that is no part of a name: a title, a verb, the first word of a sentence.
bool may_stand_beside(const Lexicon& lexicon, std::string_view word) {
  return is_common_word(lexicon, word) || is_beside_names(squeeze(word));
}

// The word behind a space behind the surname; empty if there is none.
std::string_view word_behind(std::string_view text, Span surname) {
  if (!text.substr(surname.end).starts_with(' ')) return {};
  std::size_t end = surname.end + 1;
  while (end < text.size() && is_word_character(code_point_at(text, end)))
    next_code_point(text, end);
  return text.substr(surname.end + 1, end - surname.end - 1);
}

// Does a surname stand without another given name beside it? "Zhao Houling" is not Zhao Houlin
// because of its Zhao; "President Obama" is Obama, "Belak Obama" is nobody.
bool stands_alone(std::string_view text, Span surname, const Lexicon& lexicon) {
  if (const std::string_view next = word_behind(text, surname); !next.empty()) {
    const bool capital = is_upper(code_point_at(next, 0));
    if (is_particle(next) || (capital && !may_stand_beside(lexicon, next))) return false;
  }
  if (surname.begin == 0 || text[surname.begin - 1] != ' ') return true;
  std::size_t begin = surname.begin - 1;
  while (begin > 0 && is_word_character(code_point_before(text, begin)))
    previous_code_point(text, begin);
  return !is_upper(code_point_at(text, begin)) ||
         may_stand_beside(lexicon, text.substr(begin, surname.begin - 1 - begin));
}

// A form of several words in another order ("Heung-min Son"): every word of two or more letters is
// there, no more than three other words between them.
Span find_parts(const Folded& squeezed, std::string_view text, std::string_view form) {
  Span all{};
  int words = 0;
  for (const std::string_view part : words_of(form)) {
    const std::string word = squeeze(part);
    if (word.size() < 2) continue;
    const Span found = find_squeezed(squeezed, text, word);
    if (found.empty()) return {};
    all =
        words++ == 0 ? found : Span{std::min(all.begin, found.begin), std::max(all.end, found.end)};
  }
  return words >= 2 ? all : Span{};
}

// Where the words of a text begin, counted in its squeezed letters: "Xi Jin-ping" has words at 2.
// Hyphens and apostrophes do not part words.
std::uint64_t word_breaks(std::string_view text) {
  std::uint64_t breaks = 0;
  std::size_t letters = 0;
  bool space = false;
  for (const std::string_view word : words_of(text)) {
    if (space && letters < 64) breaks |= 1ULL << letters;
    letters += squeeze(word).size();
    space = true;
  }
  return breaks;
}

// Fills the hit with a form that stands in the English.
void take(NameHit& hit, Span found, std::uint64_t rendering, std::uint32_t entity) {
  hit.accepted = true;
  hit.verdict = NameVerdict::accepted;
  hit.reason = NameReason::none;
  hit.target = found;
  hit.rendering = rendering;
  hit.entity = entity;
  hit.confidence = 1;
}

// Looks for the forms of one hit; keeps the best of what it finds: a form as it is written, else
// one that is cut or ordered wrongly.
class Acceptance {
 public:
  Acceptance(NameHit& hit, const SourceText& source, const English& target,
             const NameSources& names, const Folded& squeezed)
      : hit_(hit),
        source_(source),
        target_(target),
        lexicon_(names.of(hit)),
        ours_(names.ours),
        squeezed_(squeezed) {}

  // True if the form is there as it should be.
  bool try_form(std::uint32_t number, const EnglishFormRecord& english) {
    const EntityRecord& entity = lexicon_.entity(number);
    const bool person = entity.kind == EntityKind::person;
    const bool surname = english.full == 0 && person && hit_.kind != FormKind::part &&
                         hit_.kind != FormKind::shorter;
    const std::string_view form = lexicon_.text(english.squeezed);
    const std::uint64_t rendering = hash64(form);
    const bool faulty = hit_.accepted;  // a form that is cut or ordered wrongly was found before
    const Span found = find_form(squeezed_, target_.text, form, [&](Span span) {
      if (surname &&
          (!stands_alone(target_.text, span, ours_) || is_before_given_name(entity, span)))
        return false;
      if (faulty && hit_.target.contains(span)) return false;
      if (is_well_cut(entity, english, span)) return true;
      if (hit_.verdict == NameVerdict::unmentioned) {
        take(hit_, span, rendering, number);
        const bool joined = words_of(span.of(target_.text)).size() == 1;
        fault(NameVerdict::split, joined ? NameReason::joined : NameReason::cut, 0.9F);
      }
      return false;
    });
    if (!found.empty()) {
      take(hit_, found, rendering, number);
      return true;
    }
    return english.full != 0 && person && !hit_.accepted && try_parts(number, english);
  }

 private:
  void fault(NameVerdict verdict, NameReason reason, float confidence) {
    hit_.verdict = verdict;
    hit_.reason = reason;
    hit_.confidence = confidence;
  }

  bool is_reading(std::string_view squeezed) const {
    return source_.language == Language::zh &&
           reading_of(hit_.span.of(source_.text), ours_) == squeezed;
  }

  // Behind the surname of somebody known under the Mandarin reading of the source, any syllable of
  // pinyin is a given name: "Mao Ling".
  bool is_before_given_name(const EntityRecord& entity, Span surname) const {
    const std::string_view next = word_behind(target_.text, surname);
    if (next.empty() || !is_upper(code_point_at(next, 0)) || !ours_.is_pinyin(squeeze(next)))
      return false;
    return std::ranges::any_of(lexicon_.english(entity), [&](const EnglishFormRecord& form) {
      return is_reading(lexicon_.text(form.squeezed));
    });
  }

  // Are the words cut as in one of the entity's forms of the same letters? It counts for Chinese
  // people under their Mandarin names (Xi Jin Ping, Xijinping) and for names of one word ("air
  // bus"); others are written in many ways (Kim Jong Un, Hongkong).
  bool is_well_cut(const EntityRecord& entity, const EnglishFormRecord& english, Span span) const {
    const std::string_view text = span.of(target_.text);
    const std::string_view squeezed = lexicon_.text(english.squeezed);
    const bool one_word = lexicon_.text(english.text).find_first_of(" -'") == std::string::npos;
    const std::uint64_t breaks = word_breaks(text);
    if (entity.kind != EntityKind::person) {
      if (breaks == 0 || !one_word || english.full == 0) return true;
    } else if (!is_reading(squeezed)) {
      return true;
    }
    return std::ranges::any_of(lexicon_.english(entity), [&](const EnglishFormRecord& form) {
      return lexicon_.text(form.squeezed) == squeezed &&
             word_breaks(lexicon_.text(form.text)) == breaks;
    });
  }

  bool try_parts(std::uint32_t number, const EnglishFormRecord& english) {
    const Span found = find_parts(squeezed_, target_.text, lexicon_.text(english.text));
    if (found.empty()) return false;
    const std::uint64_t rendering = hash64(lexicon_.text(english.squeezed));
    if (!is_reversed(number, english, found.of(target_.text))) {
      take(hit_, found, rendering, number);
      return true;
    }
    take(hit_, found, rendering, number);
    fault(NameVerdict::reversed, NameReason::swapped, 0.9F);
    return false;
  }

  // "Jinping Xi", where none of the forms has this order. Not "Xi, Jinping".
  bool is_reversed(std::uint32_t number, const EnglishFormRecord& english,
                   std::string_view text) const {
    const auto words = words_of(text);
    if (words.size() != 2 || text.find(',') != std::string_view::npos) return false;
    const std::string_view squeezed = lexicon_.text(english.squeezed);
    if (!is_reading(squeezed)) return false;
    const std::string here = squeeze(text);
    if (squeeze(words[1]) + squeeze(words[0]) != squeezed) return false;
    return std::ranges::none_of(lexicon_.english(lexicon_.entity(number)), [&](const auto& form) {
      return lexicon_.text(form.squeezed) == here;
    });
  }

  NameHit& hit_;
  const SourceText& source_;
  const English& target_;
  const Lexicon& lexicon_;
  const Lexicon& ours_;  // for readings and words of English
  const Folded& squeezed_;
};

// Looks for any accepted English form of the hit's entities.
void accept(NameHit& hit, const SourceText& source, const English& target, const NameSources& names,
            const Folded& squeezed) {
  Acceptance acceptance(hit, source, target, names, squeezed);
  const Lexicon& lexicon = names.of(hit);
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const EnglishFormRecord& english : lexicon.english(lexicon.entity(number)))
      if (acceptance.try_form(number, english)) return;
}

}  // namespace

void prepare_squeezed(const English& target, NameScratch& scratch) {
  if (scratch.has_squeezed) return;
  FoldOptions options;
  options.lower_case = options.diacritics = options.width = options.invisible =
      options.punctuation = true;
  fold(target.text, options, scratch.squeezed);
  scratch.has_squeezed = true;
}

void prepare_words(const English& target, const Lexicon& lexicon, NameScratch& scratch) {
  if (!scratch.has_words) prepare_words(target, lexicon, scratch.words);
  scratch.has_words = true;
}

Span find_squeezed(const Folded& squeezed, std::string_view text, std::string_view form) {
  return find_form(squeezed, text, form, [](Span) { return true; });
}

void pair_names(const SourceText& source, const English& target, const NameSources& names,
                NameScratch& scratch, std::vector<NameHit>& hits) {
  if (hits.empty() || target.text.empty()) return;
  prepare_squeezed(target, scratch);
  for (NameHit& hit : hits) accept(hit, source, target, names, scratch.squeezed);
}

}  // namespace mtlint
