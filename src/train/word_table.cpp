// Counts and forms to the table of words.

#include "train/word_table.h"

#include <algorithm>
#include <array>
#include <map>

#include "analysis/tokenise.h"

namespace mtlint::train {
namespace {

using tagger_model::tag_count;
using tagger_model::WordEntry;

// A word seen less often than this tells too little about its tags; rarer ones go by their forms.
constexpr std::uint32_t trusted_count = 6;
constexpr std::uint32_t fixed_count = 30;
// In thousandths: the treebank has slips, and a few slips in "the" are no other meaning of it.
constexpr std::uint32_t fixed_share = 985;

struct WordCounts {
  std::array<std::uint32_t, tag_count> of{};
  std::uint32_t total = 0;
};

std::uint64_t mask_of(const WordCounts& counts) {
  std::uint64_t mask = 0;
  for (std::size_t tag = 0; tag < tag_count; ++tag)
    if (counts.of[tag] * 50 >= counts.total && counts.of[tag] > 0) mask |= std::uint64_t{1} << tag;
  return mask;
}

std::uint8_t fixed_tag(const WordCounts& counts) {
  const auto most = std::ranges::max_element(counts.of);
  const bool always = *most * 1000ULL >= counts.total * std::uint64_t{fixed_share};
  const auto tag = static_cast<Tag>(most - counts.of.begin());
  const bool open = tag == Tag::NNP || tag == Tag::NN || tag == Tag::NNS || tag == Tag::JJ ||
                    tag == Tag::VB || tag == Tag::VBD || tag == Tag::VBN;
  return always && counts.total >= fixed_count && !open ? static_cast<std::uint8_t>(tag)
                                                        : std::uint8_t{0};
}

std::map<std::uint64_t, WordCounts> count_words(const std::vector<TreeSentence>& sentences) {
  std::map<std::uint64_t, WordCounts> counts;
  for (const TreeSentence& sentence : sentences) {
    for (const Token& token : sentence.english.tokens) {
      WordCounts& word = counts[token.lower];
      ++word.of[static_cast<std::size_t>(token.tag)];
      ++word.total;
    }
  }
  return counts;
}

void insert(std::vector<std::uint32_t>& slots, std::uint64_t key, std::size_t entry) {
  std::size_t at = tagger_model::home_slot(key, slots.size());
  while (slots[at] != 0) at = at + 1 == slots.size() ? 0 : at + 1;
  const auto check = static_cast<std::uint32_t>(key) >> tagger_model::entry_bits;
  slots[at] = check << tagger_model::entry_bits | static_cast<std::uint32_t>(entry + 1);
}

}  // namespace

WordTable make_word_table(const std::vector<TreeSentence>& sentences, const WordForms& forms) {
  WordTable table;
  table.masks.push_back(0);
  std::map<std::uint64_t, WordEntry> words;
  for (const auto& [word, bits] : forms) {
    if (bits == 0) continue;
    words[word_key(word)].forms |= bits;
  }
  std::map<std::uint64_t, std::uint16_t> ambiguities;
  for (const auto& [key, counts] : count_words(sentences)) {
    if (counts.total < trusted_count) continue;
    const auto next = static_cast<std::uint16_t>(table.masks.size());
    const auto [known, added] = ambiguities.try_emplace(mask_of(counts), next);
    if (added) table.masks.push_back(known->first);
    words[key].ambiguity = known->second;
    words[key].fixed = fixed_tag(counts);
  }
  table.slots.assign(words.size() * 4 / 3 + 1, 0);
  std::map<std::uint32_t, std::size_t> places;
  for (const auto& [key, entry] : words) {
    const std::uint32_t packed =
        std::uint32_t{entry.ambiguity} << 16 | std::uint32_t{entry.forms} << 8 | entry.fixed;
    const auto [place, added] = places.try_emplace(packed, table.entries.size());
    if (added) table.entries.push_back(entry);
    insert(table.slots, key, place->second);
  }
  return table;
}

}  // namespace mtlint::train
