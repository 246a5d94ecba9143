// Penalties, norms and scores.

#include "engine/scoring.h"

#include <algorithm>
#include <cmath>

namespace mtlint {
namespace {

// Counts are taken as Poisson's: their variance is their number.
constexpr double two_sided_95 = 1.959964;

const Penalties& penalties_of(std::string_view type, const Scoring& scheme, double& weight) {
  const ScoringCategory* category = scheme.category_of(type);
  weight = category ? category->weight : 1;
  return category ? category->penalties : scheme.penalties;
}

}  // namespace

const std::vector<std::string_view>& mqm_core_types() {
  static const std::vector<std::string_view> types{
      "terminology/inconsistent-with-terminology-resource",
      "terminology/inconsistent-use-of-terminology",
      "terminology/wrong-term",
      "accuracy/mistranslation",
      "accuracy/overtranslation",
      "accuracy/undertranslation",
      "accuracy/addition",
      "accuracy/omission",
      "accuracy/do-not-translate",
      "accuracy/untranslated",
      "linguistic-conventions/grammar",
      "linguistic-conventions/punctuation",
      "linguistic-conventions/spelling",
      "linguistic-conventions/unintelligible",
      "linguistic-conventions/character-encoding",
      "linguistic-conventions/textual-conventions",
      "style/organizational-style",
      "style/third-party-style",
      "style/inconsistent-with-external-reference",
      "style/language-register",
      "style/awkward-style",
      "style/unidiomatic-style",
      "style/inconsistent-style",
      "locale-conventions/number-format",
      "locale-conventions/currency-format",
      "locale-conventions/measurement-format",
      "locale-conventions/time-format",
      "locale-conventions/date-format",
      "locale-conventions/address-format",
      "locale-conventions/telephone-format",
      "locale-conventions/shortcut-key",
      "audience-appropriateness/culture-specific-reference",
      "audience-appropriateness/offensive",
      "design-and-markup/layout",
      "design-and-markup/markup-tag",
      "design-and-markup/truncation-text-expansion",
      "design-and-markup/missing-text",
      "design-and-markup/link-cross-reference",
      "design-and-markup/character-formatting",
  };
  return types;
}

const ScoringCategory* Scoring::category_of(std::string_view type) const {
  const std::string_view dimension = type.substr(0, type.find('/'));
  for (const std::string_view wanted : {type, dimension, std::string_view("*")})
    for (const ScoringCategory& category : categories)
      if (std::ranges::find(category.types, wanted) != category.types.end()) return &category;
  return nullptr;
}

double penalty_of(std::string_view type, Severity severity, const Scoring& scheme) {
  double weight = 1;
  const Penalties& penalties = penalties_of(type, scheme, weight);
  return weight * penalties[static_cast<std::size_t>(severity)];
}

double words_of(const Tally& tally, const Scoring& scheme) {
  if (!scheme.count_source) return static_cast<double>(tally.target_words);
  return static_cast<double>(tally.source_words) +
         static_cast<double>(tally.source_characters) / scheme.characters_per_word;
}

Score score_of(const Tally& tally, const Scoring& scheme, const TypeOfRule& type_of) {
  Score score;
  score.words = words_of(tally, scheme);
  double variance = 0;
  for (const auto& [rule, counts] : tally.rules) {
    const std::string_view type = type_of(rule);
    const ScoringCategory* category = scheme.category_of(type);
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const double each = penalty_of(type, static_cast<Severity>(i), scheme);
      sum += each * static_cast<double>(counts[i]);
      variance += each * each * static_cast<double>(counts[i]);
    }
    if (sum > 0) score.by_category[category ? category->name : "Other"] += sum;
    score.penalty += sum;
  }
  score.small = score.words < scheme.smallest_sample;
  if (score.words <= 0) return score;
  const double norm = scheme.reference_words / score.words;
  score.per_word = score.penalty / score.words;
  score.per_reference = score.penalty * norm;
  score.error = two_sided_95 * std::sqrt(variance) * norm;
  score.raw = std::max(0.0, 100 * (1 - score.per_word));
  const double slope = (100 - scheme.passing_score) / scheme.acceptable_penalty;
  score.calibrated = std::max(0.0, 100 - score.per_reference * slope);
  score.passes = score.per_reference <= scheme.acceptable_penalty;
  return score;
}

}  // namespace mtlint
