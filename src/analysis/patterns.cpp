// Patterns of the dictionaries over English words.

#include "analysis/patterns.h"

#include <algorithm>

#include "analysis/english_forms.h"
#include "base/hash.h"
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

// The same for a word of a text, most of which are ASCII.
void append_lower(std::string_view word, std::string& out) {
  if (!is_ascii(word)) {
    out += lower_case(word);
    return;
  }
  for (const char c : word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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

// "handful" is no hand, "heartless" no heart: what Snowball takes for the same stem.
bool is_derived(std::string_view word) {
  return word.size() > 5 && (word.ends_with("ful") || word.ends_with("fuls") ||
                             word.ends_with("less") || word.ends_with("ness"));
}

// The family of a word for an image; a plural in -s is looked up without it.
std::uint16_t family_of(std::string_view word) {
  const std::string_view base = base_form(word);
  std::uint16_t family = image_family(base);
  if (family == 0 && base.size() > 3 && base.ends_with('s'))
    family = image_family(base.substr(0, base.size() - 1));
  if (family == 0 && base.size() > 4 && base.ends_with("es"))
    family = image_family(base.substr(0, base.size() - 2));
  return family;
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

// A phrase written as one word: "Nanke" for "Nan Ke", "nightcar" for "night car".
bool joined(std::string_view word, const std::vector<Pattern::Term>& phrase) {
  if (phrase.size() < 2) return false;
  for (const Pattern::Term& term : phrase) {
    if (term.prefix || !word.starts_with(term.lower)) return false;
    word.remove_prefix(term.lower.size());
  }
  return word.empty();
}

}  // namespace

void PatternText::reset(std::string_view text) {
  words_.clear();
  lower_.clear();
  if (stem_of_.size() > 100'000) stem_of_.clear();  // memory stays bounded
  std::vector<std::uint32_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      next_code_point(text, at);
      continue;
    }
    Word word;
    word.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    append_lower(word.span.of(text), lower_);
    ends.push_back(static_cast<std::uint32_t>(lower_.size()));
    words_.push_back(word);
    at = end;
  }
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Word& word = words_[i];
    word.lower = std::string_view(lower_).substr(begin, ends[i] - begin);
    begin = ends[i];
    word.raw_stem = raw_stem_of(word.lower);
    word.stem = stem_of(word.lower);
    word.family = family_of(word.lower);
    word.determiner = is_determiner(word.lower);
    word.derived = is_derived(word.lower);
  }
  for (std::size_t i = 0; i + 1 < words_.size(); ++i)  // one's, but not one
    if (words_[i].lower == "one" && words_[i + 1].lower == "s") words_[i].determiner = true;
}

std::uint64_t PatternText::stem_of(std::string_view lower_case) {
  return raw_stem_of(base_form(lower_case));
}

std::uint64_t PatternText::raw_stem_of(std::string_view lower_case) {
  const auto [it, is_new] = stem_of_.try_emplace(hash64(lower_case), 0);
  if (is_new) it->second = stemmer_.stem_hash(Language::en, lower_case);
  return it->second;
}

const Pattern& PatternText::compiled(std::string_view pattern) {
  std::unique_ptr<Pattern>& slot = patterns_[hash64(pattern)];
  if (slot) return *slot;
  slot = std::make_unique<Pattern>();
  const std::string lower = cut_like_text(pattern);
  for (const std::string_view part : split(lower, "&")) {
    std::vector<Pattern::Term>& phrase = slot->phrases.emplace_back();
    for (std::string_view word : split(part, " ")) {
      Pattern::Term& term = phrase.emplace_back();
      term.prefix = word.ends_with('*');
      if (term.prefix) word.remove_suffix(1);
      term.lower = word;
      term.stem = stem_of(word);
      term.family = family_of(word);
      term.determiner = !term.prefix && is_determiner(word);
      ++slot->terms;
      slot->content += is_function_word(word) ? 0U : 1U;
    }
    for (std::size_t i = 0; i + 1 < phrase.size(); ++i)
      if (phrase[i].lower == "one" && phrase[i + 1].lower == "s") phrase[i].determiner = true;
  }
  return *slot;
}

// A word may stand for one term only: "tooth & tooth" asks for two of them.
bool PatternText::is_taken(std::size_t word) const {
  return std::ranges::find(matched_, word) != matched_.end();
}

bool PatternText::matches(const Word& word, const Pattern::Term& term, bool images) const {
  if (term.prefix ? word.lower.starts_with(term.lower) : word.lower == term.lower) return true;
  if (images && word.derived) return false;
  // A prefix says how far the word goes; only an irregular form needs its stem (throw*: threw).
  if (word.stem == term.stem && (!term.prefix || word.stem != word.raw_stem)) return true;
  return images && term.family != 0 && term.family == word.family;
}

// Determiners may be there or not, and be others: "throw the towel" finds "throw a towel".
PatternText::Hit PatternText::find_phrase(const std::vector<Pattern::Term>& phrase,
                                          std::size_t from, std::size_t to, bool images) {
  for (std::size_t start = from; start < to; ++start) {
    if (images && is_taken(start)) continue;
    const std::size_t kept = matched_.size();
    if (images && joined(words_[start].lower, phrase)) {
      matched_.push_back(start);
      return {start, start, true};
    }
    std::size_t at = start;
    std::size_t j = 0;
    for (; j < phrase.size(); ++j) {
      const Pattern::Term& term = phrase[j];
      if (at < to && matches(words_[at], term, images)) {
        matched_.push_back(at++);
        continue;
      }
      // Not the 's of "one's" behind a pattern's "one": "one eye" is not "one's eyes".
      const bool may_skip = j > 0 && at + 1 < to && words_[at].determiner &&
                            !(at > 0 && words_[at - 1].determiner && words_[at].lower == "s");
      if (may_skip && (term.determiner || matches(words_[at + 1], term, images))) {
        if (!term.determiner) matched_.push_back(++at);
        ++at;
        continue;
      }
      if (term.determiner && j > 0 && j + 1 < phrase.size()) continue;
      break;
    }
    if (j == phrase.size() && at > start) return {start, at - 1, true};
    matched_.resize(kept);
  }
  return {};
}

Span PatternText::find(std::string_view pattern, Looseness looseness, std::vector<Span>* matched) {
  const Pattern& all_of = compiled(pattern);
  const auto& phrases = all_of.phrases;
  if (phrases.empty()) return {};
  const bool images = looseness == Looseness::images && all_of.content >= 2;
  const std::size_t window = 2 * all_of.terms + 5;
  for (std::size_t from = 0; from < words_.size();) {
    matched_.clear();
    const Hit key = find_phrase(phrases[0], from, words_.size(), images);
    if (!key.found) return {};
    Hit all = key;
    const std::size_t begin = key.last + 1 > window ? key.last + 1 - window : 0;
    const std::size_t end = std::min(words_.size(), key.first + window);
    for (std::size_t i = 1; i < phrases.size() && all.found; ++i) {
      const Hit part = find_phrase(phrases[i], begin, end, images);
      all = {std::min(all.first, part.first), std::max(all.last, part.last), part.found};
    }
    if (all.found && all.last - all.first < window) {
      if (matched != nullptr)
        for (const std::size_t i : matched_) matched->push_back(words_[i].span);
      return {words_[all.first].span.begin, words_[all.last].span.end};
    }
    from = key.first + 1;
  }
  return {};
}

}  // namespace mtlint
