// Prunes and writes the tables of a phonetic model.

#include "train/phonetic_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <set>

#include "base/hash.h"

namespace mtlint::train {

using namespace phonetic;

namespace {

constexpr double least_probability = 5e-5;  // of a cell that is kept
constexpr double least_difference = 0.25;   // to what the parent says, in logarithms
constexpr double least_of_factors = 4e-4;   // of a run that only the factors know

std::uint8_t cost_of(double probability) {
  const double cost = -std::log(std::max(probability, 1e-30)) * log_step;
  return static_cast<std::uint8_t>(std::clamp(std::lround(cost), 0L, 254L));
}

template <class Item>
void append(std::string& bytes, const std::vector<Item>& items) {
  bytes.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
  bytes.resize((bytes.size() + 7) / 8 * 8);
}

class Tables {
 public:
  explicit Tables(const PhoneticEm& em) : em_(em), cells_of_(em.rows().size()) {
    for (std::uint32_t i = 0; i < em.cells().size(); ++i) cells_of_[em.cells()[i].row].push_back(i);
    std::vector<std::uint32_t> order(em.rows().size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return em.rows()[i].depth; });
    numbers_.assign(order.size(), root_row);
    for (const std::uint32_t row : order) add_row(row);
    place_rows();
  }

  std::vector<Row> rows{};
  std::vector<RowSlot> slots{};
  std::vector<Cell> cells{};

 private:
  using Runs = std::map<Run, double>;  // the row's own cells with their probabilities

  // Is the row worth its bytes? The parent's number stands for it if not.
  bool is_kept(const EmRow& row) const {
    const double least = row.depth >= 3 ? 3 : row.depth == 2 ? 1.5 : 0.5;
    return row.depth == 0 || row.syllable != 0 || row.count >= least;
  }

  void add_row(std::uint32_t index) {
    const EmRow& row = em_.rows()[index];
    if (row.depth > 0) numbers_[index] = numbers_[row.parent];
    if (!is_kept(row) || rows.size() >= no_row) return;
    double rest = row.depth == 0 ? 1 : em_.trust(row) / (row.count + em_.trust(row));
    if (row.syllable != 0) rest *= 0.25;  // its factors are spelled out below
    Runs runs;
    if (row.syllable != 0)
      for (const Run run : em_.factors().runs(row.syllable, least_of_factors))
        runs[run] = em_.trust(row) / (row.count + em_.trust(row)) * 0.8 *
                    em_.factors().probability(row.syllable, run);
    for (const std::uint32_t i : cells_of_[index]) {
      const EmCell& cell = em_.cells()[i];
      const double inherited = row.depth == 0 ? 0 : rest * em_.cells()[cell.parent].probability;
      const bool differs =
          inherited == 0 || std::log(cell.probability / inherited) > least_difference;
      if (cell.probability >= least_probability && differs) runs[cell.run] = cell.probability;
    }
    if (row.depth > 1 && runs.empty()) return;
    const auto number = static_cast<std::uint16_t>(rows.size());
    Row made = place_cells(runs);
    made.parent = row.depth == 0 ? root_row : numbers_[index];
    made.rest = cost_of(rest);
    add_surprise(index, made);
    rows.push_back(made);
    numbers_[index] = number;
    if (row.depth > 0) kept_.emplace_back(row.key, number);
  }

  // How much what the row emits surprises, by the training's own counts.
  void add_surprise(std::uint32_t index, Row& made) const {
    const EmRow& row = em_.rows()[index];
    double mean = 0, square = 0, sum = 0;
    const auto add = [&](double probability) {
      const double surprise = -std::log(probability);
      sum += probability;
      mean += probability * surprise;
      square += probability * surprise * surprise;
    };
    if (row.syllable != 0 && row.count < 1)
      for (const Run run : em_.factors().runs(row.syllable, least_of_factors))
        add(em_.factors().probability(row.syllable, run));
    else
      for (const std::uint32_t i : cells_of_[index]) add(em_.cells()[i].probability);
    if (sum <= 0) return;
    mean /= sum;
    const auto byte = [](double value) {
      return static_cast<std::uint8_t>(std::clamp(std::lround(value * log_step), 0L, 255L));
    };
    made.expected = byte(mean);
    made.variance = byte(std::max(0.0, square / sum - mean * mean));
  }

