// Scores from counts of findings: MQM's linear models, and whatever else a file of scoring/ says.
//
//   auto scheme = read_scoring("scoring/mqm.json");
//   Score score = score_of(tally, *scheme, types);
//
// Counts are whole numbers and are kept; scores are computed from them whenever they are shown.
// docs/scoring.md has the formulas and where public write-ups of them disagree.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/finding.h"

namespace mtlint {

using BySeverity = std::array<std::uint64_t, severity_names.size()>;
using Penalties = std::array<double, severity_names.size()>;

// What was counted in some texts.
struct Tally {
  std::uint64_t segments = 0;
  std::uint64_t segments_flagged = 0;
  std::uint64_t target_words = 0;
  std::uint64_t source_words = 0;       // of languages with spaces between words
  std::uint64_t source_characters = 0;  // of those without (Han and kana)
  std::map<std::string, BySeverity> rules{};

  void add(const Tally& other);
  BySeverity by_severity() const;
  std::uint64_t findings() const;
};

// The size of a text as translators count it.
struct TextSize {
  std::uint64_t words = 0;       // runs between spaces that hold a letter or digit
  std::uint64_t characters = 0;  // Han and kana, which have no spaces to count by
};
TextSize size_of_text(std::string_view text);

// The types of the MQM core typology, "dimension/type".
const std::vector<std::string_view>& mqm_core_types();

struct ScoringCategory {
  std::string name{};
  std::vector<std::string> types{};  // "accuracy", "accuracy/omission", or "*" for what is left
  double weight = 1;
  Penalties penalties{};  // the scheme's, unless the category has its own
};

struct Scoring {
  std::string name{};
  std::string title{};
  bool count_source = false;  // words of the source instead of the English
  double characters_per_word = 1.6;
  double reference_words = 1000;
  double acceptable_penalty = 10;  // for so many reference words, at which the text just passes
  double passing_score = 90;       // what the calibrated score is there
  double smallest_sample = 1000;   // words; a score of fewer is warned of
  Penalties penalties{0, 1, 5, 25};
  std::vector<ScoringCategory> categories{};

  // The category of an MQM type: the one that names it most exactly.
  const ScoringCategory* category_of(std::string_view type) const;
};

// Reads a scheme. Unknown keys, wrong types, negative penalties, a category without types and one
// that no type can reach are errors with line and column.
Result<Scoring> parse_scoring(std::string_view json, const std::string& file);
// `name` is a file's path, or a name for NAME.json in `folder`.
Result<Scoring> read_scoring(const std::string& folder, const std::string& name);
// The whole scheme as JSON that parse_scoring() reads; on one line.
std::string scoring_json(const Scoring& scheme);

struct Score {
  double words = 0;          // by which the penalty is normed
  double penalty = 0;        // absolute penalty total
  double per_word = 0;       // SAE J2450's score: fewer is better
  double per_reference = 0;  // normed penalty: for each `reference_words`
  double error = 0;          // half of the 95 % interval of per_reference
  double raw = 100;          // 100 × (1 − penalty / words), not below 0
  double calibrated =
      100;  // linear, 100 without errors and passing_score at the acceptable penalty
  bool passes = true;
  bool small = false;                           // fewer words than smallest_sample
  std::map<std::string, double> by_category{};  // penalties; categories without one are left out
};

// The MQM type of a rule by its name.
using TypeOfRule = std::function<std::string_view(std::string_view rule)>;

Score score_of(const Tally& tally, const Scoring& scheme, const TypeOfRule& type_of);
double words_of(const Tally& tally, const Scoring& scheme);
double penalty_of(std::string_view type, Severity severity, const Scoring& scheme);

}  // namespace mtlint
