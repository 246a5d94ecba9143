// --format markdown: a summary for a pull request, a ticket or a mail: what was found, by rule, and
// the gravest findings with their texts.
//
// A comment on GitHub holds 65,536 characters; the report stays below and says what it leaves out.

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "reports/overview.h"
#include "reports/report.h"
#include "reports/totals_line.h"

namespace mtlint {
namespace {

constexpr std::size_t most_remarks = 100;
constexpr std::size_t most_bytes = 60'000;
constexpr std::size_t most_files = 20;

void begin(ReportContext& context) { context.memory = Overview{}; }

void write(ReportContext& context, const Document& document, std::span<const Finding> findings) {
  std::any_cast<Overview&>(context.memory).add(document, findings, context.cards, most_remarks);
}

void append_rules(std::string& out, const Overview& overview) {
  out += "\n| rule | critical | major | minor | neutral |\n|---|--:|--:|--:|--:|\n";
  for (const auto& [rule, counts] : by_frequency(overview))
    out += fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(rule), counts.by_severity[3],
                       counts.by_severity[2], counts.by_severity[1], counts.by_severity[0]);
}

void append_files(std::string& out, const Overview& overview) {
  if (overview.by_file.size() < 2) return;
  out += "\n| file | findings |\n|---|--:|\n";
  std::size_t rows = 0;
  for (const auto& [file, count] : overview.by_file) {
    if (rows++ == most_files) {
      out += fmt::format("| … {} more files | |\n", overview.by_file.size() - most_files);
      break;
    }
    out += fmt::format("| {} | {} |\n", markdown_text(file), count);
  }
}

// "> zh text": a quoted line; `marked` is already free of control characters.
void append_remark(std::string& out, const Remark& remark) {
  out += fmt::format("\n**{}** · {} · {}  \n{}\n\n", name_of(severity_names, remark.severity),
                     markdown_text(remark.rule), markdown_text(remark.place),
                     markdown_text(remark.message));
  if (!remark.source.empty()) out += "> " + markdown_text(remark.source) + "  \n";
  out += "> " + (remark.target.empty() ? "*(empty)*" : markdown_text(remark.target)) + "\n";
}

void end(ReportContext& context, const Totals& totals) {
  auto& overview = std::any_cast<Overview&>(context.memory);
  overview.finish(most_remarks);
  std::string& out = context.out;
  out += "## mtlint\n\n" + markdown_text(totals_line(totals)) + ".\n";
  if (const std::string line = detection_line(totals); !line.empty())
    out += "\n" + markdown_text(line) + ".\n";
  if (overview.seen == 0) return;
  append_rules(out, overview);
  append_files(out, overview);
  out += "\n### Findings\n";
  std::size_t told = 0;
  for (const Remark& remark : overview.gravest) {
    std::string text;
    append_remark(text, remark);
    if (out.size() + text.size() > most_bytes) break;
    out += text;
    ++told;
  }
  if (told < overview.seen)
    out += fmt::format("\n… and {} more; `mtlint check` lists all.\n", overview.seen - told);
}

}  // namespace

extern const ReportFormat markdown_report{
    "markdown", "a summary for pull requests: counts, gravest findings", begin, write, end};

}  // namespace mtlint
