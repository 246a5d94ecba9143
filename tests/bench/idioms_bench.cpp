// Idioms: finding those of the Chinese source, through punctuation and in either script; finding
// and judging, for segments that have idioms and for those that have none; German ones by stems.

#include "analysis/idioms.h"

#include "analysis/idiom_judge.h"

#include <benchmark/benchmark.h>

#include "prose.h"
#include "resources/imports.h"

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

// What the group costs a segment: finding and judging. `with`: only sources that have an idiom.
void idiom_group(benchmark::State& state, bool with) {
  IdiomScratch scratch;
  JudgeScratch judge;
  std::vector<IdiomHit> hits;
  std::vector<const SourceText*> chosen;
  for (const SourceText& source : sources()) {
    hits.clear();
    find_idioms(source, {}, *resources().lexicon, *resources().imports, scratch, hits);
    if (hits.empty() != with) chosen.push_back(&source);
  }
  constexpr std::string_view english =
      "The government said on Tuesday that it would make every effort to keep the promise that it "
      "had made to the people of the two provinces.";
  for (auto _ : state)
    for (const SourceText* source : chosen) {
      hits.clear();
      find_idioms(*source, {chosen.front()->text, chosen.back()->text}, *resources().lexicon,
                  *resources().imports, scratch, hits);
      judge_idioms(*source, {english, english, english}, *resources().lexicon, *resources().imports,
                   judge, hits);
      benchmark::DoNotOptimize(hits.data());
    }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(chosen.size()));
  state.counters["segments"] = static_cast<double>(chosen.size());
  state.counters["s_each"] = benchmark::Counter(
      static_cast<double>(chosen.size()) * static_cast<double>(state.iterations()),
      benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(idiom_group, segments_without_idiom, false);
BENCHMARK_CAPTURE(idiom_group, segments_with_idioms, true);

void find_german_idioms(benchmark::State& state) {
  IdiomScratch scratch;
  std::vector<IdiomHit> hits;
  SourceText source;
  source.language = Language::de;
  source.text =
      "Die Regierung teilte am Dienstag mit, sie werde alles tun, um das Versprechen zu halten, "
      "das sie den Menschen in beiden Ländern gegeben habe, und niemanden im Regen stehen lassen.";
  for (auto _ : state) {
    hits.clear();
    find_idioms(source, {}, *resources().lexicon, *resources().imports, scratch, hits);
    benchmark::DoNotOptimize(hits.data());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(find_german_idioms);

}  // namespace
}  // namespace mtlint::bench
