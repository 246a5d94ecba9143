// What stands in the English where a known name should: candidates are runs of capitalised words.

#include <algorithm>
#include <string>

#include "analysis/names.h"
#include "analysis/similarity.h"
#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_run = 5;   // words in a candidate
constexpr float alike_in_parts = 0.66F;  // one word is right, the others sound like it
constexpr float alike_as_whole = 0.74F;  // several words, none of them right
constexpr float alike_as_word = 0.76F;   // one word

// The reading of a Chinese form, without spaces: 尼·奎诺 is "nikuinuo". Empty if a character has
// none.
std::string reading_of(std::string_view source, const Lexicon& lexicon) {
  std::string reading;
  for (std::size_t at = 0; at < source.size();) {
    const char32_t c = next_code_point(source, at);
    if (is_punctuation(c) || is_space(c)) continue;
    const std::string_view syllable = lexicon.pinyin(c);
    if (syllable.empty()) return {};
    reading += syllable;
  }
  return reading;
}

// An English form that could stand here.
struct ExpectedForm {
  std::string squeezed;
  std::vector<std::string> words;  // squeezed
  std::vector<bool> known;         // by word: is it in an English dictionary?
  std::uint32_t entity = 0;
  bool person = false;
};

// Everything that is the same for all candidates of one hit.
struct Wanted {
  const Lexicon& lexicon;
  const English& target;
  std::string reading;
  std::vector<ExpectedForm> expected;
};

std::vector<std::string_view> words_of(std::string_view form) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    if (end > at) words.push_back(form.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_known_word(const Lexicon& lexicon, std::string_view word) {
  if (lexicon.is_word(hash64(word))) return true;
  std::string lower;
  for (std::size_t at = 0; at < word.size();)
    append_code_point(lower, to_lower(next_code_point(word, at)));
  return lexicon.is_word(hash64(lower));
}

Wanted wanted_for(const NameHit& hit, const SourceText& source, const English& target,
                  const Lexicon& lexicon) {
  Wanted wanted{lexicon, target, {}, {}};
  if (source.language == Language::zh)
    wanted.reading = reading_of(hit.span.of(source.text), lexicon);
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const EnglishFormRecord& record : lexicon.english(lexicon.entity(number))) {
      if ((record.full != 0) != (hit.kind == FormKind::full)) continue;
      ExpectedForm form;
      form.squeezed = lexicon.text(record.squeezed);
      form.entity = number;
      form.person = lexicon.entity(number).kind == EntityKind::person;
      for (const std::string_view word : words_of(lexicon.text(record.text))) {
        form.words.push_back(squeeze(word));
        form.known.push_back(is_known_word(lexicon, word));
      }
      wanted.expected.push_back(std::move(form));
    }
  return wanted;
}

// Adjectives, inhabitants and plurals are made from names: "South Korean", "San Franciscans", "the
// Victorias", "Austro-". They are other words, not broken names.
bool is_derived(std::string_view word, std::string_view name) {
  constexpr std::string_view endings[] = {"n",    "an",  "ans", "ian",  "ians",  "s",    "es",
                                          "ns",   "ic",  "ish", "ese",  "i",     "is",   "er",
                                          "ers",  "o",   "ean", "eans", "ine",   "ines", "ite",
                                          "ites", "ism", "ist", "ists", "esque", "y"};
  std::string_view stem = name;
  while (true) {
    if (word.starts_with(stem) &&
        std::ranges::find(endings, word.substr(stem.size())) != std::end(endings))
      return true;
    if (stem.size() < 4 || name.size() - stem.size() >= 2 ||
        std::string_view("aeiouys").find(stem.back()) == std::string_view::npos)
      return false;
    stem.remove_suffix(1);
  }
}

// A run of capitalised words that may be the name.
struct Candidate {
  Span span{};
  std::vector<std::string> words{};  // squeezed
  std::vector<bool> known{};         // by word
  std::string whole{};
  bool all_known = true;
};

Candidate candidate_of(const Wanted& wanted, std::size_t first, std::size_t last) {
  const English& target = wanted.target;
  Candidate candidate;
  candidate.span = {target.tokens[first].span.begin, target.tokens[last - 1].span.end};
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = target.tokens[i];
    if (token.kind != TokenKind::word) continue;
    candidate.words.push_back(squeeze(target.of(token)));
    candidate.known.push_back(is_known_word(wanted.lexicon, target.of(token)));
    candidate.whole += candidate.words.back();
    candidate.all_known = candidate.all_known && candidate.known.back();
  }
  return candidate;
}

