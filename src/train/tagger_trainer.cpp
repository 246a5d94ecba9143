// The averaged perceptron (Collins 2002; Daumé's way of averaging), trained on its own predictions
// for the tags to the left.

#include "train/tagger_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/tagger_features.h"
#include "train/random.h"
#include "train/tagger_writer.h"
#include "train/word_table.h"

namespace mtlint::train {
namespace {

using namespace tagger_model;

using Row = std::array<float, tag_count>;

constexpr std::size_t feature_count = word_feature_count + history_feature_count;
using Features = std::array<std::uint64_t, feature_count>;

// Features to row numbers, by open addressing. Grows while `add` is used.
class FeatureIndex {
 public:
  static constexpr std::uint32_t absent = UINT32_MAX;

  FeatureIndex() : keys_(1U << 24), rows_(keys_.size(), absent) {}

  // The row of a feature; a new one if it has none.
  std::uint32_t add(std::uint64_t feature) {
    const std::size_t at = place(feature);
    if (rows_[at] == absent) {
      keys_[at] = feature;
      rows_[at] = size_++;
    }
    return rows_[at];
  }
  std::uint32_t find(std::uint64_t feature) const { return rows_[place(feature)]; }
  std::uint32_t size() const { return size_; }

  template <class Function>
  void each(Function function) const {
    for (std::size_t at = 0; at < keys_.size(); ++at)
      if (rows_[at] != absent) function(keys_[at], rows_[at]);
  }