  Row place_cells(const Runs& runs) {
    Row row;
    row.begin = static_cast<std::uint32_t>(cells.size());
    if (runs.empty()) return row;
    const std::size_t count = std::bit_ceil(runs.size() + runs.size() / 4 + 1);
    row.bits = static_cast<std::uint8_t>(std::countr_zero(count));
    cells.resize(cells.size() + count);
    for (const auto& [run, probability] : runs) {
      const std::uint64_t hash = hash_of(run);
      std::size_t i = hash & (count - 1);
      while (cells[row.begin + i].cost != empty_cell) i = (i + 1) & (count - 1);
      cells[row.begin + i] = {static_cast<std::uint8_t>(check_of(hash)),
                              static_cast<std::uint8_t>(check_of(hash) >> 8), cost_of(probability)};
    }
    return row;
  }

  void place_rows() {
    slots.resize(std::bit_ceil(kept_.size() * 3 / 2 + 2));
    for (const auto& [key, row] : kept_) {
      std::size_t i = key & (slots.size() - 1);
      while (slots[i].key != 0) i = (i + 1) & (slots.size() - 1);
      slots[i] = {key, row, 0};
    }
  }

  const PhoneticEm& em_;
  std::vector<std::vector<std::uint32_t>> cells_of_;
  std::vector<std::uint16_t> numbers_;  // by row of the EM: its own number or its ancestor's
  std::vector<std::pair<std::uint32_t, std::uint16_t>> kept_;
};

// Interpolated trigrams (Witten and Bell 1991).
std::vector<std::uint8_t> letter_costs(const std::vector<Letters>& spellings) {
  constexpr std::size_t k = letter_kinds, outside = k - 1;
  std::vector<double> three(k * k * k), two(k * k), one(k);
  std::vector<std::uint8_t> costs(k * k * k);
  for (const Letters& letters : spellings) {
    std::size_t a = outside, b = outside;
    for (std::size_t i = 0; i <= letters.count; ++i) {
      const std::size_t c = i < letters.count ? letters.items[i] : outside;
      ++three[(a * k + b) * k + c];
      ++two[b * k + c];
      ++one[c];
      a = b;
      b = c;
    }
  }
  // The share of a context's letters, mixed with a wider context by the number of its kinds.
  const auto mixed = [](const double* counts, std::size_t c, double wider) {
    double sum = 0, kinds = 0;
    for (std::size_t i = 0; i < k; ++i) {
      sum += counts[i];
      kinds += counts[i] > 0 ? 1 : 0;
    }
    return sum == 0 ? wider : (counts[c] + kinds * wider) / (sum + kinds);
  };
  for (std::size_t a = 0; a < k; ++a)
    for (std::size_t b = 0; b < k; ++b)
      for (std::size_t c = 0; c < k; ++c) {
        const double p1 = mixed(one.data(), c, 1.0 / k);
        const double p2 = mixed(&two[b * k], c, p1);
        costs[(a * k + b) * k + c] = cost_of(mixed(&three[(a * k + b) * k], c, p2));
      }
  return costs;
}

}  // namespace

std::string write_phonetics(const PhoneticEm& em, const std::vector<Letters>& spellings,
                            const Curve& curve) {
  const Tables tables(em);
  std::string body;
  append(body, tables.rows);
  append(body, tables.slots);
  append(body, tables.cells);
  append(body, letter_costs(spellings));
  append(body, em.ideographs().simplified);
  append(body, em.ideographs().syllables);
  Header header{.magic = magic,
                .version = version,
                .checksum = hash64(body),
                .language = static_cast<std::uint32_t>(em.language()),
                .rows = static_cast<std::uint32_t>(tables.rows.size()),
                .row_slots = static_cast<std::uint32_t>(tables.slots.size()),
                .cells = static_cast<std::uint32_t>(tables.cells.size()),
                .ideographs = static_cast<std::uint32_t>(em.ideographs().simplified.size()),
                .longest = static_cast<std::uint32_t>(longest_of(em.language()))};
  header.curve = curve;
  return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
}

}  // namespace mtlint::train
