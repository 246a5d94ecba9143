// Counting findings by rule and category.

#include "score.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/check.h"
#include "text/utf8.h"

namespace mtlint::eval {
namespace {

std::string category_of(const Row& row, bool by_system) {
  std::string category = row.category.empty() ? "(no label)" : row.category;
  if (is_clean(row)) category = row.category + (row.src_lang.empty() ? "" : " " + row.src_lang);
  if (by_system && !row.system.empty()) category += " / " + row.system;
  return category;
}

bool hits_span(const Finding& finding, std::string_view text, Span label) {
  for (const Mark& mark : finding.marks) {
    if (mark.side != Side::target) continue;
    const auto begin =
        static_cast<std::uint32_t>(count_code_points(text.substr(0, mark.span.begin)));
    const auto end = begin + static_cast<std::uint32_t>(count_code_points(mark.span.of(text)));
    if (Span{begin, std::max(end, begin + 1)}.overlaps(label)) return true;
  }
  return false;
}

// What one row got: the rules that flagged it.
struct RowResult {
  std::set<std::string> rules{};
  std::set<std::string> on_span{};
  std::map<std::string, std::uint64_t> findings{};
  std::set<std::string> major{};
};

void add_result(RowResult& result, const std::string& rule, const Finding& finding, bool on_span) {
  for (const std::string& name : {rule, std::string("(any)")}) {
    result.rules.insert(name);
    ++result.findings[name];
    if (on_span) result.on_span.insert(name);
    if (finding.severity >= Severity::major) result.major.insert(name);
  }
}

Sample sample_of(const Finding& finding, const RuleCard& card, const Row& row,
                 std::string_view source, std::string_view target) {
  const Mark& mark = finding.marks.front();
  return {card.id,
          std::string(name_of(severity_names, finding.severity)),
          row.id,
          row.category,
          row.system,
          std::string(source),
          std::string(target),
          row.good,
          finding.message,
          std::string(mark.span.of(mark.side == Side::source ? source : target)),
          finding.suggestions.empty() ? "" : finding.suggestions.front()};
}

}  // namespace

Score score_rows(const std::vector<Row>& rows, const RuleSet& rules, const Resources& resources,
                 bool by_system) {
  Score score;
  Checker checker(rules, resources);
  for (const bool good : {false, true}) {
    std::vector<RowResult> results(rows.size());
    std::vector<std::vector<std::size_t>> origin;
    const auto documents = documents_of(rows, good, origin);
    for (std::size_t d = 0; d < documents.size(); ++d)
      for (const Finding& finding : checker.check(documents[d])) {
        const Segment& segment = documents[d].segments[finding.segment];
        const std::size_t index = origin[d][finding.segment];
        const RuleCard& card = rules.cards[finding.rule];
        const bool on_span =
            !good && rows[index].span && hits_span(finding, segment.target, *rows[index].span);
        add_result(results[index], card.id, finding, on_span);
        if (!good)
          score.samples.push_back(
              sample_of(finding, card, rows[index], segment.source, segment.target));
      }
    std::set<std::string> names{"(any)"};
    for (std::size_t i = 0; i < rules.cards.size(); ++i)
      if (rules.active[i]) names.insert(rules.cards[i].id);
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (const std::string& name : names) {
        Count& count = score.by_rule[name][category_of(rows[i], by_system)];
        const bool flagged = results[i].rules.contains(name);
        if (good) {
          count.good_rows += rows[i].good.empty() ? 0U : 1U;
          count.good += flagged ? 1U : 0U;
          continue;
        }
        ++count.rows;
        count.bad += flagged ? 1U : 0U;
        count.spans += rows[i].span ? 1U : 0U;
        count.on_span += results[i].on_span.contains(name) ? 1U : 0U;
        count.major += results[i].major.contains(name) ? 1U : 0U;
        if (const auto found = results[i].findings.find(name); found != results[i].findings.end())
          count.findings += found->second;
      }
  }
  return score;
}

Interval wilson(std::uint64_t hits, std::uint64_t of) {
  if (of == 0) return {};
  constexpr double z = 1.959964;
  const double n = static_cast<double>(of);
  const double p = static_cast<double>(hits) / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace mtlint::eval
