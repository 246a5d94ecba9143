// How findings become bytes: one file of this folder for each output format. A report is a stream:
// begin, then documents in order, then the end with the totals.
#pragma once

#include <any>
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
#include "engine/look_ups.h"
#include "rules/card.h"

namespace mtlint {

struct ReportOptions {
  std::string version{};  // of mtlint, for programs
  bool color = false;
  int columns = 100;          // width of the terminal
  int ambiguous_width = 1;    // columns of characters whose East Asian Width is ambiguous
  bool has_baseline = false;  // Finding::known means something
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
  std::uint64_t allowed = 0;         // findings that the input or mtlint-allow.jsonl allows
  std::uint64_t known = 0;           // findings that the baseline has, of those counted above
  std::uint64_t fixed = 0;           // entries of the baseline that are there no more
};

// Lasts as long as the report does: the same object for begin, each write, and end.
struct ReportContext {
  std::string& out;  // append here; the caller writes it and clears it
  const ReportOptions& options;
  std::span<const RuleCard> cards;    // Finding::rule indexes it
  std::uint64_t findings_before = 0;  // findings written before this call
  std::any memory{};                  // what the format keeps from call to call
  const LookUps* look_ups = nullptr;  // names and idioms of the whole run, at the end; or null
};

struct ReportFormat {
  std::string_view name;     // as in --format
  std::string_view summary;  // one line for --help
  void (*begin)(ReportContext& context);
  void (*write)(ReportContext& context, const Document& document,
                std::span<const Finding> findings);
  void (*end)(ReportContext& context, const Totals& totals);
  bool wants_look_ups = false;  // ReportContext::look_ups is to be filled before end()
  bool binary = false;          // bytes that are no text: nothing for a terminal
};

std::span<const ReportFormat* const> all_reports();

}  // namespace mtlint
