// --format summary: the same as plain text, for a mail or a log: counts by rule and file and the
// ten gravest findings.

#include <algorithm>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/overview.h"
#include "reports/report.h"
#include "reports/totals_line.h"
#include "text/display.h"

namespace mtlint {
namespace {

constexpr std::size_t most_remarks = 10;
constexpr std::size_t most_files = 20;

void begin(ReportContext& context) { context.memory = Overview{}; }

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::any_cast<Overview&>(context.memory).add(document, findings, context.cards, most_remarks);
}

std::string padded(const std::string& text, int width) {
  return text +
         std::string(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
}

void append_rules(std::string& out, const Overview& overview) {
  out += "\nrule                       critical  major  minor  neutral\n";
  for (const auto& [rule, counts] : by_frequency(overview))
    out += fmt::format("{} {:>8} {:>6} {:>6} {:>8}\n", padded(rule, 26), counts.by_severity[3],
                       counts.by_severity[2], counts.by_severity[1], counts.by_severity[0]);
}

void append_files(std::string& out, const Overview& overview) {
  if (overview.by_file.size() < 2) return;
  out += "\nfindings  file\n";
  std::size_t rows = 0;
  for (const auto& [file, count] : overview.by_file) {
    if (rows++ == most_files) {
      out += fmt::format("          … {} more files\n", overview.by_file.size() - most_files);
      break;
    }
    out += fmt::format("{:>8}  {}\n", count, plain_text(file));
  }
}

void end(ReportContext& context, const Totals& totals) {
  auto& overview = std::any_cast<Overview&>(context.memory);
  overview.finish(most_remarks);
  std::string& out = context.out;
  out += totals_line(totals) + "\n";
  if (const std::string line = detection_line(totals); !line.empty()) out += line + "\n";
  if (overview.seen == 0) return;
  append_rules(out, overview);
  append_files(out, overview);
  out += overview.seen > overview.gravest.size() ? "\nThe gravest:\n" : "\n";
  for (const Remark& remark : overview.gravest) {
    out += fmt::format("\n{} {}: {}\n  {}\n", plain_text(remark.place),
                       name_of(severity_names, remark.severity), remark.rule,
                       plain_text(remark.message));
    if (!remark.source.empty()) out += "  | " + remark.source + "\n";
    out += "  | " + (remark.target.empty() ? "(empty)" : remark.target) + "\n";
  }
}

}  // namespace

extern const ReportFormat summary_report{
    "summary", "counts and the gravest findings as plain text, for mails", begin, write, end};

}  // namespace mtlint
