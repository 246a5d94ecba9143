// Looks for renderings of terms in a target.

#include <algorithm>

#include "analysis/term_forms.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

using Word = TermTarget::Word;

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

bool same_words(const std::vector<std::uint64_t>& stems, const std::vector<Word>& words,
                std::size_t at) {
  if (at + stems.size() > words.size()) return false;
  for (std::size_t i = 0; i < stems.size(); ++i)
    if (words[at + i].stem != stems[i]) return false;
  return true;
}

// All words that say something, near each other, in whatever order: "transmission of the virus" is
// "virus transmission", "acute and chronic bronchitis" has "acute bronchitis".
Span find_near(const TermForm& form, const std::vector<Word>& words) {
  const std::size_t reach = form.content.size() + 4;
  if (form.content.size() < 2) return {};
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (std::ranges::find(form.content, words[at].stem) == form.content.end()) continue;
    const std::size_t end = std::min(words.size(), at + reach);
    std::size_t last = at;
    const bool all = std::ranges::all_of(form.content, [&](std::uint64_t stem) {
      std::size_t i = at;
      while (i < end && words[i].stem != stem) ++i;
      last = std::max(last, i);
      return i < end;
    });
    if (all) return {words[at].span.begin, words[last].span.end};
  }
  return {};
}

// "facemask" and "face-masks" for "face mask", diacritics or not.
Span find_squeezed_form(const TermForm& form, TermTarget& target) {
  const std::string_view text = target.english->text;
  if (form.squeezed.size() < 3 || form.acronym) return {};
  const std::string& squeezed = squeezed_of(target).text;
  for (std::size_t at = squeezed.find(form.squeezed); at != std::string::npos;
       at = squeezed.find(form.squeezed, at + 1)) {
    std::size_t end = at + form.squeezed.size();
    Span span =
        target.squeezed.original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (is_word_character(code_point_before(text, span.begin))) continue;
    for (const std::string_view ending : {"", "s", "es"}) {
      if (!text.substr(span.end).starts_with(ending)) continue;
      const Span longer{span.begin, span.end + static_cast<std::uint32_t>(ending.size())};
      if (!is_word_character(code_point_at(text, longer.end))) return longer;
    }
  }
  return {};
}

// "ICU" for "intensive care unit", and the reverse.
Span find_initials(const TermForm& form, const TermTarget& target) {
  const English& english = *target.english;
  const auto& words = target.words;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view word = words[at].span.of(english.text);
    if (!form.initials.empty() &&
        (word == form.initials ||
         (word.ends_with('s') && word.substr(0, word.size() - 1) == form.initials)))
      return words[at].span;
    if (form.spelt.empty() || at + form.spelt.size() > words.size()) continue;
    const bool spells = std::ranges::equal(
        form.spelt, std::span(words).subspan(at, form.spelt.size()), {}, {}, [&](const Word& w) {
          return static_cast<char>(to_upper(code_point_at(english.text, w.span.begin)));
        });
    if (spells) return {words[at].span.begin, words[at + form.spelt.size() - 1].span.end};
  }
  return {};
}

// "CoV" and "CoVs" for "coronavirus": two capitals or more, letters of the form in its order.
Span find_abbreviation(const TermForm& form, const TermTarget& target) {
  constexpr std::size_t longest = 5;
  constexpr std::size_t shortest_form = 8;
  if (form.squeezed.size() < shortest_form) return {};
  for (const Word& word : target.words) {
    std::string_view letters = word.span.of(target.english->text);
    if (letters.ends_with('s')) letters.remove_suffix(1);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (letters.size() < 2 || letters.size() > longest || !is_capital(letters[0]) ||
        std::ranges::count_if(letters, is_capital) < 2)
      continue;
    std::size_t at = 0;
    const bool in_order = std::ranges::all_of(letters, [&](char c) {
      const char small = is_capital(c) ? static_cast<char>(c + 32) : c;
      at = form.squeezed.find(small, at) + 1;
      return at != 0;
    });
    if (in_order && form.squeezed[0] == static_cast<char>(letters[0] + 32)) return word.span;
  }
  return {};
}

