// Strings and indexes of the lexicon.

#include "resources/lexicon_builder.h"

#include <algorithm>
#include <bit>

namespace mtlint {

TextRef StringPool::keep(std::string_view text) {
  const auto known = known_.find(std::string(text));
  if (known != known_.end()) return known->second;
  const TextRef ref{static_cast<std::uint32_t>(bytes_.size()),
                    static_cast<std::uint32_t>(text.size())};
  bytes_ += text;
  known_.emplace(text, ref);
  return ref;
}

std::vector<std::uint32_t> word_table(const std::vector<std::uint64_t>& hashes) {
  if (hashes.empty()) return {};
  std::vector<std::uint32_t> table(std::bit_ceil(hashes.size() * 2 + 1), 0);
  for (const std::uint64_t hash : hashes) {
    const std::uint32_t check = word_check(hash);
    std::size_t i = hash & (table.size() - 1);
    while (table[i] != 0 && table[i] != check) i = (i + 1) & (table.size() - 1);
    table[i] = check;
  }
  return table;
}

void add_index(LexiconWriter& writer, StringPool& pool, const std::string& name,
               const IndexKeys& keys, int units) {
  std::map<std::string, std::vector<IndexEntry>> by_prefix;
  for (const auto& [key, payload] : keys) {
    if (prefix_end(key, 0, PrefixIndex::shortest_key) ==
        prefix_end(key, 0, PrefixIndex::shortest_key - 1))
      continue;  // one character
    by_prefix[key.substr(0, prefix_end(key, 0, units))].push_back({pool.keep(key), payload});
  }
  if (by_prefix.empty()) return;
  std::vector<IndexSlot> slots(std::bit_ceil(by_prefix.size() * 2 + 1));
  std::vector<IndexEntry> entries;
  std::vector<std::uint64_t> filter(prefix_index::filter_words(by_prefix.size()), 0);
  for (auto& [prefix, list] : by_prefix) {
    std::ranges::stable_sort(
        list, [](const IndexEntry& a, const IndexEntry& b) { return a.text.size > b.text.size; });
    const std::uint64_t hash = prefix_index::hash_of(prefix);
    const std::size_t bit = prefix_index::filter_bit(hash, filter.size());
    filter[bit / 64] |= 1ULL << (bit % 64);
    std::size_t i = hash & (slots.size() - 1);
    while (slots[i].hash != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = {
        hash,
        {static_cast<std::uint32_t>(entries.size()), static_cast<std::uint32_t>(list.size())}};
    entries.insert(entries.end(), list.begin(), list.end());
  }
  writer.add(name + ".s", slots);
  writer.add(name + ".e", entries);
  writer.add(name + ".f", filter);
}

}  // namespace mtlint