// How well a candidate fits a form word by word: one word has to be right. A word that is good
// English where another good English word should be makes another name ("Prince Henry" for Prince
// Harry) or none at all ("Roman Emperor" for Roman Empire).
float fit_in_parts(const Candidate& candidate, const ExpectedForm& form) {
  if (candidate.words.size() != form.words.size() || form.words.size() < 2) return 0;
  float worst = 1;
  bool exact = false;
  for (std::size_t i = 0; i < form.words.size(); ++i) {
    const bool same = candidate.words[i] == form.words[i];
    if (!same && candidate.known[i] && form.known[i]) return 0;
    exact = exact || (same && form.words[i].size() >= 3);
    worst = std::min(worst, same ? 1.0F : sound_alike(candidate.words[i], form.words[i]));
  }
  return exact && worst >= 0.5F ? 1 - (1 - worst) * 0.75F : 0;
}

// 0 if the candidate is not this form misspelt; else how alike they are.
float fit(const Candidate& candidate, const ExpectedForm& form) {
  const float in_parts = fit_in_parts(candidate, form);
  if (in_parts >= alike_in_parts) return in_parts;
  // Words that English has are no misspelling: "Hong Kong SAR Government" describes, it does not
  // spell.
  const auto unknown = std::ranges::count(candidate.known, false);
  const std::size_t enough = form.person ? 1 : (candidate.words.size() + 1) / 2;
  if (static_cast<std::size_t>(unknown) < enough) return 0;
  if (candidate.whole.size() < 5 || form.squeezed.size() < 5) return 0;
  const float whole = sound_alike(candidate.whole, form.squeezed);
  return whole >= (candidate.words.size() > 1 ? alike_as_whole : alike_as_word) ? whole : 0;
}

void judge(const Wanted& wanted, const Candidate& candidate, Impostor& best) {
  if (candidate.whole.size() < 3) return;
  const bool reads =
      candidate.whole == wanted.reading && (!candidate.all_known || candidate.words.size() > 1);
  const bool a_name = !reads && wanted.lexicon.is_english_name(candidate.whole);
  for (const ExpectedForm& form : wanted.expected) {
    if (is_derived(candidate.whole, form.squeezed)) return;
    // A longer name is another name: Li Qianghua is not Li Qiang.
    if (candidate.whole.starts_with(form.squeezed) &&
        candidate.whole.size() != form.squeezed.size() + 1)
      return;
    const float similarity = fit(candidate, form);
    if (!reads && (similarity == 0 || a_name)) continue;
    const float rank = reads ? 1 + similarity : similarity;
    const float best_rank = best.pinyin ? 1 + best.similarity : best.similarity;
    if (best.span.empty() || rank > best_rank)
      best = {candidate.span, similarity, reads, form.entity};
  }
}

// May the token be part of a name? Hyphens and small words only between capitals.
bool is_name_word(const English& target, std::size_t i) {
  const Token& token = target.tokens[i];
  return token.kind == TokenKind::word && token.capital;
}

bool is_link(const English& target, std::size_t i) {
  constexpr std::string_view links[] = {"-",   "–",   "de",  "da", "di", "van",
                                        "von", "der", "bin", "al", "el", "of"};
  return std::ranges::find(links, target.of(target.tokens[i])) != std::end(links);
}

}  // namespace

Impostor find_impostor(const NameHit& hit, const SourceText& source, const English& target,
                       const Lexicon& lexicon, const std::vector<NameHit>& hits) {
  const Wanted wanted = wanted_for(hit, source, target, lexicon);
  Impostor best;
  const auto taken = [&](Span span) {
    return std::ranges::any_of(
        hits, [&](const NameHit& other) { return other.accepted && other.target.overlaps(span); });
  };
  for (std::size_t first = 0; first < target.tokens.size(); ++first) {
    if (!is_name_word(target, first)) continue;
    std::size_t words = 0;
    for (std::size_t last = first; last < target.tokens.size() && words < longest_run; ++last) {
      if (taken(target.tokens[last].span)) break;
      if (is_name_word(target, last)) {
        ++words;
        judge(wanted, candidate_of(wanted, first, last + 1), best);
      } else if (!is_link(target, last)) {
        break;
      }
    }
  }
  return best;
}

}  // namespace mtlint
