// Two folds of the data, samples of both models, and their training.

#include "train/sentence_trainer.h"

#include <algorithm>
#include <optional>

#include "analysis/sentence_model.h"
#include "train/boundary_samples.h"
#include "train/fragment_pieces.h"
#include "train/logistic.h"
#include "train/plain_pieces.h"
#include "train/tagger_trainer.h"

namespace mtlint::train {
namespace {

constexpr int times_cut = 3;  // each sentence, in other places each time
constexpr LogisticOptions fragment_options{
    .buckets = 1U << 17, .epochs = 4, .shrink = 3e-3, .moments = 48};
constexpr LogisticOptions boundary_options{.buckets = 1U << 18, .epochs = 6, .shrink = 1e-4};

// The items at even or at odd places.
std::vector<TreeSentence> half_of(const std::vector<TreeSentence>& sentences, std::size_t which) {
  std::vector<TreeSentence> half;
  for (std::size_t i = which; i < sentences.size(); i += 2) {
    TreeSentence copy{std::make_unique<std::string>(*sentences[i].text), sentences[i].english,
                      sentences[i].heads, sentences[i].relations};
    copy.english.text = *copy.text;
    half.push_back(std::move(copy));
  }
  return half;
}
std::vector<PlainSentence> half_of(const std::vector<PlainSentence>& texts, std::size_t which) {
  std::vector<PlainSentence> half;
  for (std::size_t i = which; i < texts.size(); i += 2) half.push_back(texts[i]);
  return half;
}

struct Fold {
  std::vector<TreeSentence> trees{};
  std::vector<PlainSentence> texts{};
  std::optional<Tagger> tagger{};  // trained on the other half
  std::vector<Sample> samples{};   // of fragments
};

void add_sample(const English& english, bool fragment, std::vector<Sample>& out) {
  const auto end = static_cast<std::uint32_t>(english.tokens.size());
  out.push_back({sentence_model::features_of(english, 0, end), fragment, 1});
}

void add_fragments(Fold& fold, const Tagger& tagger, Random& random) {
  for (const TreeSentence& sentence : fold.trees) {
    std::vector<Piece> pieces;
    for (int i = 0; i < times_cut; ++i) cut_pieces(sentence, random, pieces);
    for (Piece& piece : pieces) {
      fold.tagger->tag(piece.english, piece.english.sentences.front());
      add_sample(piece.english, piece.fragment, fold.samples);
    }
  }
  for (const PlainSentence& sentence : fold.texts) {
    std::vector<PlainPiece> pieces;
    for (int i = 0; i < times_cut; ++i) cut_plain_pieces(tagged(sentence, tagger), random, pieces);
    for (PlainPiece& piece : pieces) {
      const PlainSentence plain = plain_sentence(std::move(piece.text));
      add_sample(tagged(plain, tagger), piece.fragment, fold.samples);
    }
  }
}

std::string train_fragments(std::vector<Sample> samples, std::uint64_t seed) {
  return train_logistic(samples, fragment_options, seed, sentence_model::magic,
                        sentence_model::version);
}

}  // namespace

Result<SentenceModels> train_sentences(const SentenceSources& sources, const Tagger& tagger,
                                       std::uint64_t seed) {
  Random random(seed);
  std::array<Fold, 2> folds;
  for (std::size_t which : {0U, 1U}) {
    Fold& fold = folds[which];
    fold.trees = half_of(sources.trees, which);
    fold.texts = half_of(sources.texts, which);
    const std::string weights =
        train_tagger(half_of(sources.trees, 1 - which), sources.forms, {.epochs = 5, .runs = 1});
    auto loaded = Tagger::from_bytes(weights, "half of the treebank");
    if (!loaded) return Failure(loaded.error());
    fold.tagger = std::move(*loaded);
    add_fragments(fold, tagger, random);
  }
  std::vector<Sample> boundaries;
  for (std::size_t which : {0U, 1U}) {
    const auto model = SentenceModel::from_bytes(train_fragments(folds[1 - which].samples, seed),
                                                 "half of the sentences");
    if (!model) return Failure(model.error());
    add_boundaries(folds[which].trees, {*folds[which].tagger, *model}, random, boundaries);
    add_boundaries(folds[which].texts, {tagger, *model}, random, boundaries);
  }
  std::vector<Sample> fragments = std::move(folds[0].samples);
  fragments.insert(fragments.end(), folds[1].samples.begin(), folds[1].samples.end());
  return SentenceModels{train_fragments(std::move(fragments), seed),
                        train_logistic(boundaries, boundary_options, seed, boundary_model::magic,
                                       boundary_model::version)};
}

}  // namespace mtlint::train
