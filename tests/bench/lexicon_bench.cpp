// The compiled lexicon: prefix search at every character of Chinese, words of English by hash.

#include <benchmark/benchmark.h>

#include "base/hash.h"
#include "prose.h"
#include "resources/lexicon.h"
#include "resources/spelling.h"

namespace mtlint::bench {
namespace {

void count_source_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source_bytes()));
}

void search(benchmark::State& state, const PrefixIndex& index) {
  for (auto _ : state) {
    std::size_t hits = 0;
    for (const SourceText& source : sources())
      for (std::size_t at = 0; at < source.text.size();) {
        const auto hit = index.longest(source.text, at, [](std::size_t) { return true; });
        hits += hit ? 1U : 0U;
        at = hit ? at + hit->size : prefix_end(source.text, at, 1);
      }
    benchmark::DoNotOptimize(hits);
  }
  count_source_bytes(state);
}

void search_names(benchmark::State& state) {
  search(state, resources().lexicon->names(Language::zh));
}
BENCHMARK(search_names);

void search_idioms(benchmark::State& state) {
  search(state, resources().lexicon->idioms(Language::zh));
}
BENCHMARK(search_idioms);

// The words of one text again and again: the lists are warm, which they seldom are in a run.
void look_up_words(benchmark::State& state) {
  std::vector<std::uint64_t> words;
  for (const Segment& segment : prose().segments)
    for (std::size_t at = 0; at < segment.target.size();) {
      const std::size_t end = std::min(segment.target.find(' ', at), segment.target.size());
      words.push_back(hash64(segment.target.substr(at, end - at)));
      at = end + 1;
    }
  for (auto _ : state) {
    std::size_t known = 0;
    for (const std::uint64_t word : words) known += resources().spelling->lists(word) ? 1U : 0U;
    benchmark::DoNotOptimize(known);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words.size()));
}
BENCHMARK(look_up_words);

// Corrections that are not remembered: what each new unknown word costs.
void correct_unknown_word(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(resources().spelling->near("goverment", 3));
}
BENCHMARK(correct_unknown_word);

}  // namespace
}  // namespace mtlint::bench
