// What a report of a summary says, from top to bottom.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "reports/summary_tables.h"

namespace mtlint {
namespace {

std::string severities(const Tally& tally) {
  const BySeverity counts = tally.by_severity();
  std::string text;
  for (std::size_t i = counts.size(); i-- > 0;)
    if (counts[i] > 0)
      text += fmt::format("{}{} {}", text.empty() ? " (" : ", ", grouped(counts[i]),
                          severity_names[i].name);
  return text.empty() ? "" : text + ")";
}

std::string share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? ""
                    : fmt::format(" ({:.1f}%)",
                                  100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

void add_scores(const Summary& summary, SummaryReport& report) {
  const Scoring& scheme = summary.scoring;
  const Score score = summary.score(summary.total);
  report.facts.emplace_back(
      fmt::format("Penalty per {:.0f} {} words", scheme.reference_words,
                  scheme.count_source ? "source" : "English"),
      fmt::format("{:.2f} ± {:.2f}, acceptable {:.4g}: {}", score.per_reference, score.error,
                  scheme.acceptable_penalty, score.passes ? "pass" : "fail"));
  report.facts.emplace_back(
      "Score", fmt::format("raw {:.2f}, calibrated {:.2f} (passes from {:.4g})", score.raw,
                           score.calibrated, scheme.passing_score));
  if (scheme.count_source)
    report.facts.emplace_back("Penalty per word", fmt::format("{:.4f}", score.per_word));
  if (score.small)
    report.warnings.push_back(fmt::format(
        "Small sample: {:.0f} words, fewer than {:.0f}. One finding more or less changes "
        "the score; read it as a hint.",
        score.words, scheme.smallest_sample));
}

std::string text_of(const nlohmann::json& json, const char* key) {
  return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
}

std::string mark_of(const nlohmann::json& json, const char* side) {
  return json.contains(side) && json[side].is_object() ? text_of(json[side], "text")
                                                       : std::string();
}

void add_samples(const Summary& summary, SummaryReport& report) {
  for (const auto& [rule, samples] : summary.samples)
    for (const Sample& sample : samples) {
      const auto json = nlohmann::json::parse(sample.json, nullptr, false);
      if (!json.is_object()) continue;
      report.samples.push_back({rule, text_of(json, "severity"), text_of(json, "message"),
                                text_of(json, "file") + ", segment " + text_of(json, "segment"),
                                text_of(json, "source_text"), text_of(json, "target_text"),
                                mark_of(json, "source"), mark_of(json, "target")});
    }
}

}  // namespace

SummaryReport describe_summary(const Summary& summary, const SummaryOptions& options) {
  SummaryReport report;
  const Tally& total = summary.total;
  report.title = "mtlint audit: " + summary.scoring.title;
  report.facts.emplace_back("Files", grouped(summary.by_file.size()));
  report.facts.emplace_back("Segments", fmt::format("{}, flagged {}{}", grouped(total.segments),
                                                    grouped(total.segments_flagged),
                                                    share(total.segments_flagged, total.segments)));
  report.facts.emplace_back(
      "Words",
      fmt::format("{} English, {} source{}", total.target_words,
                  total.source_words + total.source_characters,
                  total.source_characters > 0 ? " (characters in Chinese and Japanese)" : ""));
  report.facts.emplace_back("Findings", grouped(total.findings()) + severities(total));
  add_scores(summary, report);
  report.facts.emplace_back("Rules", summary.digest);
  for (const std::string& error : summary.errors)
    report.warnings.push_back("Not read to its end: " + error);
  for (const std::string& language : summary.detected)
    report.warnings.push_back("Source language detected, not stated: " + language);

  if (!options.earlier.empty()) {
    report.tables.push_back(trend_table(summary, options.earlier));
    report.tables.push_back(rule_trend_table(summary, options.earlier.back()));
  }
  if (summary.systems.size() > 1) report.tables.push_back(comparison_table(summary));
  const auto cards = [&](const char* title, const char* what, const auto& tallies,
                         std::size_t least) {
    if (tallies.size() >= least)
      report.tables.push_back(scorecard(summary, title, what, tallies, options.most_rows));
  };
  cards("Systems", "system", summary.by_system, 1);
  cards("Translators", "translator", summary.by_author, 1);
  cards("Source languages", "language", summary.by_language, 1);
  cards("Files", "file", summary.by_file, 2);
  report.tables.push_back(rules_table(summary));
  report.tables.push_back(categories_table(summary));
  report.tables.push_back(histogram_table(summary));
  std::erase_if(report.tables, [](const Table& table) { return table.rows.empty(); });
  add_samples(summary, report);
  return report;
}

}  // namespace mtlint
