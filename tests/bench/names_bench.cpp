// Names: finding those of the source, pairing them with the English. Bytes are those of the
// Chinese.

#include "analysis/chinese_names.h"
#include "analysis/imported_names.h"
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

// Everything that is known about names, with all resources, as a check does it.
void judge_all_names(benchmark::State& state) {
  const NameSources names = name_sources(resources());
  NameScratch scratch;
  ChineseScratch lattice;
  std::vector<NameHit> hits;
  std::vector<ChineseName> people;
  std::vector<ImportedName> imported;
  std::vector<English> targets(sources().size());
  for (std::size_t i = 0; i < targets.size(); ++i) {
    targets[i].text = prose().segments[i].target;
    tokenise(targets[i].text, {0, static_cast<std::uint32_t>(targets[i].text.size())},
             resources().abbreviations_of(Language::en), targets[i].tokens);
  }
  for (auto _ : state)
    for (std::size_t i = 0; i < sources().size(); ++i) {
      hits.clear();
      people.clear();
      imported.clear();
      const SourceText& source = sources()[i];
      find_names(source, names, {}, scratch, hits);
      spot_chinese_names(source, names, scratch.source, hits, lattice, people);
      pair_names(source, targets[i], names, scratch, hits);
      judge_names(source, targets[i], names, scratch, hits);
      judge_chinese_names(source, targets[i], names, scratch, hits, people);
      find_imported_names(source, names, scratch.source, lattice.words, hits, people, imported);
      judge_imported_names(source, targets[i], names, scratch, hits, imported);
    }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source_bytes()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sources().size()));
}
BENCHMARK(judge_all_names);

}  // namespace
}  // namespace mtlint::bench
