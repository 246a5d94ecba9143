// Prunes, places and writes the weights.

#include "train/tagger_writer.h"

#include <algorithm>

#include "base/hash.h"

namespace mtlint::train {
namespace {

using namespace tagger_model;

constexpr double slots_per_feature = 1.15;
constexpr std::size_t features_per_bucket = 4;

std::size_t blocks_of(const WeightedFeature& feature) {
  return (feature.weights.size() + block - 1) / block;
}

void prune(std::vector<WeightedFeature>& features, std::size_t bytes) {
  std::ranges::sort(features, [](const WeightedFeature& a, const WeightedFeature& b) {
    return a.strength != b.strength ? a.strength > b.strength : a.key < b.key;
  });
  double used = 0;
  std::size_t kept = 0;
  for (; kept < features.size(); ++kept) {
    used += slots_per_feature * sizeof(WeightSlot) + 2.0 / features_per_bucket +
            static_cast<double>(blocks_of(features[kept]) * block * sizeof(Weight));
    if (used > static_cast<double>(bytes)) break;
  }
  features.resize(kept);
}

// Gives each bucket a seed that sends its features to free slots, the fullest buckets first.
class Placement {
 public:
  explicit Placement(const std::vector<WeightedFeature>& features) : features_(features) {
    const auto count = static_cast<double>(features.size());
    slots.resize(static_cast<std::size_t>(count * slots_per_feature) + 1);
    seeds.resize(features.size() / features_per_bucket + 1);
    std::vector<std::vector<std::size_t>> buckets(seeds.size());
    for (std::size_t i = 0; i < features.size(); ++i)
      buckets[seed_bucket(features[i].key, seeds.size())].push_back(i);
    std::vector<std::size_t> order(buckets.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t bucket) { return buckets[bucket].size(); });
    for (const std::size_t bucket : order) place(bucket, buckets[bucket]);
  }

  std::vector<WeightSlot> slots{};
  std::vector<std::uint16_t> seeds{};
  std::vector<Weight> pool{};

 private:
  void place(std::size_t bucket, const std::vector<std::size_t>& members) {
    std::vector<std::size_t> places;
    for (std::uint32_t seed = 0; seed <= UINT16_MAX; ++seed) {
      places.clear();
      for (const std::size_t i : members) {
        const std::size_t at = weight_slot(features_[i].key, seed, slots.size());
        if (slots[at].run != 0 || std::ranges::find(places, at) != places.end()) break;
        places.push_back(at);
      }
      if (places.size() < members.size()) continue;
      seeds[bucket] = static_cast<std::uint16_t>(seed);
      for (std::size_t k = 0; k < members.size(); ++k)
        fill(slots[places[k]], features_[members[k]]);
      return;
    }
    // 65,536 seeds without a free set of slots do not happen at this load; the bucket's features
    // would be left out.
  }

  void fill(WeightSlot& slot, const WeightedFeature& feature) {
    const std::size_t first = pool.size() / block;
    pool.insert(pool.end(), feature.weights.begin(), feature.weights.end());
    pool.resize((first + blocks_of(feature)) * block);  // the rest is tag 0, weight 0
    slot = {static_cast<std::uint32_t>(feature.key),
            static_cast<std::uint32_t>(first << 4 | blocks_of(feature))};
  }

  const std::vector<WeightedFeature>& features_;
};

template <class Item>
void append(std::string& bytes, const std::vector<Item>& items) {
  bytes.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
  bytes.resize((bytes.size() + 7) / 8 * 8);
}

}  // namespace

std::string write_tagger(const WordTable& table, std::vector<WeightedFeature> features,
                         std::size_t max_bytes) {
  std::string body;
  append(body, table.slots);
  append(body, table.entries);
  append(body, table.masks);
  prune(features, max_bytes - body.size() - 256);
  const Placement placement(features);
  append(body, placement.slots);
  append(body, placement.pool);
  append(body, placement.seeds);
  const Header header{.magic = magic,
                      .version = version,
                      .checksum = hash64(body),
                      .word_slots = static_cast<std::uint32_t>(table.slots.size()),
                      .word_entries = static_cast<std::uint32_t>(table.entries.size()),
                      .masks = static_cast<std::uint32_t>(table.masks.size()),
                      .weight_slots = static_cast<std::uint32_t>(placement.slots.size()),
                      .weights = static_cast<std::uint32_t>(placement.pool.size()),
                      .weight_seeds = static_cast<std::uint32_t>(placement.seeds.size())};
  return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
}

}  // namespace mtlint::train
