// Paired bootstrap over classes of sources.

#include "engine/compare.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"

namespace mtlint {
namespace {

constexpr std::size_t draws = 10'000;
constexpr std::uint32_t fewest_classes = 10;  // with fewer, chance cannot be told from a difference
constexpr std::size_t most_systems = 12;      // with more, all are compared with the best alone

// What a class holds of one system.
struct Part {
  double penalty = 0;
  double expected = 0;  // weighed by precision
  double words = 0;
};

struct Pair {
  Part a{};
  Part b{};
};

Part part_of(const Tally& tally, const Summary& summary) {
  Part part;
  part.words = words_of(tally, summary.scoring);
  for (const auto& [rule, counts] : tally.rules) {
    const auto note = summary.rules.find(rule);
    const double precision =
        note == summary.rules.end() || note->second.precision <= 0 ? 1 : note->second.precision;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const double penalty =
          penalty_of(summary.type_of(rule), static_cast<Severity>(i), summary.scoring) *
          static_cast<double>(counts[i]);
      part.penalty += penalty;
      part.expected += penalty * precision;
    }
  }
  return part;
}

void add(Part& sum, const Part& part) {
  sum.penalty += part.penalty;
  sum.expected += part.expected;
  sum.words += part.words;
}

double rate(double penalty, double words) { return words > 0 ? penalty / words : 0; }

// The middle 95 % of the values.
void interval(std::vector<double>& values, double& low, double& high) {
  std::ranges::sort(values);
  low = values[values.size() / 40];
  high = values[values.size() - 1 - values.size() / 40];
}

void bootstrap(const std::vector<Pair>& pairs, double norm, Comparison& out) {
  std::vector<double> differences, expected;
  std::uint64_t state = 20'260'824;
  std::size_t not_above = 0;
  std::size_t not_below = 0;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    Part a, b;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      state += 0x9e3779b97f4a7c15ULL;
      const Pair& pair = pairs[mix(state, 0xe7037ed1a0b428dbULL) % pairs.size()];
      add(a, pair.a);
      add(b, pair.b);
    }
    const double difference = rate(b.penalty, b.words) - rate(a.penalty, a.words);
    not_above += difference <= 0 ? 1U : 0U;
    not_below += difference >= 0 ? 1U : 0U;
    differences.push_back(norm * difference);
    expected.push_back(norm * (rate(b.expected, b.words) - rate(a.expected, a.words)));
  }
  interval(differences, out.low, out.high);
  interval(expected, out.expected_low, out.expected_high);
  out.p = std::min(1.0, 2.0 * static_cast<double>(std::min(not_above, not_below) + 1) /
                            static_cast<double>(draws + 1));
  out.significant = out.classes >= fewest_classes && out.p < 0.05;
}

using Classes = std::map<unsigned, SourceClass>;

Comparison compare(const Summary& summary, const std::string& name_a, const Classes& a,
                   const std::string& name_b, const Classes& b) {
  Comparison out;
  out.a = name_a;
  out.b = name_b;
  std::vector<Pair> pairs;
  Tally tally_a, tally_b;
  Part sum_a, sum_b;
  for (unsigned i = 0; i < Summary::classes; ++i) {
    const auto in_a = a.find(i);
    const auto in_b = b.find(i);
    const bool both = in_a != a.end() && in_b != b.end();
    if (!both || in_a->second.sources != in_b->second.sources ||
        in_a->second.tally.segments != in_b->second.tally.segments) {
      if (in_a != a.end()) out.left_out += in_a->second.tally.segments;
      if (in_b != b.end()) out.left_out += in_b->second.tally.segments;
      continue;
    }
    pairs.push_back({part_of(in_a->second.tally, summary), part_of(in_b->second.tally, summary)});
    tally_a.add(in_a->second.tally);
    tally_b.add(in_b->second.tally);
    add(sum_a, pairs.back().a);
    add(sum_b, pairs.back().b);
  }
  out.classes = static_cast<std::uint32_t>(pairs.size());
  out.segments = tally_a.segments;
  if (pairs.empty()) return out;
  out.score_a = summary.score(tally_a);
  out.score_b = summary.score(tally_b);
  const double norm = summary.scoring.reference_words;
  out.difference = out.score_b.per_reference - out.score_a.per_reference;
  out.expected = norm * (rate(sum_b.expected, sum_b.words) - rate(sum_a.expected, sum_a.words));
  bootstrap(pairs, norm, out);
  return out;
}

}  // namespace

std::vector<Comparison> compare_systems(const Summary& summary) {
  std::vector<Comparison> all;
  const auto& systems = summary.systems;
  if (systems.size() <= most_systems) {
    for (auto a = systems.begin(); a != systems.end(); ++a)
      for (auto b = std::next(a); b != systems.end(); ++b)
        all.push_back(compare(summary, a->first, a->second, b->first, b->second));
    return all;
  }
  const auto penalty = [&](const auto& entry) { return summary.score(entry.second).per_reference; };
  const auto best = std::ranges::min_element(summary.by_system, {}, penalty);
  for (const auto& [name, classes] : systems)
    if (name != best->first && systems.contains(best->first))
      all.push_back(compare(summary, best->first, systems.at(best->first), name, classes));
  return all;
}

}  // namespace mtlint
