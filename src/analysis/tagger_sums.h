// The tagger's weights laid out for adding them up, which is what the tagger does most: about
// thirty features of each token have weights, and those that fire most have them for nearly all
// tags.
//
// The file keeps weights as short as it can; here they are as quick as they can be. A feature with
// few weights has them in its slot, so that one look at memory gives everything; one with more has
// a row of all tags, which the processor adds sixteen at a time. Nothing in between has to branch.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/tagger_model.h"

namespace mtlint::tagger_model {

class Sums {
 public:
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t row = 0;            // into the rows; 0 = the weights are here
    std::array<Weight, block> few{};  // weights of 0 for Tag::none where there are fewer
  };

  Sums() = default;
  // `model` must be sound, and outlive this.
  explicit Sums(const Model& model);

  // Where the feature's weights are, if it has any; asked from memory.
  const Slot* slot_of(std::uint64_t feature) const {
    const std::uint16_t seed = seeds_[seed_bucket(feature, seeds_.size())];
    const Slot* slot = &slots_[weight_slot(feature, seed, slots_.size())];
    __builtin_prefetch(slot);
    return slot;
  }

 private:
  friend class Scores;
  // A weight plus 128, so that it has no sign: what all tags have too much does not matter.
  struct alignas(64) Row {
    std::array<std::uint8_t, 64> biased{};
  };
  static_assert(tag_count <= 64);

  std::span<const std::uint16_t> seeds_{};
  std::vector<Slot> slots_{};
  std::vector<Row> rows_{};
};

// The scores of one token: features are added, then the best tag is asked for.
class Scores {
 public:
  explicit Scores(const Sums& sums) : sums_(sums) {}

  // Forgets what was added.
  void clear() { few_count_ = row_count_ = 0; }

  // `slots` are those of `features`; at most `most_features` of them may be added in all.
  template <std::size_t size>
  void add(const std::array<std::uint64_t, size>& features, const Sums::Slot* const* slots) {
    for (const std::uint64_t feature : features) {
      const Sums::Slot& slot = **slots++;
      const bool found = slot.check == static_cast<std::uint32_t>(feature);
      few_[few_count_] = &slot;
      rows_[row_count_] = &sums_.rows_[slot.row];
      __builtin_prefetch(rows_[row_count_]);
      few_count_ += found && slot.row == 0 ? 1U : 0U;
      row_count_ += found && slot.row != 0 ? 1U : 0U;
    }
  }

  // The tag with the highest score, the first of them if there are several; never Tag::none.
  Tag best() const;

  static constexpr std::size_t most_features = 40;

 private:
  const Sums& sums_;
  std::array<const Sums::Slot*, most_features + 1> few_;
  std::array<const Sums::Row*, most_features + 1> rows_;
  std::size_t few_count_ = 0;
  std::size_t row_count_ = 0;
};

}  // namespace mtlint::tagger_model
