// mtlint report: saved findings and summaries, rendered.

#include <memory>

#include "cli/audit_digest.h"
#include "cli/command.h"
#include "cli/environment.h"
#include "cli/report_findings.h"
#include "cli/write_output.h"
#include "reports/summary_text.h"

namespace mtlint {
namespace {

struct ReportFlags {
  CommonFlags common{};
  std::string file{};
  std::string format{};
  std::string output{};
  std::vector<std::string> against{};
  ScoringFlags scoring{.name = ""};
  std::size_t rows = 20;
};

// The only line of a summary; nothing if the bytes are something else.
bool is_summary(std::string_view bytes) {
  return bytes.substr(0, 200).find("\"kind\":\"mtlint-summary\"") != std::string_view::npos;
}

Result<Summary> read_summary(const std::string& file) {
  const auto bytes = read_whole(file);
  if (!bytes) return Failure(bytes.error());
  return parse_summary(*bytes, file);
}

int report_summary(const ReportFlags& flags, const std::string& bytes) {
  const auto format = summary_format(flags.format.empty() ? "text" : flags.format);
  if (!format)
    return fail(Error{"there is no format \"" + flags.format + "\" for summaries",
                      "formats: text, markdown, html, json"});
  auto summary = parse_summary(bytes, flags.file);
  if (!summary) return fail(summary.error());
  if (!flags.scoring.name.empty() || flags.scoring.reference_words > 0) {
    ScoringFlags chosen = flags.scoring;
    if (chosen.name.empty()) chosen.name = summary->scoring.name;
    const auto data = find_data(flags.common.data);
    if (!data) return fail(data.error());
    auto scoring = scoring_of(chosen, *data);
    if (!scoring) return fail(scoring.error());
    summary->scoring = std::move(*scoring);
  }
  SummaryOptions options;
  options.most_rows = flags.rows;
  for (const std::string& file : flags.against) {
    auto earlier = read_summary(file);
    if (!earlier) return fail(earlier.error());
    options.earlier.push_back({file, std::move(*earlier)});
  }
  if (auto written = write_output(render_summary(*summary, options, *format), flags.output);
      !written)
    return fail(written.error());
  return exit_clean;
}

int run_report(ReportFlags& flags) {
  const auto bytes = read_whole(flags.file);
  if (!bytes) return fail(bytes.error());
  if (is_summary(*bytes)) return report_summary(flags, *bytes);
  if (!flags.against.empty() || !flags.scoring.name.empty())
    return fail(Error{"these are findings, not a summary",
                      "--against and --scoring are for what `mtlint audit` wrote", flags.file});
  return report_findings(flags.common, *bytes, flags.file, flags.format, flags.output);
}

}  // namespace

void add_report(CLI::App& app, int& status) {
  auto flags = std::make_shared<ReportFlags>();
  CLI::App* report = app.add_subcommand("report", "render saved findings or summaries");
  report->footer(
      "Examples:\n"
      "  mtlint audit corpus/ | mtlint report -\n"
      "  mtlint report --format html --output audit.html summary.json\n"
      "  mtlint report --against last-month.json --scoring sae-j2450 summary.json\n"
      "  mtlint report --format html --output findings.html findings.jsonl\n\n"
      "Formats of summaries: text (default), markdown, html, json. Formats of findings (json or\n"
      "jsonl of check): those of check. Exit status: 0, or 2 if it could not run.");
  report->add_option("file", flags->file, "findings, a summary, or - for standard input")
      ->type_name("FILE")
      ->required();
  add_common_flags(*report, flags->common);
  add_report_settings(*report, flags->common);
  report->add_option("--format", flags->format, "format of the report");
  report->add_option("--output,-o", flags->output, "file (default: standard output)");
  report
      ->add_option("--against", flags->against,
                   "earlier summary, for the trend; repeatable, the oldest first")
      ->allow_extra_args(false);
  add_scoring_flags(*report, flags->scoring);
  report->add_option("--rows", flags->rows, "most rows of a table of files or translators (20)");
  report->callback([flags, &status] { status = run_report(*flags); });
}

}  // namespace mtlint