// Headings in capitals, and headings with a capital on each word, have capitals of their own.
bool is_heading(const English& english, std::uint32_t token) {
  const auto capital_near = [&](std::size_t i) {
    const Token& other = english.tokens[i];
    return other.kind == TokenKind::word && other.capital;
  };
  const bool before = token > 0 && capital_near(token - 1) && !begins_sentence(english, token - 1);
  const bool after = token + 1 < english.tokens.size() && capital_near(token + 1);
  return before || after;
}

// Are the words that begin at `at` written with the capitals of the form?
bool is_cased(const TermForm& form, const TermTarget& target, std::size_t at) {
  const English& english = *target.english;
  for (std::size_t i = 0; i < form.written.size(); ++i) {
    const Word& word = target.words[at + i];
    const std::string_view here = word.span.of(english.text);
    const std::string_view there = form.written[i];
    const std::size_t size = std::min(here.size(), there.size());
    // The ending may differ: y may be ies.
    const std::size_t same = size > 2 ? size - 1 : size;
    if (here.substr(0, same) == there.substr(0, same)) continue;
    const Token& token = english.tokens[word.token];
    const bool all_but_first = here.substr(1, same - 1) == there.substr(1, same - 1);
    const bool begins = begins_sentence(english, word.token) || is_heading(english, word.token);
    if (token.capital && all_but_first && begins) continue;
    if (token.all_caps && is_heading(english, word.token)) continue;
    return false;
  }
  return true;
}

}  // namespace

bool begins_sentence(const English& english, std::uint32_t token) {
  const auto sentence = std::ranges::find_if(english.sentences, [&](const EnglishSentence& s) {
    return s.begin <= token && token < s.end;
  });
  if (sentence == english.sentences.end()) return token == 0;
  for (std::uint32_t i = sentence->begin; i < token; ++i)
    if (english.tokens[i].kind != TokenKind::punctuation) return false;
  return true;
}

Span find_wanted(const TermForm& form, TermTarget& target, bool& miscased) {
  miscased = false;
  if (form.words.empty()) {  // nothing but marks: "C++" has a word, "&" has none
    const std::size_t at = target.english->text.find(form.text);
    if (at == std::string_view::npos) return {};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + form.text.size())};
  }
  Span other{};
  for (std::size_t at = 0; at < target.words.size(); ++at) {
    if (!same_words(form.stems, target.words, at)) continue;
    if (form.acronym && !target.english->tokens[target.words[at].token].capital) continue;
    const Span span{target.words[at].span.begin, target.words[at + form.stems.size() - 1].span.end};
    if (!form.exact_case || is_cased(form, target, at)) return span;
    if (other.empty()) other = span;
  }
  if (!other.empty()) {
    miscased = true;
    return other;
  }
  if (form.written.size() > 1)
    for (const Word& word : target.words)
      if (word.stem == form.joined) return word.span;
  if (const Span span = find_squeezed_form(form, target); !span.empty()) return span;
  if (const Span span = find_near(form, target.words); !span.empty()) return span;
  if (const Span span = find_initials(form, target); !span.empty()) return span;
  return find_abbreviation(form, target);
}

Span find_strictly(const TermForm& form, const English& english, const std::vector<Word>& words,
                   std::size_t& from) {
  const std::size_t count = form.words.size();
  if (count == 0) return {};
  for (std::size_t at = from; at + count <= words.size(); ++at) {
    bool same = std::ranges::find(form.endings, words[at + count - 1].lower) != form.endings.end();
    for (std::size_t i = 0; same && i + 1 < count; ++i) same = words[at + i].lower == form.words[i];
    // Nothing but spaces and hyphens between the words.
    for (std::size_t i = 1; same && i < count; ++i) {
      const Span gap{words[at + i - 1].span.end, words[at + i].span.begin};
      same = gap.of(english.text).find_first_not_of(" -/") == std::string_view::npos;
    }
    for (std::size_t i = 0; same && form.exact_case && i < count; ++i)
      same = words[at + i]
                 .span.of(english.text)
                 .starts_with(std::string_view(form.written[i])
                                  .substr(0, form.written[i].size() > 3 ? form.written[i].size() - 1
                                                                        : form.written[i].size()));
    if (!same) continue;
    from = at + 1;
    return {words[at].span.begin, words[at + count - 1].span.end};
  }
  from = words.size();
  return {};
}

}  // namespace mtlint
