// Scores as Markdown and JSON.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "score.h"

namespace mtlint::eval {
namespace {

std::string share(std::uint64_t hits, std::uint64_t of) {
  if (of == 0) return "";
  const Interval interval = wilson(hits, of);
  return fmt::format("{:.2f} % ({:.2f}–{:.2f})",
                     100.0 * static_cast<double>(hits) / static_cast<double>(of),
                     100 * interval.low, 100 * interval.high);
}

// Rules that flagged nothing anywhere need no lines.
bool is_silent(const std::map<std::string, Count>& categories) {
  for (const auto& [category, count] : categories)
    if (count.bad > 0 || count.good > 0) return false;
  return true;
}

}  // namespace

std::string as_markdown(const Score& score) {
  std::string out =
      "| rule | category | rows | flagged | share flagged (95 %) | on the marked words | better "
      "English flagged | findings per 1000 | rows with a major per 1000 |\n"
      "|---|---|---|---|---|---|---|---|---|\n";
  for (const auto& [rule, categories] : score.by_rule) {
    if (is_silent(categories)) continue;
    for (const auto& [category, count] : categories) {
      if (rule != "(any)" && count.bad == 0 && count.good == 0) continue;
      const double thousands = static_cast<double>(count.rows) / 1000;
      out += fmt::format(
          "| {} | {} | {} | {} | {} | {} | {} | {:.2f} | {:.2f} |\n", rule, category, count.rows,
          count.bad, share(count.bad, count.rows),
          count.spans > 0 ? fmt::format("{} of {}", count.on_span, count.spans) : "",
          count.good_rows > 0 ? fmt::format("{} of {}", count.good, count.good_rows) : "",
          static_cast<double>(count.findings) / thousands,
          static_cast<double>(count.major) / thousands);
    }
  }
  return out;
}

std::string as_json(const Score& score) {
  auto json = nlohmann::json::array();
  for (const auto& [rule, categories] : score.by_rule)
    for (const auto& [category, count] : categories) {
      const Interval interval = wilson(count.bad, count.rows);
      json.push_back({{"rule", rule},
                      {"category", category},
                      {"rows", count.rows},
                      {"flagged", count.bad},
                      {"low", interval.low},
                      {"high", interval.high},
                      {"on_span", count.on_span},
                      {"spans", count.spans},
                      {"good_rows", count.good_rows},
                      {"good_flagged", count.good},
                      {"findings", count.findings},
                      {"major_rows", count.major}});
    }
  return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace mtlint::eval
