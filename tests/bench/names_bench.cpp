// Names: finding those of the source, pairing them with the English. Bytes are those of the
// Chinese.

#include "analysis/names.h"

#include <benchmark/benchmark.h>

#include "analysis/tokenise.h"
#include "prose.h"

namespace mtlint::bench {
namespace {

void find_and_pair_names(benchmark::State& state) {
  const Lexicon& lexicon = *resources().lexicon;
  NameScratch scratch;
  std::vector<NameHit> hits;
  English english;
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (std::size_t i = 0; i < sources().size(); ++i) {
      hits.clear();
      english.text = prose().segments[i].target;
      find_names(sources()[i], {lexicon}, {}, scratch, hits);
      pair_names(sources()[i], english, {lexicon}, scratch, hits);
      found += hits.size();
    }
    benchmark::DoNotOptimize(found);
  }
  state.counters["names"] = static_cast<double>(found);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source_bytes()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sources().size()));
}
BENCHMARK(find_and_pair_names);

}  // namespace
}  // namespace mtlint::bench
