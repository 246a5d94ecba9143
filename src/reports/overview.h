// Counts by rule and severity and by file, which the summaries for people share.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "reports/report.h"

namespace mtlint {

struct RuleCounts {
  std::array<std::uint64_t, severity_names.size()> by_severity{};
  std::uint64_t all = 0;
};

// One finding in words, kept for the list of the gravest.
struct Remark {
  Severity severity = Severity::neutral;
  float confidence = 0;
  std::uint64_t number = 0;  // in the order of the input
  std::string place{};       // "article.jsonl:41"
  std::string rule{};
  std::string message{};
  std::string source{}, target{};  // excerpts; the marked words between ⟦ and ⟧
};

struct Overview {
  std::map<std::string, RuleCounts> by_rule{};
  std::map<std::string, std::uint64_t> by_file{};
  std::vector<Remark> gravest{};  // at most `most`, gravest first, after finish()
  std::uint64_t seen = 0;

  void add(const Document& document, std::span<const Finding> findings,
           std::span<const RuleCard> cards, std::size_t most);
  void finish(std::size_t most);
};

// Rules with the most findings first.
std::vector<std::pair<std::string, RuleCounts>> by_frequency(const Overview& overview);

}  // namespace mtlint
