// How findings become bytes: one file of this folder for each output format. A report is a stream:
// begin, then documents in order, then the end with the totals.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doc/finding.h"
#include "doc/segment.h"
#include "rules/card.h"

namespace mtlint {

struct ReportOptions {
  bool color = false;
  int columns = 100;        // width of the terminal
  int ambiguous_width = 1;  // columns of characters whose East Asian Width is ambiguous
};

// Totals of a run.
struct Totals {
  std::uint64_t files = 0;
  std::uint64_t segments = 0;
  std::uint64_t segments_flagged = 0;
  std::array<std::uint64_t, severity_names.size()> by_severity{};
  std::map<std::string, std::uint64_t> by_rule{};
  std::set<std::string> detected{};  // source languages that nobody stated
  std::uint64_t errors = 0;          // inputs that could not be read to their end
};

struct ReportContext {
  std::string& out;  // append here; the caller writes it and clears it
  const ReportOptions& options;
  std::span<const RuleCard> cards;    // Finding::rule indexes it
  std::uint64_t findings_before = 0;  // findings written before this call
};

struct ReportFormat {
  std::string_view name;     // as in --format
  std::string_view summary;  // one line for --help
  void (*begin)(ReportContext& context);
  void (*write)(ReportContext& context, const Document& document,
                std::span<const Finding> findings);
  void (*end)(ReportContext& context, const Totals& totals);
};

std::span<const ReportFormat* const> all_reports();

}  // namespace mtlint
