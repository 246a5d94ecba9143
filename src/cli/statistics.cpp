// --stats.

#include "cli/statistics.h"

#include <sys/resource.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace mtlint {

void print_statistics(const RuleSet& rules, const PipelineResult& result, const Totals& totals,
                      double start_up, const Stopwatch& watch) {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  const double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  const double wall = watch.seconds();
  fmt::print(stderr, "segments {}, documents {}\n", totals.segments, result.documents);
  fmt::print(stderr, "wall {:.3f} s (start-up {:.1f} ms), CPU {:.3f} s, peak memory {:.1f} MB\n",
             wall, start_up * 1000, cpu, static_cast<double>(usage.ru_maxrss) / 1024);
  if (totals.segments > 0 && wall > start_up)
    fmt::print(stderr, "{:.0f} segments/s after start-up\n",
               static_cast<double>(totals.segments) / (wall - start_up));
  std::vector<std::pair<std::string, std::uint64_t>> rows{{"analysis", result.times.analysis},
                                                          {"data rules", result.times.data_rules}};
  for (std::size_t i = 0; i < rules.cards.size(); ++i)
    if (rules.active[i] && rules.code[i])
      rows.emplace_back(rules.cards[i].id, result.times.rules[i]);
  std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return a.second > b.second; });
  const auto all =
      std::accumulate(rows.begin(), rows.end(), std::uint64_t{0},
                      [](std::uint64_t sum, const auto& row) { return sum + row.second; });
  for (const auto& [name, nanoseconds] : rows)
    fmt::print(stderr, "  {:<24} {:>10.2f} us/segment {:>6.1f} %\n", name,
               static_cast<double>(nanoseconds) / 1000 /
                   static_cast<double>(std::max<std::uint64_t>(1, totals.segments)),
               100 * static_cast<double>(nanoseconds) /
                   static_cast<double>(std::max<std::uint64_t>(1, all)));
}

}  // namespace mtlint
