// Logistic regression by stochastic gradient descent with AdaGrad (Duchi et al. 2011).

#include "train/fragment_trainer.h"

#include <fmt/format.h>
#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "train/fragment_pieces.h"
#include "train/random.h"

namespace mtlint::train {
namespace {

using sentence_model::Features;
using sentence_model::Header;

struct Sample {
  Features features{};
  bool fragment = false;
};

void add_samples(const TreeSentence& sentence, const Tagger& tagger, Random& random,
                 std::vector<Sample>& out) {
  std::vector<Piece> pieces;
  cut_pieces(sentence, random, pieces);
  for (Piece& piece : pieces) {
    tagger.tag(piece.english, piece.english.sentences.front());
    const auto end = static_cast<std::uint32_t>(piece.english.tokens.size());
    out.push_back({sentence_model::features_of(piece.english, 0, end), piece.fragment});
  }
}

// The sentences at even or at odd places.
std::vector<TreeSentence> half_of(const std::vector<TreeSentence>& sentences, std::size_t which) {
  std::vector<TreeSentence> half;
  for (std::size_t i = which; i < sentences.size(); i += 2) {
    TreeSentence copy{
        std::make_unique<std::string>(*sentences[i].text), sentences[i].english, {}, {}};
    copy.english.text = *copy.text;
    half.push_back(std::move(copy));
  }
  return half;
}

class Logistic {
 public:
  Logistic() : weights_(sentence_model::buckets, 0.0), squares_(sentence_model::buckets, 1e-3) {}

  double score(const Features& features) const {
    double sum = bias_;
    for (std::size_t i = 0; i < features.count; ++i) sum += weights_[features.buckets[i]];
    return sum;
  }

  void learn(const Sample& sample) {
    const double odds = score(sample.features);
    const double error = (sample.fragment ? 1.0 : 0.0) - 1.0 / (1.0 + std::exp(-odds));
    for (std::size_t i = 0; i < sample.features.count; ++i) {
      const std::uint32_t bucket = sample.features.buckets[i];
      const double gradient = error - shrink * weights_[bucket];
      squares_[bucket] += gradient * gradient;
      weights_[bucket] += rate * gradient / std::sqrt(squares_[bucket]);
    }
    bias_ += 0.001 * error;
  }

  std::string bytes() const {
    double largest = 1e-9;
    for (const double weight : weights_) largest = std::max(largest, std::fabs(weight));
    std::string body(sentence_model::buckets, '\0');
    for (std::size_t i = 0; i < body.size(); ++i)
      body[i] =
          static_cast<char>(static_cast<std::int8_t>(std::lround(weights_[i] / largest * 127)));
    const Header header{.magic = sentence_model::magic,
                        .version = sentence_model::version,
                        .checksum = hash64(body),
                        .scale = static_cast<float>(largest / 127),
                        .bias = static_cast<float>(bias_)};
    return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
  }

 private:
  static constexpr double rate = 0.05;
  static constexpr double shrink = 1e-4;
  std::vector<double> weights_;
  std::vector<double> squares_;
  double bias_ = 0;
};

}  // namespace

std::string train_sentence_model(const std::vector<TreeSentence>& sentences, const WordForms& forms,
                                 std::uint64_t seed) {
  Random random(seed);
  std::vector<Sample> samples;
  for (const std::size_t which : {0U, 1U}) {
    const std::string weights =
        train_tagger(half_of(sentences, 1 - which), forms, {.epochs = 5, .runs = 1});
    const auto tagger = Tagger::from_bytes(weights, "half of the treebank");
    for (std::size_t i = which; i < sentences.size(); i += 2)
      add_samples(sentences[i], *tagger, random, samples);
  }
  Logistic logistic;
  for (int epoch = 0; epoch < 8; ++epoch) {
    random.shuffle(samples);
    for (const Sample& sample : samples) logistic.learn(sample);
  }
  return logistic.bytes();
}

std::string score_sentence_model(const SentenceModel& model, const Tagger& tagger,
                                 const std::vector<TreeSentence>& sentences) {
  Random random(1);
  std::vector<float> fragments;
  std::vector<float> full;
  for (const TreeSentence& sentence : sentences) {
    std::vector<Piece> pieces;
    cut_pieces(sentence, random, pieces);
    for (Piece& piece : pieces) {
      tagger.tag(piece.english, piece.english.sentences.front());
      const auto end = static_cast<std::uint32_t>(piece.english.tokens.size());
      (piece.fragment ? fragments : full).push_back(model.fragment_score(piece.english, 0, end));
    }
  }
  std::ranges::sort(full, std::greater{});
  std::string text = fmt::format("{} fragments, {} sentences\n", fragments.size(), full.size());
  for (const std::size_t rate : {2U, 5U, 10U, 20U, 50U}) {
    const std::size_t allowed = full.size() * rate / 1000;
    if (allowed >= full.size()) continue;
    const float limit = full[allowed];
    const auto found = std::ranges::count_if(fragments, [&](float score) { return score > limit; });
    text += fmt::format("at {:2} false alarms per 1000: score {:.2f}, recall {:.3f}\n", rate, limit,
                        static_cast<double>(found) / static_cast<double>(fragments.size()));
  }
  return text;
}

}  // namespace mtlint::train
