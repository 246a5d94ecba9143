// A summary as people read it: facts, warnings, tables and samples, before they become text,
// Markdown or HTML. What parts a batch was cut into does not show, so that the same batch gives the
// same report.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/summary.h"

namespace mtlint {

struct TableColumn {
  std::string name{};
  bool number = false;  // to the right
};

struct Table {
  std::string title{};
  std::string note{};  // one or two sentences below it; may be empty
  std::vector<TableColumn> columns{};
  std::vector<std::vector<std::string>> rows{};
};

struct SampleShown {
  std::string rule{};
  std::string severity{};
  std::string message{};
  std::string place{};  // "article.jsonl, segment 41"
  std::string source{};
  std::string target{};
  std::string source_mark{};  // the words at fault, as they stand in the texts; may be empty
  std::string target_mark{};
};

struct SummaryReport {
  std::string title{};
  std::vector<std::pair<std::string, std::string>> facts{};
  std::vector<std::string> warnings{};
  std::vector<Table> tables{};
  std::vector<SampleShown> samples{};
};

// An earlier summary, for the trend.
struct EarlierSummary {
  std::string name{};
  Summary summary{};
};

struct SummaryOptions {
  std::size_t most_rows = 20;             // of files, systems, translators
  std::vector<EarlierSummary> earlier{};  // the oldest first
};

SummaryReport describe_summary(const Summary& summary, const SummaryOptions& options);

// 1234567 as "1,234,567".
std::string grouped(std::uint64_t number);

// The tables of one subject each; describe_summary() puts them together.
Table rules_table(const Summary& summary);
Table categories_table(const Summary& summary);
Table scorecard(const Summary& summary, const std::string& title, const std::string& what,
                const std::map<std::string, Tally>& tallies, std::size_t most_rows);
Table comparison_table(const Summary& summary);
Table trend_table(const Summary& summary, const std::vector<EarlierSummary>& earlier);
Table rule_trend_table(const Summary& summary, const EarlierSummary& before);
Table histogram_table(const Summary& summary);

}  // namespace mtlint
