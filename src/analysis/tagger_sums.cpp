// From the weights of the file to slots and rows; adding them up.

#include "analysis/tagger_sums.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace mtlint::tagger_model {

Sums::Sums(const Model& model) : seeds_(model.weight_seeds), slots_(model.weight_slots.size()) {
  rows_.emplace_back();  // row 0 stands for none
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    const WeightSlot& from = model.weight_slots[i];
    const auto weights = model.weights.subspan((from.run >> 4) * block, (from.run & 15U) * block);
    Slot& slot = slots_[i];
    slot.check = from.check;
    if (weights.size() <= block) {
      std::ranges::copy(weights, slot.few.begin());
      continue;
    }
    slot.row = static_cast<std::uint32_t>(rows_.size());
    Row& row = rows_.emplace_back();
    row.biased.fill(128);
    for (const Weight weight : weights)
      row.biased[weight.tag] = static_cast<std::uint8_t>(row.biased[weight.tag] + weight.value);
  }
}

namespace {

// Sixteen tags at a time: what every processor of 64 bits can do (SSE2, NEON). The accumulators
// stay in registers over all rows, which compilers do not manage by themselves at -O2.
using Bytes = std::uint8_t __attribute__((vector_size(16)));
using Shorts = std::int16_t __attribute__((vector_size(16)));
constexpr std::size_t lanes = 16;
constexpr std::size_t vectors = 64 / lanes;

struct Widened {
  Shorts low;
  Shorts high;
};

// Bytes with a zero behind each are little-endian numbers of two bytes, as is the file itself.
Widened widened(const std::uint8_t* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof(bytes));
  constexpr Bytes zero{};
  return {std::bit_cast<Shorts>(__builtin_shufflevector(bytes, zero, 0, 16, 1, 17, 2, 18, 3, 19, 4,
                                                        20, 5, 21, 6, 22, 7, 23)),
          std::bit_cast<Shorts>(__builtin_shufflevector(bytes, zero, 8, 24, 9, 25, 10, 26, 11, 27,
                                                        12, 28, 13, 29, 14, 30, 15, 31))};
}

std::int16_t highest(const std::array<std::int16_t, 64>& scores) {
  std::array<Shorts, 2 * vectors> parts;
  std::memcpy(parts.data(), scores.data(), sizeof(parts));
  Shorts best = parts[0];
  for (const Shorts part : parts) best = part > best ? part : best;
  std::int16_t result = best[0];
  for (std::size_t i = 1; i < lanes / 2; ++i) result = std::max(result, std::int16_t{best[i]});
  return result;
}

}  // namespace

Tag Scores::best() const {
  Widened sums[vectors] = {};
  for (std::size_t i = 0; i < row_count_; ++i) {
    const std::uint8_t* row = rows_[i]->biased.data();
#pragma GCC unroll 4
    for (std::size_t j = 0; j < vectors; ++j) {
      const Widened part = widened(row + j * lanes);
      sums[j].low += part.low;
      sums[j].high += part.high;
    }
  }
  std::array<std::int16_t, 64> scores;
  std::memcpy(scores.data(), sums, sizeof(sums));
  for (std::size_t i = 0; i < few_count_; ++i)
    for (const Weight weight : few_[i]->few)
      scores[weight.tag] = static_cast<std::int16_t>(scores[weight.tag] + weight.value);
  scores[0] = INT16_MIN;  // Tag::none
  for (std::size_t tag = tag_count; tag < scores.size(); ++tag) scores[tag] = INT16_MIN;
  return static_cast<Tag>(std::ranges::find(scores, highest(scores)) - scores.begin());
}

}  // namespace mtlint::tagger_model
