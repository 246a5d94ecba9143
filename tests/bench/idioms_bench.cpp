// Idioms: finding those of the Chinese source, through punctuation and in either script.

#include "analysis/idioms.h"

#include <benchmark/benchmark.h>

#include "prose.h"

namespace mtlint::bench {
namespace {

void find_chinese_idioms(benchmark::State& state) {
  IdiomScratch scratch;
  std::vector<IdiomHit> hits;
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (const SourceText& source : sources()) {
      hits.clear();
      find_idioms(source, {}, *resources().lexicon, *resources().imports, scratch, hits);
      found += hits.size();
    }
    benchmark::DoNotOptimize(found);
  }
  state.counters["idioms"] = static_cast<double>(found);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source_bytes()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sources().size()));
}
BENCHMARK(find_chinese_idioms);

}  // namespace
}  // namespace mtlint::bench
