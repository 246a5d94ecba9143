// A whole check per segment: analysis alone, then with all stable rules. Items are segments.

#include "engine/check.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#include "prose.h"

namespace mtlint::bench {
namespace {

const RuleSet& rules() {
  static const RuleSet set = [] {
    auto made = make_rule_set({MTLINT_SOURCE_DIR "/rules"}, {});
    if (made) return std::move(*made);
    std::fprintf(stderr, "mtlint_bench: %s\n", describe(made.error()).c_str());
    std::exit(2);
  }();
  return set;
}

void count_segments(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(prose().segments.size()));
}

void analyse_prose(benchmark::State& state) {
  Analyst analyst(resources());
  Analysis facts;
  for (auto _ : state)
    for (std::size_t i = 0; i < prose().segments.size(); ++i) {
      analyst.analyse(prose(), i, facts);
      benchmark::DoNotOptimize(facts.target.tokens.data());
    }
  count_segments(state);
}
BENCHMARK(analyse_prose);

void check_prose(benchmark::State& state) {
  Checker checker(rules(), resources());
  std::size_t findings = 0;
  for (auto _ : state) {
    const auto found = checker.check(prose());
    findings = found.size();
    benchmark::DoNotOptimize(found.data());
  }
  state.counters["findings"] = static_cast<double>(findings);
  count_segments(state);
}
BENCHMARK(check_prose);

}  // namespace
}  // namespace mtlint::bench
