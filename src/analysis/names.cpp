// Known names in the source by the lexicon's index; accepted forms in the English by squeezed
// search.

#include "analysis/names.h"

#include <algorithm>

#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

bool is_kana(char32_t c) { return script_of(c) == Script::katakana || c == U'ー'; }
bool is_word_character(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c); }

// Korean particles that may follow a name of two syllables.
bool begins_with_particle(std::string_view text) {
  constexpr std::string_view particles[] = {"은", "는", "이",   "가", "을", "를", "의", "에", "와",
                                            "과", "로", "으로", "도", "만", "인", "측", "씨"};
  return std::ranges::any_of(particles, [&](std::string_view p) { return text.starts_with(p); });
}

// May a name of this language begin and end here?
bool is_bounded(std::string_view text, std::size_t begin, std::size_t end, Language language) {
  const char32_t before = code_point_before(text, begin);
  const char32_t after = code_point_at(text, end);
  switch (language) {
    case Language::zh:
      return true;
    case Language::ja:
      return !(is_kana(before) && is_kana(code_point_at(text, begin))) &&
             !(is_kana(after) && is_kana(code_point_before(text, end)));
    case Language::ko:
      if (script_of(before) == Script::hangul) return false;
      return end - begin > 6 || script_of(after) != Script::hangul ||
             begins_with_particle(text.substr(end));
    default:
      return !is_word_character(before) && !is_word_character(after);
  }
}

// Characters that hardly occur outside transliterated names. A surname that touches one is a piece
// of a longer name: 卡特 (Carter) in 卡特利.
bool is_transliterating(char32_t c) {
  constexpr std::u32string_view characters =
      U"尔斯克特德利蒂娜莉妮琳莎丝茨伊娅奥埃艾戈蒙茜薇黛卢诺洛鲁姆伦弗雷赫塔拉罗萨";
  return c != 0 && characters.find(c) != std::u32string_view::npos;
}

bool is_piece_of_name(std::string_view text, Span span) {
  return is_transliterating(code_point_before(text, span.begin)) ||
         is_transliterating(code_point_at(text, span.end));
}

bool overlaps_any(const std::vector<Span>& spans, Span span) {
  return std::ranges::any_of(spans, [&](Span other) { return other.overlaps(span); });
}

// A word that English has in small letters: a title, a verb, the first word of a sentence.
bool is_common_word(const Lexicon& lexicon, std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();)
    append_code_point(lower, to_lower(next_code_point(word, at)));
  return lexicon.is_word(hash64(lower));
}

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

Span find_form(const Folded& squeezed, std::string_view text, std::string_view form) {
  return find_form(squeezed, text, form, [](Span) { return true; });
}

// Does a surname stand without another given name beside it? "Zhao Houling" is not Zhao Houlin
// because of its Zhao; "President Obama" is Obama, "Belak Obama" is nobody.
bool stands_alone(std::string_view text, Span surname, const Lexicon& lexicon) {
  if (text.substr(surname.end).starts_with(' ') && is_upper(code_point_at(text, surname.end + 1))) {
    std::size_t end = surname.end + 1;
    while (end < text.size() && is_word_character(code_point_at(text, end)))
      next_code_point(text, end);
    if (!is_common_word(lexicon, text.substr(surname.end + 1, end - surname.end - 1))) return false;
  }
  if (surname.begin == 0 || text[surname.begin - 1] != ' ') return true;
  std::size_t begin = surname.begin - 1;
  while (begin > 0 && is_word_character(code_point_before(text, begin)))
    previous_code_point(text, begin);
  return !is_upper(code_point_at(text, begin)) ||
         is_common_word(lexicon, text.substr(begin, surname.begin - 1 - begin));
}

// A form of several words in another order ("Heung-min Son"): every word of three or more letters
// is there, and so is the first.
Span find_parts(const Folded& squeezed, std::string_view text, std::string_view form) {
  Span all{};
  int words = 0;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    const std::string word = squeeze(form.substr(at, end - at));
    at = end + 1;
    if (word.size() < 2) continue;
    const Span found = find_form(squeezed, text, word);
    if (found.empty()) return {};
    all =
        words++ == 0 ? found : Span{std::min(all.begin, found.begin), std::max(all.end, found.end)};
  }
  return words >= 2 ? all : Span{};
}

// Looks for any accepted English form of the hit's entities.
void accept(NameHit& hit, const English& target, const Lexicon& lexicon, const Folded& squeezed) {
  const auto& form = lexicon.source_form(hit.form);
  for (const std::uint32_t number : lexicon.entities(form)) {
    const EntityRecord& entity = lexicon.entity(number);
    for (const EnglishFormRecord& english : lexicon.english(entity)) {
      const std::string_view written = lexicon.text(english.text);
      const bool surname =
          english.full == 0 && entity.kind == EntityKind::person && hit.kind == FormKind::full;
      Span found = find_form(squeezed, target.text, lexicon.text(english.squeezed), [&](Span span) {
        return !surname || stands_alone(target.text, span, lexicon);
      });
      if (found.empty() && english.full != 0 && entity.kind == EntityKind::person)
        found = find_parts(squeezed, target.text, written);
      if (found.empty()) continue;
      hit.accepted = true;
      hit.target = found;
      hit.rendering = hash64(lexicon.text(english.squeezed));
      return;
    }
  }
}

}  // namespace

void find_names(const SourceText& source, const Lexicon& lexicon, const std::vector<Span>& quiet,
                NameScratch& scratch, std::vector<NameHit>& out) {
  const PrefixIndex& index = lexicon.names(source.language);
  if (index.slots.empty() || source.text.empty()) return;
  std::string_view text = source.text;
  const bool mapped = source.language != Language::ko;
  if (mapped) {
    FoldOptions options;
    if (is_unspaced(source.language))
      options.simplify = lexicon.han();
    else
      options.lower_case = true;
    fold(source.text, options, scratch.source);
    text = scratch.source.text;
  }
  for (std::size_t at = 0; at < text.size();) {
    const auto hit = index.longest(text, at, [&](std::size_t size) {
      return is_bounded(text, at, at + size, source.language);
    });
    if (!hit) {
      at = prefix_end(text, at, 1);
      continue;
    }
    Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + hit->size)};
    if (mapped) span = scratch.source.original(span);
    at += hit->size;
    const auto kind = static_cast<FormKind>(lexicon.source_form(hit->payload).kind);
    const bool piece = kind == FormKind::part && source.language == Language::zh &&
                       is_piece_of_name(source.text, span);
    if (piece || overlaps_any(quiet, span)) continue;
    NameHit name;
    name.span = span;
    name.form = hit->payload;
    name.kind = kind;
    out.push_back(name);
  }
}

void pair_names(const English& target, const Lexicon& lexicon, NameScratch& scratch,
                std::vector<NameHit>& hits) {
  if (hits.empty() || target.text.empty()) return;
  FoldOptions options;
  options.lower_case = options.diacritics = options.width = options.invisible =
      options.punctuation = true;
  fold(target.text, options, scratch.squeezed);
  for (NameHit& hit : hits) accept(hit, target, lexicon, scratch.squeezed);
}

std::string_view expected_form(const NameHit& hit, const Lexicon& lexicon, std::uint32_t entity) {
  const auto forms = lexicon.english(lexicon.entity(entity));
  if (forms.empty()) return {};
  if (hit.kind != FormKind::full)
    for (const EnglishFormRecord& form : forms)
      if (form.full == 0) return lexicon.text(form.text);
  return lexicon.text(forms.front().text);
}

}  // namespace mtlint
