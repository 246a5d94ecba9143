// Patterns of the dictionaries over English words.

#include "analysis/patterns.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    std::string_view part = text.substr(0, at);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string lower_case(std::string_view text) {
  FoldOptions options;
  options.lower_case = options.quotes = options.diacritics = true;
  return folded(text, options);
}

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

// Does the "n't" of "don't" begin at `at`? It is a word of its own, as in "do n't" or "n't care".
bool is_not(std::string_view text, std::size_t at) {
  if (code_point_at(text, at) != 'n') return false;
  std::size_t behind = at + 1;
  if (!is_apostrophe(code_point_at(text, behind))) return false;
  next_code_point(text, behind);
  return code_point_at(text, behind) == 't' && !is_word_character(code_point_at(text, behind + 1));
}

std::size_t end_of_not(std::string_view text, std::size_t at) {
  std::size_t behind = at + 1;
  next_code_point(text, behind);
  return behind + 1;
}

// The end of the word that begins at `at`; `at` if none does. Hyphens and apostrophes part words:
// "win-win" are two, "one's" too.
std::size_t word_end(std::string_view text, std::size_t at) {
  if (is_not(text, at)) return end_of_not(text, at);
  std::size_t end = at;
  while (end < text.size() && is_word_character(code_point_at(text, end))) {
    if (end > at && is_not(text, end)) break;
    next_code_point(text, end);
  }
  return end;
}

// A pattern in the same cut as the text: its words, `*` and `&` with spaces between.
std::string cut_like_text(std::string_view pattern) {
  const std::string lower = lower_case(pattern);
  std::string out;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = word_end(lower, at);
    if (end > at) {
      out += ' ';
      out.append(lower, at, end - at);
      at = end;
      continue;
    }
    if (lower[at] == '&') out += " &";
    if (lower[at] == '*') out += '*';
    next_code_point(lower, at);
  }
  return out;
}

}  // namespace

PatternText::PatternText(const English& english) {
  const std::string_view text = english.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      next_code_point(text, at);
      continue;
    }
    Word word{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
              lower_case(text.substr(at, end - at)),
              0};
    word.stem = stemmer_.stem_hash(Language::en, word.lower);
    words_.push_back(std::move(word));
    at = end;
  }
}

bool PatternText::matches(const Word& word, std::string_view pattern) {
  if (pattern.ends_with('*')) return word.lower.starts_with(pattern.substr(0, pattern.size() - 1));
  return word.lower == pattern || word.stem == stemmer_.stem_hash(Language::en, pattern);
}

PatternText::Hit PatternText::find_phrase(std::string_view phrase, std::size_t from,
                                          std::size_t to) {
  const auto parts = split(phrase, " ");
  for (std::size_t i = from; i + parts.size() <= to; ++i) {
    std::size_t j = 0;
    while (j < parts.size() && matches(words_[i + j], parts[j])) ++j;
    if (j == parts.size()) return {i, i + parts.size() - 1, true};
  }
  return {};
}

Span PatternText::find(std::string_view pattern) {
  const std::string lower = cut_like_text(pattern);
  const auto phrases = split(lower, "&");
  if (phrases.empty()) return {};
  std::size_t count = 0;
  for (const std::string_view phrase : phrases) count += split(phrase, " ").size();
  const std::size_t window = 2 * count + 5;
  for (std::size_t from = 0; from < words_.size();) {
    const Hit key = find_phrase(phrases[0], from, words_.size());
    if (!key.found) return {};
    Hit all = key;
    const std::size_t begin = key.last + 1 > window ? key.last + 1 - window : 0;
    const std::size_t end = std::min(words_.size(), key.first + window);
    for (std::size_t i = 1; i < phrases.size() && all.found; ++i) {
      const Hit part = find_phrase(phrases[i], begin, end);
      all = {std::min(all.first, part.first), std::max(all.last, part.last), part.found};
    }
    if (all.found && all.last - all.first < window)
      return {words_[all.first].span.begin, words_[all.last].span.end};
    from = key.first + 1;
  }
  return {};
}

}  // namespace mtlint
