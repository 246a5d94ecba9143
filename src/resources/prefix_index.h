// The search of PrefixIndex, inline because it runs at every character of every source.
#pragma once

#include <bit>

#include "base/hash.h"
#include "resources/lexicon.h"

namespace mtlint {

inline std::size_t prefix_end(std::string_view text, std::size_t at, int units) {
  for (int i = 0; i < units && at < text.size(); ++i) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  }
  return at;
}

namespace prefix_index {

// A filter has sixteen bits for each prefix, a power of two of words: small enough to stay near.
inline std::uint64_t hash_of(std::string_view prefix) { return hash64(prefix) | 1U; }
inline std::size_t filter_words(std::size_t prefixes) { return std::bit_ceil(prefixes / 4 + 1); }
inline std::size_t filter_bit(std::uint64_t hash, std::size_t words) {
  return static_cast<std::size_t>(hash >> 32 & (words * 64 - 1));
}
inline bool in_filter(std::span<const std::uint64_t> filter, std::uint64_t hash) {
  const std::size_t bit = filter_bit(hash, filter.size());
  return (filter[bit / 64] >> (bit % 64) & 1U) != 0;
}

}  // namespace prefix_index

template <class Accepts>
std::optional<PrefixIndex::Hit> PrefixIndex::longest(std::string_view text, std::size_t at,
                                                     Accepts accepts) const {
  if (slots.empty()) return std::nullopt;
  std::optional<Hit> best;
  std::size_t end = prefix_end(text, at, shortest_key - 1);
  for (int unit = shortest_key; unit <= units; ++unit) {
    const std::size_t next = prefix_end(text, end, 1);
    if (next == end) break;
    end = next;
    const std::uint64_t hash = prefix_index::hash_of(text.substr(at, end - at));
    if (!prefix_index::in_filter(filter, hash)) continue;
    for (std::size_t i = hash & (slots.size() - 1); slots[i].hash != 0;
         i = (i + 1) & (slots.size() - 1)) {
      if (slots[i].hash != hash) continue;
      const Range range = slots[i].entries;
      for (const IndexEntry& entry : entries.subspan(range.begin, range.count)) {
        const std::string_view key = pool.substr(entry.text.offset, entry.text.size);
        if (text.compare(at, key.size(), key) != 0 || !accepts(key.size())) continue;
        best = Hit{entry.payload, entry.text.size};
        break;  // longest first
      }
      break;
    }
  }
  return best;
}

}  // namespace mtlint