 private:
  std::size_t place(std::uint64_t feature) const {
    std::size_t at = feature >> 40;
    while (rows_[at] != absent && keys_[at] != feature) at = (at + 1) & (keys_.size() - 1);
    return at;
  }
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> rows_;
  std::uint32_t size_ = 0;
};

// Walks over a sentence as the tagger does: `choose` gets the features of each token that has no
// fixed tag and returns the tag to go on with.
template <class Choose>
void walk(const Model& model, English& english, Choose choose) {
  Outlook outlook;
  std::vector<Tag> fixed;
  for (Token& token : english.tokens) {
    const WordEntry* entry = find_word(model, token.lower);
    token.forms = entry == nullptr ? std::uint8_t{0} : entry->forms;
    token.ambiguity = entry == nullptr ? std::uint16_t{0} : entry->ambiguity;
    fixed.push_back(entry == nullptr ? Tag::none : static_cast<Tag>(entry->fixed));
    outlook.add(model, token);
  }
  std::vector<WordFacts> facts(1);
  for (std::size_t i = 0; i < english.tokens.size(); ++i)
    facts.push_back(facts_of(english.text, english.tokens[i], i == 0));
  facts.resize(facts.size() + 2);
  History history;
  WordFeatures words;
  HistoryFeatures past;
  for (std::size_t i = 0; i < english.tokens.size(); ++i) {
    outlook.pass(model, english.tokens[i]);
    Tag tag = fixed[i];
    if (tag == Tag::none) {
      const Window window(facts.data() + i, 4);
      make_word_features(window, outlook.capitals, words);
      make_history_features(window, history, outlook, past);
      Features all;
      std::ranges::copy(past, std::ranges::copy(words, all.begin()).out);
      tag = choose(i, all);
    }
    history.push(facts[i + 1], tag);
  }
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Headlines in capitals or capitalised, sentences that begin in lower case: what translations hold
// and the treebank has too little of.
void change_case(TreeSentence& sentence, Random& random) {
  const std::uint64_t way = random.below(40);
  std::string& text = *sentence.text;
  const std::string before = text;
  if (way < 2) {
    for (const Token& token : sentence.english.tokens)
      if (token.span.size() > 3 || token.span.begin == 0)
        text[token.span.begin] = upper(text[token.span.begin]);
  } else if (way == 2 || way == 3) {
    text[0] = lower(text[0]);
  } else if (way == 4 && random.one_in(2)) {
    std::ranges::transform(text, text.begin(), upper);
  }
  if (text != before) refresh_tokens(sentence);
}

class Perceptron {
 public:
  Perceptron(const std::vector<TreeSentence>& sentences, const Model& words) : words_(words) {
    FeatureIndex all;
    std::vector<std::uint8_t> counts;
    for (const TreeSentence& sentence : sentences) {
      English english = sentence.english;
      walk(words_, english, [&](std::size_t i, const Features& features) {
        for (const std::uint64_t feature : features) {
          const std::uint32_t row = all.add(feature);
          if (row == counts.size()) counts.push_back(0);
          if (counts[row] < 255) ++counts[row];
        }
        return english.tokens[i].tag;
      });
    }
    all.each([&](std::uint64_t feature, std::uint32_t row) {
      if (counts[row] >= 2) index_.add(feature);
    });
    weights_.resize(index_.size());
    totals_.resize(index_.size());
    updated_.resize(index_.size());
  }

  // One pass over a sentence; returns how many tags were wrong.
  std::size_t learn(TreeSentence& sentence) {
    std::size_t wrong = 0;
    walk(words_, sentence.english, [&](std::size_t i, const Features& features) {
      const Tag gold = sentence.english.tokens[i].tag;
      std::array<std::uint32_t, feature_count> rows;
      Row scores{};
      for (std::size_t f = 0; f < feature_count; ++f) {
        rows[f] = index_.find(features[f]);
        if (rows[f] == FeatureIndex::absent) continue;
        for (std::size_t tag = 0; tag < tag_count; ++tag) scores[tag] += weights_[rows[f]][tag];
      }
      scores[0] = -1e9F;
      const auto guess = static_cast<Tag>(std::ranges::max_element(scores) - scores.begin());
      // The best wrong tag must stay a margin below the right one.
      scores[static_cast<std::size_t>(gold)] -= margin;
      const auto rival = static_cast<Tag>(std::ranges::max_element(scores) - scores.begin());
      ++step_;
      if (rival != gold) {
        for (const std::uint32_t row : rows)
          if (row != FeatureIndex::absent) update(row, gold, rival);
      }
      if (guess != gold) ++wrong;
      return guess;
    });
    return wrong;
  }

  // Begins a run of its own; the mean is over all runs.
  void restart() {
    for (std::uint32_t row = 0; row < weights_.size(); ++row) {
      settle(row);
      weights_[row] = {};
    }
  }

  // The mean of each weight over all steps.
  template <class Function>
  void each_mean(Function function) const {
    index_.each([&](std::uint64_t feature, std::uint32_t row) {
      Row mean{};
      const auto rest = static_cast<float>(step_ - updated_[row]);
      for (std::size_t tag = 0; tag < tag_count; ++tag)
        mean[tag] = (totals_[row][tag] + rest * weights_[row][tag]) / static_cast<float>(step_);
      function(feature, mean);
    });
  }

 private:
  static constexpr float margin = 120.0F;

  // Adds to the totals what the weights were since they last changed.
  void settle(std::uint32_t row) {
    const auto rest = static_cast<float>(step_ - updated_[row]);
    if (rest > 0)
      for (std::size_t tag = 0; tag < tag_count; ++tag)
        totals_[row][tag] += rest * weights_[row][tag];
    updated_[row] = step_;
  }

  void update(std::uint32_t row, Tag gold, Tag rival) {
    settle(row);
    weights_[row][static_cast<std::size_t>(gold)] += 1;
    weights_[row][static_cast<std::size_t>(rival)] -= 1;
  }

  const Model& words_;
  FeatureIndex index_{};
  std::vector<Row> weights_{};
  std::vector<Row> totals_{};
  std::vector<std::uint64_t> updated_{};
  std::uint64_t step_ = 0;
};

// One byte a weight; small ones are dropped.
std::vector<WeightedFeature> quantise(const Perceptron& perceptron) {
  constexpr int least = 3;
  float largest = 0;
  std::vector<float> sizes;
  perceptron.each_mean([&](std::uint64_t, const Row& mean) {
    for (const float weight : mean)
      if (weight != 0) sizes.push_back(std::fabs(weight));
  });
  std::ranges::sort(sizes);
  largest = sizes.empty() ? 1 : sizes[sizes.size() - 1 - sizes.size() / 5000];
  const float scale = 127.0F / largest;
  std::vector<WeightedFeature> features;
  perceptron.each_mean([&](std::uint64_t key, const Row& mean) {
    WeightedFeature feature{.key = key};
    for (std::size_t tag = 1; tag < tag_count; ++tag) {
      const int value = std::clamp(static_cast<int>(std::lround(mean[tag] * scale)), -127, 127);
      if (std::abs(value) < least) continue;
      feature.strength = std::max(feature.strength, std::abs(value));
      feature.weights.push_back({static_cast<std::uint8_t>(tag), static_cast<std::int8_t>(value)});
    }
    if (!feature.weights.empty()) features.push_back(std::move(feature));
  });
  return features;
}

void learn_changed(const TreeSentence& original, Random& random, Perceptron& perceptron) {
  TreeSentence sentence{std::make_unique<std::string>(*original.text), original.english, {}, {}};
  sentence.english.text = *sentence.text;
  change_case(sentence, random);
  perceptron.learn(sentence);
}

}  // namespace

std::string train_tagger(const std::vector<TreeSentence>& sentences, const WordForms& forms,
                         const TaggerOptions& options) {
  const WordTable table = make_word_table(sentences, forms);
  const Model words{table.slots, table.entries, table.masks, {}, {}, {}};
  Perceptron perceptron(sentences, words);
  std::vector<std::size_t> order(sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int run = 0; run < options.runs; ++run) {
    Random random(options.seed + static_cast<std::uint64_t>(run));
    perceptron.restart();
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
      random.shuffle(order);
      for (const std::size_t i : order) learn_changed(sentences[i], random, perceptron);
    }
  }
  return write_tagger(table, quantise(perceptron), options.max_bytes);
}

}  // namespace mtlint::train
