// Expectation maximisation over the ways of cutting spellings.

#include "train/phonetic_em.h"

#include <algorithm>
#include <cmath>

namespace mtlint::train {

using namespace phonetic;

namespace {

constexpr std::uint32_t root = 0;
constexpr double share_of_factors = 0.8;  // the rest is the root's

// What the root gives to a run that was not seen: shorter ones are likelier.
double unseen(Run run) { return 0.05 * std::pow(1.0 / 30, static_cast<double>(size_of(run))); }

}  // namespace

PhoneticEm::PhoneticEm(Language language, const std::vector<NamePair>& pairs,
                       const IdeographTables& ideographs, const EmOptions& options)
    : language_(language),
      ideographs_(ideographs),
      options_(options),
      factors_(ideographs.readings) {
  rows_.emplace_back();
  for (std::uint16_t syllable = 1; syllable < ideographs.readings.size(); ++syllable)
    row_of(syllable_key(syllable), root, syllable);
  for (const NamePair& pair : pairs) add_item(pair);
  by_depth_.resize(cells_.size());
  for (std::uint32_t i = 0; i < cells_.size(); ++i) by_depth_[i] = i;
  std::ranges::stable_sort(by_depth_, {},
                           [&](std::uint32_t i) { return rows_[cells_[i].row].depth; });
}

std::uint32_t PhoneticEm::row_of(std::uint32_t key, std::uint32_t parent, std::uint16_t syllable) {
  const auto [known, is_new] =
      row_numbers_.try_emplace(key, static_cast<std::uint32_t>(rows_.size()));
  if (is_new)
    rows_.push_back(
        {.key = key, .parent = parent, .depth = rows_[parent].depth + 1, .syllable = syllable});
  return known->second;
}

std::uint32_t PhoneticEm::row_of(const Contexts& contexts, const Unit& unit) {
  std::uint32_t row = root;
  for (std::size_t i = contexts.count; i-- > 0;)
    row =
        row_of(contexts.keys[i], row,
               contexts.keys[i] == syllable_key(unit.syllable) ? unit.syllable : std::uint16_t{0});
  return row;
}

std::uint32_t PhoneticEm::cell_of(std::uint32_t row, Run run) {
  const std::uint64_t key = static_cast<std::uint64_t>(row) << 32 | run;
  const auto known = cell_numbers_.find(key);
  if (known != cell_numbers_.end()) return known->second;
  const bool has_parent = row != root;
  const std::uint32_t parent = has_parent ? cell_of(rows_[row].parent, run) : 0;
  const auto number = static_cast<std::uint32_t>(cells_.size());
  cells_.push_back({.row = row, .run = run, .parent = has_parent ? parent : number});
  cell_numbers_.emplace(key, number);
  return number;
}

void PhoneticEm::add_item(const NamePair& pair) {
  Item& item = items_.emplace_back();
  item.letters = letters_of(pair.english);
  const Units units = units_of(language_, pair.source, ideographs_.view());
  if (units.count == 0 || item.letters.count == 0) return;
  if (units.count * longest_of(language_) < item.letters.count) return;
  item.units = units.count;
  std::vector<std::uint32_t> rows;
  for (std::size_t at = 0; at < units.count; ++at)
    rows.push_back(row_of(contexts_of(language_, units, at), units.items[at]));
  add_edges(item, rows);
}

// Only cuts that can reach the end.
void PhoneticEm::add_edges(Item& item, const std::vector<std::uint32_t>& rows) {
  const std::size_t longest = longest_of(language_), n = item.letters.count;
  for (std::size_t unit = 0; unit < rows.size(); ++unit) {
    const std::size_t rest = (rows.size() - unit - 1) * longest;
    for (std::size_t begin = 0; begin <= std::min(n, unit * longest); ++begin) {
      Run run = empty_run;
      for (std::size_t size = 0; size <= longest && begin + size <= n; ++size) {
        if (size > 0) run = longer(run, item.letters.items[begin + size - 1]);
        if (n - begin - size > rest) continue;
        item.edges.push_back({static_cast<std::uint8_t>(unit), static_cast<std::uint8_t>(begin),
                              static_cast<std::uint8_t>(size), cell_of(rows[unit], run)});
      }
    }
  }
}

// Before anything is known, letters are shared out evenly.
double PhoneticEm::weight(const Item& item, const Edge& edge, bool first) const {
  if (!first) return cells_[edge.cell].probability;
  const double even = static_cast<double>(item.letters.count) / static_cast<double>(item.units);
  const double off = edge.size - even;
  return std::exp(-0.5 * off * off);
}

void PhoneticEm::expect(const Item& item, bool first) {
  const std::size_t width = item.letters.count + 1;
  static thread_local std::vector<double> forward, backward;
  forward.assign((item.units + 1) * width, 0);
  backward.assign((item.units + 1) * width, 0);
  forward[0] = 1;
  backward[item.units * width + item.letters.count] = 1;
  const auto from = [&](const Edge& e) { return e.unit * width + e.begin; };
  const auto to = [&](const Edge& e) { return (e.unit + 1U) * width + e.begin + e.size; };
  for (const Edge& edge : item.edges)
    forward[to(edge)] += forward[from(edge)] * weight(item, edge, first);
  for (auto edge = item.edges.rbegin(); edge != item.edges.rend(); ++edge)
    backward[from(*edge)] += backward[to(*edge)] * weight(item, *edge, first);
  const double total = backward[0];
  if (total <= 0) return;
  for (const Edge& edge : item.edges)
    cells_[edge.cell].count +=
        forward[from(edge)] * weight(item, edge, first) * backward[to(edge)] / total;
}

double PhoneticEm::trust(const EmRow& row) const {
  return options_.trust[std::min<std::size_t>(row.depth, options_.trust.size() - 1)];
}

double PhoneticEm::fallback(const EmRow& row, const EmCell& cell) const {
  const double parent = cells_[cell.parent].probability;
  if (row.syllable == 0) return parent;
  return share_of_factors * factors_.probability(row.syllable, cell.run) +
         (1 - share_of_factors) * parent;
}

void PhoneticEm::maximise() {
  for (EmRow& row : rows_) row.count = 0;
  factors_.clear();
  for (auto i = by_depth_.rbegin(); i != by_depth_.rend(); ++i) {
    EmCell& cell = cells_[*i];
    EmRow& row = rows_[cell.row];
    row.count += cell.count;
    if (row.syllable != 0) factors_.count(row.syllable, cell.run, cell.count);
    if (cell.row != root) cells_[cell.parent].count += cell.count;
  }
  for (const std::uint32_t i : by_depth_) {
    EmCell& cell = cells_[i];
    const EmRow& row = rows_[cell.row];
    cell.probability = cell.row == root ? (cell.count + unseen(cell.run)) / (row.count + 1)
                                        : (cell.count + trust(row) * fallback(row, cell)) /
                                              (row.count + trust(row));
  }
}

void PhoneticEm::train(const std::vector<bool>& use) {
  for (int iteration = 0; iteration < options_.iterations; ++iteration) {
    for (EmCell& cell : cells_) cell.count = 0;
    for (std::size_t i = 0; i < items_.size(); ++i)
      if (use[i]) expect(items_[i], iteration == 0);
    maximise();
  }
}

}  // namespace mtlint::train
