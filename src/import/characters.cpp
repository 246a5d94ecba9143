// Readings of characters, and their English words by IBM model 1.

#include "import/characters.h"

#include <algorithm>
#include <functional>

#include "text/characters.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr int iterations = 5;
constexpr std::size_t most_words = 12;
constexpr float least_probability = 0.02F;

std::u32string ideographs(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_han(c)) characters += c;
  }
  return characters;
}

// The commonest first, at equal counts by the alphabet.
std::string in_order(const std::map<std::string, std::uint32_t>& counts, std::uint32_t least) {
  std::vector<std::pair<std::uint32_t, std::string>> sorted;
  for (const auto& [reading, count] : counts)
    if (count >= least) sorted.emplace_back(count, reading);
  std::ranges::stable_sort(sorted, std::greater{}, &std::pair<std::uint32_t, std::string>::first);
  std::string text;
  for (const auto& [count, reading] : sorted) text += (text.empty() ? "" : " ") + reading;
  return text;
}

}  // namespace

void CharacterKnowledge::add(const CedictEntry& entry, const std::vector<std::uint32_t>& stems) {
  const std::u32string characters = ideographs(entry.simplified);
  const std::vector<std::string> syllables = toneless_syllables(entry.pinyin);
  const bool is_name = !entry.pinyin.empty() && entry.pinyin[0] >= 'A' && entry.pinyin[0] <= 'Z';
  if (characters.size() == syllables.size())
    for (std::size_t i = 0; i < characters.size(); ++i)
      if (syllables[i] != "xx" && syllables[i] != "r")
        ++readings_[characters[i]].counts[syllables[i]];
  if (characters.size() == 1 && syllables.size() == 1 && syllables[0] != "xx") {
    ++readings_[characters[0]].own[syllables[0]];
    for (const std::string& gloss : entry.glosses)
      if (gloss.starts_with("surname ")) ++readings_[characters[0]].surname[syllables[0]];
  }
  if (!is_name && !characters.empty() && !stems.empty()) {
    Pair pair{characters, stems};
    std::ranges::sort(pair.stems);
    pair.stems.erase(std::unique(pair.stems.begin(), pair.stems.end()), pair.stems.end());
    pairs_.push_back(std::move(pair));
  }
}

std::map<char32_t, std::vector<CharacterWord>> CharacterKnowledge::english_words() const {
  // Each pair of a character (or 0, the null word) and a stem that meet in an entry gets a number.
  std::vector<std::uint64_t> keys;
  const auto key_of = [](char32_t c, std::uint32_t stem) {
    return static_cast<std::uint64_t>(c) << 32 | stem;
  };
  for (const Pair& pair : pairs_)
    for (const std::uint32_t stem : pair.stems) {
      keys.push_back(key_of(0, stem));
      for (const char32_t c : pair.characters) keys.push_back(key_of(c, stem));
    }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::vector<std::uint32_t> links;  // for each entry, stem, character (null first): its pair
  for (const Pair& pair : pairs_)
    for (const std::uint32_t stem : pair.stems)
      for (std::size_t i = 0; i <= pair.characters.size(); ++i) {
        const char32_t c = i == 0 ? char32_t{0} : pair.characters[i - 1];
        links.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(keys, key_of(c, stem)) -
                                                   keys.begin()));
      }
  std::vector<float> probability(keys.size(), 1.0F);
  std::vector<float> expected(keys.size());
  for (int iteration = 0; iteration < iterations; ++iteration) {
    std::ranges::fill(expected, 0.0F);
    std::size_t link = 0;
    for (const Pair& pair : pairs_)
      for (std::size_t s = 0; s < pair.stems.size(); ++s) {
        const std::size_t width = pair.characters.size() + 1;
        float sum = 0;
        for (std::size_t i = 0; i < width; ++i) sum += probability[links[link + i]];
        for (std::size_t i = 0; i < width; ++i)
          expected[links[link + i]] += probability[links[link + i]] / sum;
        link += width;
      }
    for (std::size_t begin = 0; begin < keys.size();) {
      std::size_t end = begin;
      float sum = 0;
      while (end < keys.size() && keys[end] >> 32 == keys[begin] >> 32) sum += expected[end++];
      for (; begin < end; ++begin) probability[begin] = expected[begin] / sum;
    }
  }
  std::map<char32_t, std::vector<CharacterWord>> words;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto c = static_cast<char32_t>(keys[i] >> 32);
    if (c != 0 && probability[i] >= least_probability)
      words[c].push_back({static_cast<std::uint32_t>(keys[i]), probability[i]});
  }
  for (auto& [c, list] : words) {
    std::ranges::stable_sort(list, std::greater{}, &CharacterWord::probability);
    if (list.size() > most_words) list.resize(most_words);
  }
  return words;
}

void CharacterKnowledge::write(LexiconWriter& writer, StringPool& pool,
                               const std::vector<std::uint32_t>& final_numbers) const {
  auto english = english_words();
  std::vector<std::uint32_t> characters;
  std::vector<TextRef> readings, surnames;
  std::vector<Range> ranges;
  std::vector<CharacterWord> words;
  for (const auto& [c, known] : readings_) {
    // A reading that only one longer word has is likely a slip of alignment.
    std::map<std::string, std::uint32_t> counts = known.counts;
    for (const auto& [reading, count] : known.own) counts[reading] += 2;
    characters.push_back(static_cast<std::uint32_t>(c));
    readings.push_back(pool.keep(in_order(counts, 2)));
    surnames.push_back(pool.keep(in_order(known.surname, 1)));
    ranges.push_back({static_cast<std::uint32_t>(words.size()), 0});
    for (CharacterWord word : english[c]) {
      word.stem = final_numbers[word.stem];
      words.push_back(word);
    }
    ranges.back().count = static_cast<std::uint32_t>(words.size()) - ranges.back().begin;
  }
  writer.add("characters", characters);
  writer.add("readings", readings);
  writer.add("surnames", surnames);
  writer.add("char.ranges", ranges);
  writer.add("char.words", words);
}

}  // namespace mtlint
