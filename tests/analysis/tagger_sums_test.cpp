// Sums of the tagger's weights against plain additions.

#include "analysis/tagger_sums.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace mtlint::tagger_model {
namespace {

// A model of features that all have a slot of their own, with 0 to 12 blocks of weights.
struct SmallModel {
  std::vector<WeightSlot> slots = std::vector<WeightSlot>(256);
  std::vector<Weight> weights{};
  std::vector<std::uint16_t> seeds{0};
  std::vector<std::uint64_t> features{};
  std::vector<std::array<int, tag_count>> dense{};  // by feature: what its weights are

  explicit SmallModel(std::uint32_t seed) {
    std::mt19937_64 random(seed);
    while (features.size() < 60) {
      const std::uint64_t feature = random();
      WeightSlot& slot = slots[weight_slot(feature, seeds[0], slots.size())];
      if (slot.check != 0) continue;
      const auto blocks = static_cast<std::uint32_t>(random() % 13);
      slot = {static_cast<std::uint32_t>(feature),
              static_cast<std::uint32_t>(weights.size() / block) << 4 | blocks};
      features.push_back(feature);
      auto& row = dense.emplace_back();
      row.fill(0);
      for (std::size_t i = 0; i < blocks * block; ++i) {
        const auto tag = static_cast<std::uint8_t>(1 + i);
        const auto value = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
        weights.push_back({tag, value});
        row[tag] = value;
      }
    }
  }
  Model model() const {
    Model model;
    model.weight_slots = slots;
    model.weights = weights;
    model.weight_seeds = seeds;
    return model;
  }
};

TEST(TaggerSums, FindTheTagThatPlainAdditionFinds) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const SmallModel small(seed);
    const Sums sums(small.model());
    Scores scores(sums);
    std::array<int, tag_count> expected{};
    std::array<std::uint64_t, 30> features{};
    std::array<const Sums::Slot*, 30> slots{};
    for (std::size_t i = 0; i < features.size(); ++i) {
      features[i] = small.features[(i + seed) % small.features.size()];
      slots[i] = sums.slot_of(features[i]);
      for (std::size_t tag = 0; tag < tag_count; ++tag)
        expected[tag] += small.dense[(i + seed) % small.features.size()][tag];
    }
    scores.add(features, slots.data());
    const auto best = std::max_element(expected.begin() + 1, expected.end());
    EXPECT_EQ(scores.best(), static_cast<Tag>(best - expected.begin())) << seed;
  }
}

TEST(TaggerSums, UnknownFeaturesAddNothing) {
  const SmallModel small(1);
  const Sums sums(small.model());
  Scores scores(sums);
  const std::array<std::uint64_t, 2> features{small.features[0] ^ 1U, small.features[1] ^ 2U};
  const std::array slots{sums.slot_of(features[0]), sums.slot_of(features[1])};
  scores.add(features, slots.data());
  EXPECT_EQ(scores.best(), static_cast<Tag>(1)) << "all are equal: the first";
}

TEST(TaggerSums, ForgetWhenCleared) {
  const SmallModel small(2);
  const Sums sums(small.model());
  Scores once(sums);
  Scores twice(sums);
  const std::array<std::uint64_t, 1> first{small.features[3]};
  const std::array<std::uint64_t, 1> second{small.features[4]};
  const std::array first_slot{sums.slot_of(first[0])};
  const std::array second_slot{sums.slot_of(second[0])};
  twice.add(first, first_slot.data());
  twice.clear();
  twice.add(second, second_slot.data());
  once.add(second, second_slot.data());
  EXPECT_EQ(twice.best(), once.best());
}

}  // namespace
}  // namespace mtlint::tagger_model
