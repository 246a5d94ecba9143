// The sum over all cuts of a spelling into runs of letters, and what is made of it. Shared by
// Phonetics and its trainer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "resources/phonetic_model.h"

namespace mtlint::phonetic {

// A spelling as letters 0..25; all else is dropped, accents are stripped.
struct Letters {
  std::array<std::uint8_t, most_letters> items{};
  std::size_t count = 0;  // 0: no letters, or too many
};
Letters letters_of(std::string_view english);

// How well letters fit a row of units.
struct Fit {
  double likelihood = 0;  // ln P(letters | rows), summed over all cuts
  double worst = 0;       // on the best cut: the least ln p of a unit, less what its row expects
  double expected = 0;    // sums over the rows
  double variance = 0;
};
Fit fit_of(const Model& model, std::span<const std::uint16_t> rows, const Letters& letters);

// ln P(letters) as those of any name.
double log_background(const Model& model, const Letters& letters);

// P(run | row).
double probability(const Model& model, std::uint16_t row, std::uint64_t run_hash);

// What the logistic curve weighs: the odds over the background and the likelihood by letter; the
// likelihood against what the rows expect; the worst unit; the lengths.
std::array<double, feature_count> features_of(const Fit& fit, double background, std::size_t units,
                                              std::size_t letters);

// The row that knows the unit best: `keys` from the most special.
std::uint16_t find_row(const Model& model, std::span<const std::uint32_t> keys);

}  // namespace mtlint::phonetic
