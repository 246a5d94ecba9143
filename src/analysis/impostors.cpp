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

// Everything that is the same for all candidates of one hit.
struct Wanted {
  const Lexicon& lexicon;
  const English& target;
  std::string reading;
  std::vector<std::string> expected;            // squeezed full or short forms
  std::vector<std::vector<std::string>> words;  // of each expected form, squeezed
  std::vector<std::uint32_t> entities;          // of each expected form
};

std::vector<std::string> squeezed_words(std::string_view form) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    if (std::string word = squeeze(form.substr(at, end - at)); !word.empty())
      words.push_back(std::move(word));
    at = end + 1;
  }
  return words;
}

Wanted wanted_for(const NameHit& hit, const SourceText& source, const English& target,
                  const Lexicon& lexicon) {
  Wanted wanted{lexicon, target, {}, {}, {}, {}};
  if (source.language == Language::zh)
    wanted.reading = reading_of(hit.span.of(source.text), lexicon);
  for (const std::uint32_t number : lexicon.entities(lexicon.source_form(hit.form)))
    for (const EnglishFormRecord& form : lexicon.english(lexicon.entity(number))) {
      if ((form.full != 0) != (hit.kind == FormKind::full)) continue;
      wanted.expected.emplace_back(lexicon.text(form.squeezed));
      wanted.words.push_back(squeezed_words(lexicon.text(form.text)));
      wanted.entities.push_back(number);
    }
  return wanted;
}

bool is_known_word(const Lexicon& lexicon, std::string_view word) {
  if (lexicon.is_word(hash64(word))) return true;
  std::string lower;
  for (std::size_t at = 0; at < word.size();)
    append_code_point(lower, to_lower(next_code_point(word, at)));
  return lexicon.is_word(hash64(lower));
}

// How well the words of a candidate fit an expected form word by word: needs one word that is
// right.
float fit_in_parts(const std::vector<std::string>& words,
                   const std::vector<std::string>& expected) {
  if (words.size() != expected.size() || words.size() < 2) return 0;
  float worst = 1;
  bool exact = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool same = words[i] == expected[i];
    exact = exact || (same && words[i].size() >= 3);
    worst = std::min(worst, same ? 1.0F : sound_alike(words[i], expected[i]));
  }
  return exact && worst >= 0.5F ? 1 - (1 - worst) * 0.75F : 0;
}

// A run of capitalised words, [first, last) of the tokens.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
};

void judge(const Wanted& wanted, Run run, Impostor& best) {
  const English& target = wanted.target;
  const Span span{target.tokens[run.first].span.begin, target.tokens[run.last - 1].span.end};
  std::vector<std::string> words;
  bool all_known = true;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Token& token = target.tokens[i];
    if (token.kind != TokenKind::word) continue;
    words.push_back(squeeze(target.of(token)));
    all_known = all_known && is_known_word(wanted.lexicon, target.of(token));
  }
  std::string whole;
  for (const std::string& word : words) whole += word;
  if (whole.size() < 3) return;
  const bool a_name = wanted.lexicon.is_english_name(whole);
  const bool reads = whole == wanted.reading && (!all_known || words.size() > 1);
  for (std::size_t i = 0; i < wanted.expected.size(); ++i) {
    const std::string& expected = wanted.expected[i];
    // A longer name is another name: Li Qianghua is not Li Qiang.
    if (whole.starts_with(expected) && whole.size() != expected.size() + 1) return;
    float similarity = sound_alike(whole, expected);
    const float in_parts = fit_in_parts(words, wanted.words[i]);
    const bool long_enough = whole.size() >= 5 && expected.size() >= 5;
    const bool fits =
        in_parts >= alike_in_parts ||
        (words.size() > 1 && !all_known && long_enough && similarity >= alike_as_whole) ||
        (words.size() == 1 && !all_known && long_enough && similarity >= alike_as_word);
    similarity = std::max(similarity, in_parts);
    if (!(reads || (fits && !a_name))) continue;
    const float rank = reads ? 1 + similarity : similarity;
    const float best_rank = best.pinyin ? 1 + best.similarity : best.similarity;
    if (best.span.empty() || rank > best_rank) best = {span, similarity, reads, wanted.entities[i]};
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
        judge(wanted, {first, last + 1}, best);
      } else if (!is_link(target, last)) {
        break;
      }
    }
  }
  return best;
}

}  // namespace mtlint
