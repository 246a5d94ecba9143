// The English stems of all glosses.

#include "import/stem_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/hash.h"
#include "text/characters.h"
#include "text/fold.h"

namespace mtlint {
namespace {

// Sorted. Function words, and words that dictionaries use to describe other words.
constexpr auto not_content = std::to_array<std::string_view>({
    "abbr",      "about", "after",   "also",  "an",     "and",  "any",   "are",      "as",
    "at",        "be",    "been",    "being", "but",    "by",   "can",   "could",    "did",
    "do",        "does",  "done",    "each",  "eg",     "esp",  "etc",   "fig",      "for",
    "from",      "had",   "has",     "have",  "he",     "her",  "him",   "his",      "how",
    "idiom",     "if",    "in",      "into",  "is",     "it",   "its",   "lit",      "loanword",
    "may",       "might", "more",    "must",  "no",     "not",  "of",    "off",      "on",
    "one",       "ones",  "oneself", "or",    "others", "our",  "out",   "over",     "re",
    "sb",        "she",   "should",  "sing",  "smb",    "so",   "some",  "somebody", "someone",
    "something", "sth",   "such",    "than",  "that",   "the",  "their", "them",     "then",
    "there",     "they",  "this",    "those", "to",     "too",  "tw",    "under",    "up",
    "upon",      "used",  "usu",     "very",  "was",    "we",   "were",  "what",     "when",
    "where",     "which", "while",   "who",   "whose",  "will", "with",  "would",    "you",
    "your",
});

}  // namespace

std::vector<std::string> content_words(std::string_view gloss) {
  FoldOptions options;
  options.lower_case = true;
  options.diacritics = true;
  options.quotes = true;
  const std::string text = folded(gloss, options);
  std::vector<std::string> words;
  const auto is_part = [&](std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    return is_ascii_letter(c) || (c == '\'' && i > 0 && i + 1 < text.size());
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_part(end)) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    std::string word = text.substr(at, end - at);
    while (!word.empty() && word.front() == '\'') word.erase(0, 1);
    while (!word.empty() && word.back() == '\'') word.pop_back();
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    if (word.size() >= 2 && !std::ranges::binary_search(not_content, std::string_view(word)))
      words.push_back(std::move(word));
    at = end;
  }
  return words;
}

std::uint32_t StemTable::number_of(std::string_view word) {
  const auto known = by_word_.find(std::string(word));
  if (known != by_word_.end()) return known->second;
  const std::string stem(stemmer_.stem(Language::en, word));
  const std::uint64_t hash = hash64(stem);
  const auto [it, is_new] = by_hash_.try_emplace(hash, static_cast<std::uint32_t>(words_.size()));
  if (is_new) words_.push_back({stem, hash, 0});
  by_word_.emplace(word, it->second);
  return it->second;
}

std::vector<std::uint32_t> StemTable::stems_of(std::string_view gloss) {
  std::vector<std::uint32_t> stems;
  for (const std::string& word : content_words(gloss)) stems.push_back(number_of(word));
  return stems;
}

void StemTable::count_entry(const std::vector<std::uint32_t>& stems) {
  ++entries_;
  std::vector<std::uint32_t> once = stems;
  std::ranges::sort(once);
  once.erase(std::unique(once.begin(), once.end()), once.end());
  for (const std::uint32_t stem : once) ++words_[stem].entries;
}

std::vector<std::uint32_t> StemTable::final_numbers() const {
  std::vector<std::uint32_t> order(words_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return words_[i].hash; });
  std::vector<std::uint32_t> numbers(words_.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) numbers[order[rank]] = rank;
  return numbers;
}

std::vector<StemRecord> StemTable::records(StringPool& pool) const {
  const std::vector<std::uint32_t> numbers = final_numbers();
  std::vector<StemRecord> records(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Known& word = words_[i];
    const double rarity =
        word.entries == 0 ? 0 : std::log(static_cast<double>(entries_) / word.entries);
    records[numbers[i]] = {word.hash, pool.keep(word.text), static_cast<float>(rarity), 0};
  }
  return records;
}

}  // namespace mtlint
