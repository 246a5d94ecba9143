// The forward algorithm over dense tables.

#include "resources/phonetic_score.h"

#include <algorithm>
#include <cmath>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace mtlint::phonetic {
namespace {

const std::array<double, 256>& probabilities() {
  static const auto table = [] {
    std::array<double, 256> made{};
    for (std::size_t cost = 0; cost < made.size(); ++cost)
      made[cost] = std::exp(-static_cast<double>(cost) / log_step);
    return made;
  }();
  return table;
}

// What a run has that nothing knows.
constexpr double unknown_run = 1e-6;

double probability_in(const Model& model, std::uint16_t row_number, std::uint64_t hash,
                      const std::array<double, 256>& table) {
  const std::uint16_t check = check_of(hash);
  double factor = 1;
  for (;;) {
    const Row& row = model.rows[row_number];
    if (row.bits > 0) {
      const std::size_t mask = (std::size_t{1} << row.bits) - 1;
      for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
        const Cell& cell = model.cells[row.begin + i];
        if (cell.cost == empty_cell) break;
        if (cell.check() == check) return factor * table[cell.cost];
      }
    }
    factor *= table[row.rest];
    if (row_number == root_row) return factor * unknown_run;
    row_number = row.parent;
  }
}

bool add_letter(Letters& letters, char32_t c) {
  if (!is_ascii_letter(c)) return true;
  if (letters.count == most_letters) return false;
  letters.items[letters.count++] = static_cast<std::uint8_t>((c | 32U) - 'a');
  return true;
}

}  // namespace

Letters letters_of(std::string_view english) {
  Letters letters;
  const auto add_all = [&](std::string_view ascii) {
    return std::ranges::all_of(
        ascii, [&](char c) { return add_letter(letters, static_cast<unsigned char>(c)); });
  };
  FoldOptions options;
  options.diacritics = true;
  options.width = true;
  const bool fits = is_ascii(english) ? add_all(english) : add_all(folded(english, options));
  if (!fits) letters.count = 0;
  return letters;
}

double probability(const Model& model, std::uint16_t row, std::uint64_t run_hash) {
  return probability_in(model, row, run_hash, probabilities());
}

namespace {

using Hashes = std::array<std::array<std::uint64_t, longest_chunk>, most_letters>;

void hash_runs(const Letters& letters, std::size_t longest, Hashes& hashes) {
  for (std::size_t begin = 0; begin < letters.count; ++begin) {
    Run run = empty_run;
    for (std::size_t size = 0; size < longest && begin + size < letters.count; ++size) {
      run = longer(run, letters.items[begin + size]);
      hashes[begin][size] = hash_of(run);
    }
  }
}

// A place between letters: the sum over all cuts that lead there, the best of them, and the worst
// unit on it.
struct Place {
  double sum = 0;
  double best = 0;
  double worst = 0;
};

// More letters than the units can emit: as good as impossible.
constexpr double least_likelihood = 1e-300;

}  // namespace

Fit fit_of(const Model& model, std::span<const std::uint16_t> rows, const Letters& letters) {
  const std::size_t longest = std::min<std::size_t>(model.header.longest, longest_chunk);
  const std::size_t n = letters.count;
  Hashes hashes;
  hash_runs(letters, longest, hashes);
  const auto& table = probabilities();
  const std::uint64_t silence = hash_of(empty_run);
  std::array<Place, most_letters + 1> now{}, next{};
  now[0] = {1, 1, 1e30};
  Fit fit;
  std::size_t reach = 0;  // the last place that `now` reaches
  for (std::size_t unit = 0; unit < rows.size(); ++unit) {
    const Row& row = model.rows[rows[unit]];
    fit.expected += row.expected / log_step;
    fit.variance += row.variance / log_step;
    const double surprise = 1 / table[row.expected];
    // What the units behind this one can still emit.
    const std::size_t rest = (rows.size() - unit - 1) * longest;
    const std::size_t least = n > rest ? n - rest : 0;
    const std::size_t most = std::min(n, reach + longest);
    std::fill(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(most) + 1, Place{});
    const double silent = probability_in(model, rows[unit], silence, table);
    for (std::size_t begin = 0; begin <= reach; ++begin) {
      const Place& from = now[begin];
      if (from.sum == 0) continue;
      const std::size_t last = std::min(longest, n - begin);
      for (std::size_t size = least > begin ? least - begin : 0; size <= last; ++size) {
        const double p =
            size == 0 ? silent : probability_in(model, rows[unit], hashes[begin][size - 1], table);
        Place& to = next[begin + size];
        to.sum += from.sum * p;
        if (const double best = from.best * p; best > to.best) {
          to.best = best;
          to.worst = std::min(from.worst, p * surprise);
        }
      }
    }
    std::swap(now, next);
    reach = most;
  }
  const Place end = reach == n ? now[n] : Place{};
  fit.likelihood = std::log(std::max(end.sum, least_likelihood));
  fit.worst = std::log(std::max(end.worst, 1e-9));
  return fit;
}

double log_background(const Model& model, const Letters& letters) {
  constexpr std::size_t outside = letter_kinds - 1;
  std::size_t a = outside, b = outside;
  double cost = 0;
  for (std::size_t i = 0; i <= letters.count; ++i) {
    const std::size_t c = i < letters.count ? letters.items[i] : outside;
    cost += model.letters[(a * letter_kinds + b) * letter_kinds + c];
    a = b;
    b = c;
  }
  return -cost / log_step;
}

std::array<double, feature_count> features_of(const Fit& fit, double background, std::size_t units,
                                              std::size_t letters) {
  const auto n = static_cast<double>(letters);
  const auto m = static_cast<double>(units);
  const double odds = fit.likelihood - background;
  const double surprise = fit.likelihood + fit.expected;
  return {
      odds / n,  odds / std::sqrt(n), fit.likelihood / n, surprise / std::sqrt(fit.variance + m),
      fit.worst, std::log(n),         std::log(n / m)};
}

std::uint16_t find_row(const Model& model, std::span<const std::uint32_t> keys) {
  const std::size_t mask = model.row_slots.size() - 1;
  for (const std::uint32_t key : keys)
    for (std::size_t i = key & mask; model.row_slots[i].key != 0; i = (i + 1) & mask)
      if (model.row_slots[i].key == key) return model.row_slots[i].row;
  return root_row;
}

}  // namespace mtlint::phonetic
