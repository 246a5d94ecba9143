// Cross-fitted filtering, the curve, and the final training.

#include "train/phonetic_trainer.h"

#include <algorithm>
#include <cmath>

#include "text/han_table.h"
#include "train/logistic_curve.h"
#include "train/name_negatives.h"
#include "train/phonetic_writer.h"

namespace mtlint::train {

using namespace phonetic;

namespace {

constexpr double least_odds = -0.3;  // by letter, below which a pair is dropped
constexpr int filter_rounds = 2;
constexpr char32_t behind_ideographs = 0xA000;

Result<IdeographTables> make_ideographs() {
  const auto han = make_han_table();
  if (!han) return Failure(han.error());
  auto pinyin = make_pinyin_table();
  if (!pinyin) return Failure(pinyin.error());
  IdeographTables tables;
  for (char32_t c = first_ideograph; c < behind_ideographs; ++c) {
    tables.simplified.push_back((*han)[c]);
    tables.syllables.push_back(pinyin->by_code_point[c]);
  }
  tables.readings = std::move(pinyin->syllables);
  return tables;
}

class Trainer {
 public:
  Trainer(Language language, const std::vector<NamePair>& pairs, const IdeographTables& ideographs,
          const EmOptions& options, std::uint64_t seed)
      : pairs_(pairs),
        em_(language, pairs, ideographs, options),
        random_(seed),
        good_(pairs.size()),
        fold_(pairs.size()) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      good_[i] = em_.can_align(i);
      fold_[i] = random_.below(2) == 0;
      spellings_.push_back(em_.letters(i));
    }
  }

  PhoneticTraining run() {
    PhoneticTraining result;
    result.pairs = static_cast<std::size_t>(std::ranges::count(good_, true));
    for (int round = 0; round < filter_rounds; ++round) drop_bad_pairs();
    result.dropped = result.pairs - static_cast<std::size_t>(std::ranges::count(good_, true));
    const Curve curve = learn_curve();
    em_.train(good_);
    result.weights = write_phonetics(em_, good_spellings(good_), curve);
    return result;
  }

 private:
  std::vector<Letters> good_spellings(const std::vector<bool>& use) const {
    std::vector<Letters> spellings;
    for (std::size_t i = 0; i < use.size(); ++i)
      if (use[i]) spellings.push_back(spellings_[i]);
    return spellings;
  }

  // Calls `judge` with each alignable pair of one fold and a model of the good pairs of the other.
  template <class Judge>
  void cross_fit(Judge judge) {
    for (const bool fold : {false, true}) {
      std::vector<bool> use(good_);
      for (std::size_t i = 0; i < use.size(); ++i) use[i] = use[i] && fold_[i] != fold;
      em_.train(use);
      const std::string bytes = write_phonetics(em_, good_spellings(use), {});
      const auto model = read_model(bytes, em_.language(), "half of the pairs");
      for (std::size_t i = 0; i < use.size(); ++i)
        if (fold_[i] == fold && em_.can_align(i)) judge(*model, i);
    }
  }

  std::vector<std::uint16_t> rows_of(const Model& model, std::size_t pair) const {
    const Units units =
        units_of(em_.language(), pairs_[pair].source, {model.simplified, model.syllables});
    std::vector<std::uint16_t> rows;
    for (std::size_t at = 0; at < units.count; ++at) {
      const Contexts contexts = contexts_of(em_.language(), units, at);
      rows.push_back(find_row(model, std::span(contexts.keys).first(contexts.count)));
    }
    return rows;
  }

  static std::array<double, feature_count> features(const Model& model,
                                                    const std::vector<std::uint16_t>& rows,
                                                    const Letters& letters) {
    return features_of(fit_of(model, rows, letters), log_background(model, letters), rows.size(),
                       letters.count);
  }

  void drop_bad_pairs() {
    std::vector<bool> good(good_.size());
    cross_fit([&](const Model& model, std::size_t pair) {
      good[pair] = features(model, rows_of(model, pair), spellings_[pair])[0] >= least_odds;
    });
    good_ = good;
  }

  Curve learn_curve() {
    const Negatives negatives(spellings_);
    LogisticCurve curve;
    cross_fit([&](const Model& model, std::size_t pair) {
      const auto rows = rows_of(model, pair);
      if (!good_[pair] || rows.size() < 2) return;
      curve.add(features(model, rows, spellings_[pair]), true);
      for (const std::size_t wrong :
           {negatives.random(pair, random_), negatives.hard(pair, random_),
            negatives.hardest(pair, random_)})
        curve.add(features(model, rows, spellings_[wrong]), false);
    });
    return curve.fit();
  }

  const std::vector<NamePair>& pairs_;
  PhoneticEm em_;
  Random random_;
  std::vector<bool> good_, fold_;
  std::vector<Letters> spellings_{};
};

}  // namespace

Result<PhoneticTraining> train_phonetics(Language language, const std::vector<NamePair>& pairs,
                                         const EmOptions& options, std::uint64_t seed) {
  IdeographTables ideographs;
  if (language == Language::zh) {
    auto made = make_ideographs();
    if (!made) return Failure(made.error());
    ideographs = std::move(*made);
  }
  Trainer trainer(language, pairs, ideographs, options, seed);
  return trainer.run();
}

}  // namespace mtlint::train
