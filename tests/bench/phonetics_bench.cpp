// How long does one pair of names take? `items` are pairs.

#include "resources/phonetics.h"

#include <benchmark/benchmark.h>

#include <array>
#include <vector>

namespace mtlint::bench {
namespace {

struct Example {
  Language language;
  std::string_view source;
};
constexpr std::array examples{
    Example{Language::zh, "克里斯托弗"}, Example{Language::ja, "クリストファー"},
    Example{Language::ko, "크리스토퍼"}, Example{Language::ru, "кристофер"},
    Example{Language::ar, "كريستوفر"}};
constexpr std::array<std::string_view, 6> candidates{"Christopher", "Quaynor", "Obama",
                                                     "Washington",  "said",    "Li"};

const Phonetics& phonetics() {
  static const Phonetics shipped = [] {
    std::vector<std::string> missing;
    auto opened = Phonetics::open(MTLINT_SOURCE_DIR "/dictionaries/models", missing);
    return opened ? std::move(*opened) : Phonetics();
  }();
  return shipped;
}

void score_pairs(benchmark::State& state) {
  const Example& example = examples[static_cast<std::size_t>(state.range(0))];
  const Phonetics::Part part = phonetics().prepare(example.language, example.source);
  for (auto _ : state)
    for (const std::string_view candidate : candidates)
      benchmark::DoNotOptimize(phonetics().score(part, candidate));
  state.SetLabel(std::string(code_of(example.language)));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(candidates.size()));
}
BENCHMARK(score_pairs)->DenseRange(0, examples.size() - 1);

void prepare_part(benchmark::State& state) {
  const Example& example = examples[static_cast<std::size_t>(state.range(0))];
  for (auto _ : state)
    benchmark::DoNotOptimize(phonetics().prepare(example.language, example.source));
  state.SetLabel(std::string(code_of(example.language)));
}
BENCHMARK(prepare_part)->DenseRange(0, examples.size() - 1);

// What the start of the program pays for the weights: mapping, checksum, bounds.
void open_weights(benchmark::State& state) {
  for (auto _ : state) {
    std::vector<std::string> missing;
    benchmark::DoNotOptimize(Phonetics::open(MTLINT_SOURCE_DIR "/dictionaries/models", missing));
  }
}
BENCHMARK(open_weights);

}  // namespace
}  // namespace mtlint::bench
