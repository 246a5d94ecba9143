// The tables of a summary.

#include "reports/summary_tables.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "engine/compare.h"

namespace mtlint {
namespace {

std::string percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? "-"
                    : fmt::format("{:.1f}%",
                                  100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string verdict(const Score& score) {
  return std::string(score.passes ? "pass" : "fail") + (score.small ? ", small sample" : "");
}

std::uint64_t sum_of(const BySeverity& counts) {
  std::uint64_t sum = 0;
  for (const std::uint64_t count : counts) sum += count;
  return sum;
}

std::string signed_number(double value) {
  return fmt::format("{:+.2f}", value == 0 ? 0.0 : value);  // no "-0.00"
}

std::string norm_name(const Summary& summary) {
  return fmt::format("penalty/{:.0f}", summary.scoring.reference_words);
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

Table rules_table(const Summary& summary) {
  Table table{"Rules",
              "",
              {{"rule"},
               {"MQM type"},
               {"critical", true},
               {"major", true},
               {"minor", true},
               {"neutral", true},
               {"all", true},
               {"per 1000 segments", true},
               {"measured precision", true}},
              {}};
  std::vector<std::pair<std::string, BySeverity>> rules(summary.total.rules.begin(),
                                                        summary.total.rules.end());
  std::ranges::stable_sort(rules, std::greater<>(),
                           [](const auto& rule) { return sum_of(rule.second); });
  for (const auto& [rule, counts] : rules) {
    const auto note = summary.rules.find(rule);
    const double precision = note == summary.rules.end() ? 0 : note->second.precision;
    const double rate = summary.total.segments == 0
                            ? 0
                            : 1000.0 * static_cast<double>(sum_of(counts)) /
                                  static_cast<double>(summary.total.segments);
    table.rows.push_back({rule, std::string(summary.type_of(rule)), grouped(counts[3]),
                          grouped(counts[2]), grouped(counts[1]), grouped(counts[0]),
                          grouped(sum_of(counts)), fmt::format("{:.2f}", rate),
                          precision > 0 ? fmt::format("{:.0f}%", 100 * precision) : "-"});
  }
  return table;
}

Table categories_table(const Summary& summary) {
  Table table{"Penalties by category", "", {{"category"}, {"penalty", true}, {"share", true}}, {}};
  const Score score = summary.score(summary.total);
  for (const ScoringCategory& category : summary.scoring.categories) {
    const auto penalty = score.by_category.find(category.name);
    if (penalty == score.by_category.end()) continue;
    table.rows.push_back({category.name, fmt::format("{:.4g}", penalty->second),
                          fmt::format("{:.1f}%", 100 * penalty->second / score.penalty)});
  }
  return table;
}

Table scorecard(const Summary& summary, const std::string& title, const std::string& what,
                const std::map<std::string, Tally>& tallies, std::size_t most_rows) {
  Table table{title,
              "",
              {{what},
               {"segments", true},
               {"flagged", true},
               {"words", true},
               {"findings", true},
               {norm_name(summary), true},
               {"±", true},
               {"raw", true},
               {"calibrated", true},
               {"verdict"}},
              {}};
  std::vector<std::pair<std::string, Score>> cards;
  for (const auto& [name, tally] : tallies) cards.emplace_back(name, summary.score(tally));
  std::ranges::stable_sort(cards, std::greater<>(),
                           [](const auto& card) { return card.second.per_reference; });
  for (const auto& [name, score] : cards) {
    if (table.rows.size() == most_rows) {
      table.note =
          fmt::format("{} more, with lower penalties, are left out.", cards.size() - most_rows);
      break;
    }
    const Tally& tally = tallies.at(name);
    table.rows.push_back({name, grouped(tally.segments),
                          percent(tally.segments_flagged, tally.segments),
                          grouped(static_cast<std::uint64_t>(std::llround(score.words))),
                          grouped(tally.findings()), fmt::format("{:.2f}", score.per_reference),
                          fmt::format("{:.2f}", score.error), fmt::format("{:.2f}", score.raw),
                          fmt::format("{:.2f}", score.calibrated), verdict(score)});
  }
  return table;
}

Table comparison_table(const Summary& summary) {
  Table table{
      "Systems on the same sources",
      fmt::format("Differences are of {}, b less a: negative is better for b. 95 % intervals "
                  "and p by paired bootstrap over classes of sources; \"expected\" weighs "
                  "each finding by the measured precision of its rule.",
                  norm_name(summary)),
      {{"a"},
       {"b"},
       {"segments", true},
       {"calibrated a", true},
       {"calibrated b", true},
       {"difference", true},
       {"interval"},
       {"p", true},
       {"expected", true},
       {"verdict"}},
      {}};
  std::uint64_t left_out = 0;
  for (const Comparison& pair : compare_systems(summary)) {
    left_out = std::max(left_out, pair.left_out);
    if (pair.classes == 0) {
      table.rows.push_back(
          {pair.a, pair.b, "0", "-", "-", "-", "-", "-", "-", "no shared sources"});
      continue;
    }
    const std::string& better = pair.difference < 0 ? pair.b : pair.a;
    table.rows.push_back(
        {pair.a, pair.b, grouped(pair.segments), fmt::format("{:.2f}", pair.score_a.calibrated),
         fmt::format("{:.2f}", pair.score_b.calibrated), signed_number(pair.difference),
         signed_number(pair.low) + " to " + signed_number(pair.high), fmt::format("{:.4f}", pair.p),
         fmt::format("{} ({} to {})", signed_number(pair.expected),
                     signed_number(pair.expected_low), signed_number(pair.expected_high)),
         pair.significant ? better + " is better" : "no difference shown"});
  }
  if (left_out > 0)
    table.note += fmt::format(
        " Up to {} segments are left out: only one of the two systems has "
        "their class of sources whole.",
        left_out);
  return table;
}

Table trend_table(const Summary& summary, const std::vector<EarlierSummary>& earlier) {
  Table table{"Trend",
              "",
              {{"audit"},
               {"segments", true},
               {"flagged", true},
               {norm_name(summary), true},
               {"change", true},
               {"raw", true},
               {"calibrated", true},
               {"rules"}},
              {}};
  bool other_rules = false;
  double before = 0;
  const auto add = [&](const std::string& name, const Summary& each, bool first) {
    const Score score = score_of(each.total, summary.scoring,
                                 [&](std::string_view rule) { return each.type_of(rule); });
    const bool same = each.digest == summary.digest;
    other_rules = other_rules || !same;
    table.rows.push_back({name, grouped(each.total.segments),
                          percent(each.total.segments_flagged, each.total.segments),
                          fmt::format("{:.2f}", score.per_reference),
                          first ? "" : signed_number(score.per_reference - before),
                          fmt::format("{:.2f}", score.raw), fmt::format("{:.2f}", score.calibrated),
                          same ? "same" : "other"});
    before = score.per_reference;
  };
  for (std::size_t i = 0; i < earlier.size(); ++i) add(earlier[i].name, earlier[i].summary, i == 0);
  add("this one", summary, earlier.empty());
  if (other_rules)
    table.note =
        "Audits with other rules or dictionaries find other things: a change may be theirs.";
  return table;
}

Table rule_trend_table(const Summary& summary, const EarlierSummary& before) {
  Table table{"Rules since " + before.name,
              "Findings for each 1000 segments; the greatest changes first.",
              {{"rule"}, {"before", true}, {"now", true}, {"change", true}},
              {}};
  const auto rate = [](const Summary& each, const std::string& rule) {
    const auto counts = each.total.rules.find(rule);
    if (counts == each.total.rules.end() || each.total.segments == 0) return 0.0;
    return 1000.0 * static_cast<double>(sum_of(counts->second)) /
           static_cast<double>(each.total.segments);
  };
  std::set<std::string> rules;
  for (const auto& [rule, counts] : summary.total.rules) rules.insert(rule);
  for (const auto& [rule, counts] : before.summary.total.rules) rules.insert(rule);
  std::vector<std::pair<double, std::string>> changes;
  for (const std::string& rule : rules)
    changes.emplace_back(-std::abs(rate(summary, rule) - rate(before.summary, rule)), rule);
  std::ranges::sort(changes);
  for (const auto& [change, rule] : changes) {
    const double now = rate(summary, rule);
    const double then = rate(before.summary, rule);
    table.rows.push_back(
        {rule, fmt::format("{:.2f}", then), fmt::format("{:.2f}", now), signed_number(now - then)});
  }
  return table;
}

Table histogram_table(const Summary& summary) {
  Table table{"Findings per segment", "", {{"findings"}, {"segments", true}, {"share", true}}, {}};
  for (std::size_t i = 0; i < summary.per_segment.size(); ++i)
    table.rows.push_back(
        {i + 1 == summary.per_segment.size() ? fmt::format("{} or more", i) : std::to_string(i),
         grouped(summary.per_segment[i]), percent(summary.per_segment[i], summary.total.segments)});
  return table;
}

}  // namespace mtlint
