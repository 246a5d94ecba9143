// Two sequences of blocks side by side: the cheapest way through, in a band around the diagonal.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "formats/blocks.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr float gap = 2.5F;          // a block without partner
constexpr float other_kind = 3.0F;   // a heading for a paragraph
constexpr float sure_enough = 1.6F;  // of a pair: lengths differ less than by a factor of 1.7
constexpr std::ptrdiff_t band = 200;

struct Length {
  float characters = 0;
  const Block* block = nullptr;
};

std::vector<Length> lengths_of(const std::vector<Block>& blocks) {
  std::vector<Length> lengths;
  for (const Block& block : blocks)
    lengths.push_back({static_cast<float>(count_code_points(block.text.text())), &block});
  return lengths;
}

float sum(const std::vector<Length>& lengths) {
  float total = 1;
  for (const Length& one : lengths) total += one.characters;
  return total;
}

// How badly two blocks go together: 0 for the same kind and the length to be expected.
float cost(const Length& source, const Length& target, float ratio) {
  constexpr float few = 6;  // characters more or less of a short text say nothing
  const float logarithm = std::log((target.characters + few) / (source.characters * ratio + few));
  const bool same =
      source.block->kind == target.block->kind && source.block->level == target.block->level;
  return std::min(3.0F * std::abs(logarithm), 4.0F) + (same ? 0.0F : other_kind);
}

enum class Step : std::uint8_t { none, both, source, target };

// The cells of the table that lie in the band, row by row.
class Band {
 public:
  Band(std::ptrdiff_t sources, std::ptrdiff_t targets)
      : targets_(targets),
        half_(band + std::abs(sources - targets)),
        slope_(static_cast<double>(targets) /
               static_cast<double>(std::max<std::ptrdiff_t>(1, sources))),
        width_(2 * half_ + 1),
        cost_(static_cast<std::size_t>((sources + 1) * width_), std::numeric_limits<float>::max()),
        step_(cost_.size(), Step::none) {}

  std::ptrdiff_t first(std::ptrdiff_t row) const {
    return std::max<std::ptrdiff_t>(0, center(row) - half_);
  }
  std::ptrdiff_t last(std::ptrdiff_t row) const { return std::min(targets_, center(row) + half_); }

  float cost(std::ptrdiff_t row, std::ptrdiff_t column) const {
    if (row < 0 || column < first(row) || column > last(row))
      return std::numeric_limits<float>::max();
    return cost_[index(row, column)];
  }
  Step step(std::ptrdiff_t row, std::ptrdiff_t column) const { return step_[index(row, column)]; }
  void offer(std::ptrdiff_t row, std::ptrdiff_t column, float cost, Step step) {
    const std::size_t at = index(row, column);
    if (cost >= cost_[at]) return;
    cost_[at] = cost;
    step_[at] = step;
  }

 private:
  std::ptrdiff_t center(std::ptrdiff_t row) const {
    return static_cast<std::ptrdiff_t>(static_cast<double>(row) * slope_);
  }
  std::size_t index(std::ptrdiff_t row, std::ptrdiff_t column) const {
    return static_cast<std::size_t>(row * width_ + column - (center(row) - half_));
  }

  std::ptrdiff_t targets_;
  std::ptrdiff_t half_;
  double slope_;
  std::ptrdiff_t width_;
  std::vector<float> cost_;
  std::vector<Step> step_;
};

// Documents too long or too different to be laid side by side go together by their order, unsurely.
std::vector<BlockPair> by_order(std::ptrdiff_t sources, std::ptrdiff_t targets) {
  std::vector<BlockPair> pairs;
  for (std::ptrdiff_t i = 0; i < std::max(sources, targets); ++i)
    pairs.push_back({i < sources ? i : -1, i < targets ? i : -1, false});
  return pairs;
}

bool same_shape(const std::vector<Block>& source, const std::vector<Block>& target) {
  return std::ranges::equal(source, target, [](const Block& a, const Block& b) {
    return a.kind == b.kind && a.level == b.level;
  });
}

}  // namespace

std::vector<BlockPair> pair_blocks(const std::vector<Block>& source,
                                   const std::vector<Block>& target) {
  std::vector<BlockPair> pairs;
  if (same_shape(source, target)) {
    for (std::size_t i = 0; i < source.size(); ++i)
      pairs.push_back({static_cast<std::ptrdiff_t>(i), static_cast<std::ptrdiff_t>(i), true});
    return pairs;
  }
  const std::vector<Length> left = lengths_of(source);
  const std::vector<Length> right = lengths_of(target);
  const float ratio = sum(right) / sum(left);
  const auto rows = static_cast<std::ptrdiff_t>(source.size());
  const auto columns = static_cast<std::ptrdiff_t>(target.size());
  constexpr std::ptrdiff_t most_cells = 40'000'000;
  if (rows * (2 * (band + std::abs(rows - columns)) + 1) > most_cells)
    return by_order(rows, columns);
  Band table(rows, columns);
  table.offer(0, 0, 0, Step::none);
  for (std::ptrdiff_t row = 0; row <= rows; ++row)
    for (std::ptrdiff_t column = table.first(row); column <= table.last(row); ++column) {
      if (row > 0) table.offer(row, column, table.cost(row - 1, column) + gap, Step::source);
      if (column > table.first(row))
        table.offer(row, column, table.cost(row, column - 1) + gap, Step::target);
      if (row > 0 && column > 0)
        table.offer(row, column,
                    table.cost(row - 1, column - 1) +
                        cost(left[static_cast<std::size_t>(row - 1)],
                             right[static_cast<std::size_t>(column - 1)], ratio),
                    Step::both);
    }
  for (std::ptrdiff_t row = rows, column = columns; row > 0 || column > 0;) {
    const Step step = table.step(row, column);
    BlockPair& pair = pairs.emplace_back();
    if (step != Step::target) pair.source = --row;
    if (step != Step::source) pair.target = --column;
    pair.sure =
        step == Step::both && cost(left[static_cast<std::size_t>(row)],
                                   right[static_cast<std::size_t>(column)], ratio) < sure_enough;
  }
  std::ranges::reverse(pairs);
  return pairs;
}

}  // namespace mtlint
