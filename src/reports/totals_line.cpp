// The summary of a run in words.

#include "reports/totals_line.h"

#include <numeric>

#include <fmt/format.h>

namespace mtlint {
namespace {

std::string counted(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

std::string totals_line(const Totals& totals) {
  const std::uint64_t findings =
      std::accumulate(totals.by_severity.begin(), totals.by_severity.end(), std::uint64_t{0});
  const std::string where =
      counted(totals.segments, "segment") + " of " + counted(totals.files, "file");
  std::string line;
  if (totals.segments == 0 && totals.errors > 0) {
    return fmt::format("Nothing was checked: {} could not be read",
                       counted(totals.errors, "input"));
  }
  if (findings == 0) {
    line = "No findings in " + where;
  } else {
    std::string severities;
    for (std::size_t i = severity_names.size(); i-- > 0;)
      if (totals.by_severity[i] > 0)
        severities += fmt::format("{}{} {}", severities.empty() ? "" : ", ", totals.by_severity[i],
                                  severity_names[i].name);
    line = fmt::format("{} ({}) in {} of {}", counted(findings, "finding"), severities,
                       totals.segments_flagged, where);
  }
  if (totals.allowed > 0) line += fmt::format("; {} allowed", totals.allowed);
  if (totals.known > 0 || totals.fixed > 0)
    line += fmt::format("; baseline: {} known, {} fixed", totals.known, totals.fixed);
  if (totals.errors > 0)
    line += fmt::format("; {} could not be read to the end", counted(totals.errors, "input"));
  return line;
}

std::string detection_line(const Totals& totals) {
  if (totals.detected.empty()) return {};
  std::string languages;
  for (const std::string& language : totals.detected)
    languages +=
        (languages.empty() ? "" : ", ") + (language == "und" ? "not recognised" : language);
  return "Source language: " + languages + " (detected; --source-lang states it)";
}

}  // namespace mtlint
