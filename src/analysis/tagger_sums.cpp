// From the weights of the file to slots and rows; adding them up.

#include "analysis/tagger_sums.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace mtlint::tagger_model {

namespace {

// Sixteen tags at a time. The accumulators stay in registers over all rows, which compilers do not
// manage by themselves at -O2. Inlined into a copy for each kind of processor.
template <class Row>
[[gnu::always_inline]] inline void add_all(const Row* const* rows, std::size_t count,
                                           std::int16_t* sums) {
  using Bytes = std::uint8_t __attribute__((vector_size(16)));
  using Shorts = std::int16_t __attribute__((vector_size(32)));
  constexpr std::size_t lanes = 16;
  constexpr std::size_t vectors = 64 / lanes;
  Shorts totals[vectors];
  std::memcpy(totals, sums, sizeof(totals));
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t* row = rows[i]->biased.data();
#pragma GCC unroll 4
    for (std::size_t j = 0; j < vectors; ++j) {
      Bytes bytes;
      std::memcpy(&bytes, row + j * lanes, sizeof(bytes));
      totals[j] += __builtin_convertvector(bytes, Shorts);
    }
  }
  std::memcpy(sums, totals, sizeof(totals));
}

template <class Row>
void add_anywhere(const Row* const* rows, std::size_t count, std::int16_t* sums) {
  add_all(rows, count, sums);
}

#ifdef __x86_64__
template <class Row>
[[gnu::target("avx2")]] void add_with_avx2(const Row* const* rows, std::size_t count,
                                           std::int16_t* sums) {
  add_all(rows, count, sums);
}
template <class Row>
auto quickest() {
  return __builtin_cpu_supports("avx2") ? &add_with_avx2<Row> : &add_anywhere<Row>;
}
#else
template <class Row>
auto quickest() {
  return &add_anywhere<Row>;
}
#endif

std::int16_t highest(const TagScores& scores) {
  using Shorts = std::int16_t __attribute__((vector_size(16)));
  std::array<Shorts, sizeof(scores) / sizeof(Shorts)> parts;
  std::memcpy(parts.data(), scores.data(), sizeof(parts));
  Shorts best = parts[0];
  for (const Shorts part : parts) best = part > best ? part : best;
  std::int16_t result = best[0];
  for (std::size_t i = 1; i < sizeof(Shorts) / sizeof(std::int16_t); ++i)
    result = std::max(result, std::int16_t{best[i]});
  return result;
}

}  // namespace

Sums::Sums(const Model& model)
    : seeds_(model.weight_seeds), slots_(model.weight_slots.size()), add_rows_(quickest<Row>()) {
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

TagScores Scores::all() const {
  TagScores scores = begin_;
  sums_.add_rows_(rows_.data(), row_count_, scores.data());
  for (std::size_t i = 0; i < few_count_; ++i)
    for (const Weight weight : few_[i]->few)
      scores[weight.tag] = static_cast<std::int16_t>(scores[weight.tag] + weight.value);
  return scores;
}

Tag Scores::best() const {
  TagScores scores = all();
  scores[0] = INT16_MIN;  // Tag::none
  for (std::size_t tag = tag_count; tag < scores.size(); ++tag) scores[tag] = INT16_MIN;
  return static_cast<Tag>(std::ranges::find(scores, highest(scores)) - scores.begin());
}

}  // namespace mtlint::tagger_model
