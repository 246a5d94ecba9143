// Reading English: tokens, tags, the scores of sentences; items are sentences of 27 words.

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "analysis/sentence_model.h"
#include "analysis/splices.h"
#include "analysis/tagger.h"
#include "analysis/tokenise.h"
#include "resources/resources.h"

namespace mtlint {
namespace {

const std::string models = MTLINT_SOURCE_DIR "/dictionaries/models/";

// 27 tokens each, commas and subordinate clauses as in news.
const std::vector<std::string>& sentences() {
  static const std::vector<std::string> all{
      "The city council, which met on Monday, decided that the new harbour will be built by the "
      "end "
      "of next year, although its costs have doubled.",
      "Officials at the ministry said that exports rose by six percent in March, while imports "
      "fell "
      "slightly because demand from abroad was weak again.",
      "In recent years, the county has planted thousands of apple trees on its hills, and the "
      "income "
      "of every household has grown steadily since.",
      "When the flood came, soldiers carried the children to the roof of the school, where they "
      "waited all night until the water went down."};
  return all;
}

English tokens_of(const std::string& text) {
  static const Abbreviations abbreviations;
  English english{.text = text};
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  tokenise(text, whole, abbreviations, english.tokens);
  english.sentences = {{whole, 0, static_cast<std::uint32_t>(english.tokens.size()), U'.'}};
  return english;
}

void tokenise_and_tag(benchmark::State& state) {
  const auto tagger = Tagger::load(models + "en-tagger.bin");
  const Abbreviations abbreviations;
  English english;
  std::size_t next = 0;
  for (auto _ : state) {
    const std::string& text = sentences()[next++ % sentences().size()];
    const Span whole{0, static_cast<std::uint32_t>(text.size())};
    english.text = text;
    english.tokens.clear();
    tokenise(text, whole, abbreviations, english.tokens);
    tagger->tag(english, {whole, 0, static_cast<std::uint32_t>(english.tokens.size()), U'.'});
    benchmark::DoNotOptimize(english.tokens.data());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(tokenise_and_tag);

void splices_and_fragments(benchmark::State& state) {
  const auto tagger = Tagger::load(models + "en-tagger.bin");
  const auto model = SentenceModel::load(models + "en-sentences.bin");
  std::vector<English> read;
  for (const std::string& text : sentences()) {
    read.push_back(tokens_of(text));
    tagger->tag(read.back(), read.back().sentences.front());
  }
  const auto boundaries = BoundaryModel::load(models + "en-boundaries.bin");
  Resources resources;
  resources.tagger =
      std::make_shared<const Tagger>(std::move(*Tagger::load(models + "en-tagger.bin")));
  resources.sentence_model = std::make_shared<const SentenceModel>(*model);
  resources.boundary_model = std::make_shared<const BoundaryModel>(*boundaries);
  SpliceFinder commas(resources, true, comma_limits);
  SpliceFinder gaps(resources, false, gap_limits);
  std::size_t next = 0;
  for (auto _ : state) {
    const English& english = read[next++ % read.size()];
    const EnglishSentence& sentence = english.sentences.front();
    benchmark::DoNotOptimize(commas.find(english, sentence).data());
    benchmark::DoNotOptimize(gaps.find(english, sentence).data());
    benchmark::DoNotOptimize(model->fragment_score(english, sentence.begin, sentence.end));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(splices_and_fragments);

void load_weights(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Tagger::load(models + "en-tagger.bin"));
    benchmark::DoNotOptimize(SentenceModel::load(models + "en-sentences.bin"));
  }
}
BENCHMARK(load_weights);

}  // namespace
}  // namespace mtlint
