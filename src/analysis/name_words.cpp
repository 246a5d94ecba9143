// English words beside names.

#include "analysis/name_words.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

std::string lower_case(std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();)
    append_code_point(lower, to_lower(next_code_point(word, at)));
  return lower;
}

bool is_link(std::string_view word) {
  constexpr std::array<std::string_view, 19> links{"-",   "–",   "de",  "da",  "di", "van", "von",
                                                   "der", "den", "bin", "al",  "el", "of",  "la",
                                                   "le",  "du",  "ibn", "dos", "and"};
  return std::ranges::find(links, word) != links.end();
}

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

}  // namespace

bool is_common_word(const Lexicon& lexicon, std::string_view word) {
  return lexicon.is_word(hash64(lower_case(word)));
}

bool is_known_word(const Lexicon& lexicon, std::string_view word) {
  return lexicon.is_word(hash64(word)) || is_common_word(lexicon, word);
}

std::vector<std::string_view> words_of(std::string_view form) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(' ', at), form.size());
    if (end > at) words.push_back(form.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

void prepare_words(const English& target, const Lexicon& lexicon, std::vector<NameWord>& words) {
  words.resize(target.tokens.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = target.tokens[i];
    const std::string_view text = target.of(token);
    NameWord& word = words[i];
    word.span = token.span;
    word.capital = token.capital;
    word.name = token.kind == TokenKind::word && token.capital;
    word.link = is_link(text);
    word.squeezed.clear();
    if (token.kind != TokenKind::word) continue;
    word.squeezed = squeeze(text);
    word.common = is_common_word(lexicon, text);
    word.known = word.common || lexicon.is_word(hash64(text));
  }
}

bool is_beside_names(std::string_view squeezed) {
  static constexpr auto words = std::to_array<std::string_view>({"a",
                                                                 "academician",
                                                                 "admiral",
                                                                 "also",
                                                                 "ambassador",
                                                                 "and",
                                                                 "at",
                                                                 "attorney",
                                                                 "author",
                                                                 "bishop",
                                                                 "brother",
                                                                 "by",
                                                                 "captain",
                                                                 "cardinal",
                                                                 "ceo",
                                                                 "chair",
                                                                 "chairman",
                                                                 "chairperson",
                                                                 "chairwoman",
                                                                 "chancellor",
                                                                 "chief",
                                                                 "coach",
                                                                 "colonel",
                                                                 "commander",
                                                                 "commissioner",
                                                                 "comrade",
                                                                 "congressman",
                                                                 "deputy",
                                                                 "director",
                                                                 "doctor",
                                                                 "dr",
                                                                 "emperor",
                                                                 "empress",
                                                                 "engineer",
                                                                 "father",
                                                                 "for",
                                                                 "foreign",
                                                                 "former",
                                                                 "from",
                                                                 "general",
                                                                 "governor",
                                                                 "his",
                                                                 "her",
                                                                 "in",
                                                                 "is",
                                                                 "it",
                                                                 "judge",
                                                                 "justice",
                                                                 "king",
                                                                 "lady",
                                                                 "late",
                                                                 "lieutenant",
                                                                 "lord",
                                                                 "madam",
                                                                 "major",
                                                                 "manager",
                                                                 "marshal",
                                                                 "mayor",
                                                                 "minister",
                                                                 "miss",
                                                                 "mr",
                                                                 "mrs",
                                                                 "ms",
                                                                 "mother",
                                                                 "of",
                                                                 "officer",
                                                                 "on",
                                                                 "party",
                                                                 "pope",
                                                                 "premier",
                                                                 "president",
                                                                 "prime",
                                                                 "prince",
                                                                 "princess",
                                                                 "prof",
                                                                 "professor",
                                                                 "queen",
                                                                 "reporter",
                                                                 "representative",
                                                                 "s",
                                                                 "saint",
                                                                 "secretary",
                                                                 "senator",
                                                                 "sheikh",
                                                                 "sir",
                                                                 "sister",
                                                                 "speaker",
                                                                 "that",
                                                                 "the",
                                                                 "to",
                                                                 "vice",
                                                                 "was",
                                                                 "when",
                                                                 "with"});
  static const auto sorted = [] {
    auto copy = words;
    std::ranges::sort(copy);
    return copy;
  }();
  return is_one_of(sorted, squeezed);
}

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

void replace_end(std::string& text, std::string_view from, std::string_view to) {
  if (text.ends_with(from)) text.replace(text.size() - from.size(), from.size(), to);
}

std::string plainly_romanised(std::string_view squeezed, Language language) {
  std::string text(squeezed);
  for (const std::string_view end : {"skiy", "skyy", "skii", "skyi", "skij", "ski"})
    replace_end(text, end, "sky");
  replace_all(text, "ks", "x");
  replace_all(text, "andr", "ander");
  replace_all(text, "andere", "ander");
  if (language != Language::ja) return text;
  for (const std::string_view vowel : {"oh", "ou", "oo"}) replace_all(text, vowel, "o");
  replace_all(text, "uu", "u");
  return text;
}

}  // namespace

bool is_same_romanised(std::string_view a, std::string_view b, Language language) {
  return plainly_romanised(a, language) == plainly_romanised(b, language);
}

bool is_derived(std::string_view word, std::string_view name, bool person) {
  constexpr std::string_view endings[] = {"n",    "an",  "ans", "ian",  "ians",  "s",    "es",
                                          "ns",   "ic",  "ish", "ese",  "i",     "is",   "er",
                                          "ers",  "o",   "ean", "eans", "ine",   "ines", "ite",
                                          "ites", "ism", "ist", "ists", "esque", "y"};
  std::string_view stem = name;
  while (true) {
    if (word.starts_with(stem) &&
        std::ranges::find(endings, word.substr(stem.size())) != std::end(endings))
      return true;
    if (person || stem.size() < 4 || name.size() - stem.size() >= 2 ||
        std::string_view("aeiouys").find(stem.back()) == std::string_view::npos)
      return false;
    stem.remove_suffix(1);
  }
}

bool is_irregular_adjective(std::string_view squeezed) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"afghan",  "afghans",    "american",  "argentine",  "british", "brits",      "burmese",
       "cypriot", "czech",      "czechs",    "danish",     "dutch",   "emirati",    "emiratis",
       "english", "filipino",   "filipinos", "finnish",    "french",  "german",     "germans",
       "greek",   "greeks",     "icelandic", "irish",      "kazakh",  "kiwi",       "kyrgyz",
       "lao",     "monegasque", "norwegian", "norwegians", "polish",  "portuguese", "scottish",
       "slovak",  "slovaks",    "soviet",    "spaniards",  "spanish", "swedish",    "swiss",
       "tajik",   "thai",       "thais",     "turkish",    "turkmen", "turks",      "uzbek",
       "welsh"});
  static_assert(std::ranges::is_sorted(words));
  return is_one_of(words, squeezed);
}

}  // namespace mtlint
