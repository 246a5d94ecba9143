// Terms: a segment of prose against 5,000 terms, found and judged. Items are segments.

#include <benchmark/benchmark.h>

#include "analysis/analyst.h"
#include "analysis/term_index.h"
#include "prose.h"
#include "resources/lexicon.h"
#include "text/utf8.h"

namespace mtlint::bench {
namespace {

// 5,000 terms: runs of the prose itself, so that many of them are found, with English that is
// sometimes there.
TermIndex index_of_prose() {
  constexpr std::size_t count = 5000;
  std::vector<TermEntry> entries;
  for (std::size_t i = 0; entries.size() < count; ++i) {
    const Segment& segment = prose().segments[i % prose().segments.size()];
    const std::size_t round = i / prose().segments.size();
    std::string text = folded(segment.source, {.spaces = true, .punctuation = true});
    std::size_t begin = 0;
    for (std::size_t skip = 0; skip < round * 3 && begin < text.size(); ++skip)
      next_code_point(text, begin);
    std::size_t end = begin;
    for (std::size_t size = 0; size < 3 + i % 3 && end < text.size(); ++size)
      next_code_point(text, end);
    TermEntry entry;
    entry.sources = {{end > begin ? text.substr(begin, end - begin) : "词" + std::to_string(i),
                      segment.source_language}};
    entry.english = {{"term " + std::to_string(i)}, {"old term", TermStatus::deprecated}};
    entries.push_back(std::move(entry));
  }
  return {std::move(entries), resources().lexicon->han(),
          resources().abbreviations_of(Language::en), ""};
}

void find_terms_in_prose(benchmark::State& state) {
  const TermIndex index = index_of_prose();
  TermScratch scratch;
  Analyst analyst(resources());
  std::vector<Analysis> facts(prose().segments.size());
  for (std::size_t i = 0; i < facts.size(); ++i) analyst.analyse(prose(), i, facts[i]);
  std::vector<TermHit> hits;
  std::vector<UnwelcomeTerm> unwelcome;
  for (auto _ : state)
    for (const Analysis& fact : facts) {
      hits.clear();
      unwelcome.clear();
      find_terms(fact.source, fact.target, index, {fact.names, fact.people, {}, fact.idioms, {}},
                 scratch, hits);
      find_unwelcome_terms(fact.target, false, index, hits, scratch, unwelcome);
      benchmark::DoNotOptimize(hits.data());
    }
  state.counters["terms"] = static_cast<double>(hits.size());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(facts.size()));
}
BENCHMARK(find_terms_in_prose);

}  // namespace
}  // namespace mtlint::bench
