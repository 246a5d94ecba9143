// Reads saved findings, looks up their texts in the inputs that are still there, and reports.

#include "cli/report_findings.h"

#include <unistd.h>

#include <filesystem>
#include <optional>
#include <set>

#include "cli/environment.h"
#include "cli/write_output.h"
#include "reports/saved_findings.h"

namespace mtlint {
namespace {

const ReportFormat* report_named(const std::string& name) {
  for (const ReportFormat* format : all_reports())
    if (format->name == name) return format;
  return nullptr;
}

// The texts of the segments that the findings name, as far as their files can still be read.
TextsOfSegments texts_of(const std::vector<SavedFinding>& saved, const Settings& settings,
                         Totals& totals) {
  std::set<std::string> files;
  std::set<std::pair<std::string, std::string>> wanted;
  for (const SavedFinding& each : saved) {
    files.insert(each.file);
    wanted.emplace(each.file, each.segment);
  }
  TextsOfSegments texts;
  std::uint64_t segments = 0;
  bool all_read = true;
  for (const std::string& file : files) {
    std::error_code fault;
    InputList list;
    list.paths = {file};
    auto inputs = std::filesystem::is_regular_file(file, fault)
                      ? open_inputs(list, settings)
                      : Result<Inputs>(Failure(Error{"not there"}));
    if (!inputs) {
      all_read = false;
      continue;
    }
    while (true) {
      const auto document = inputs->next();
      if (!document) all_read = false;
      if (!document || !*document) break;
      segments += (*document)->segments.size();
      for (const Segment& segment : (*document)->segments)
        if (std::pair key(file, segment_name(segment)); wanted.contains(key))
          texts[key] = {std::string(segment.source), std::string(segment.target),
                        segment.source_language, segment.has_source};
    }
  }
  if (totals.segments == 0) totals.segments = all_read ? segments : wanted.size();
  if (totals.files == 0) totals.files = files.size();
  return texts;
}

void count(Totals& totals, const SavedDocument& each, const std::vector<RuleCard>& cards) {
  std::optional<std::uint32_t> last;
  for (const Finding& finding : each.findings) {
    ++totals.by_severity[static_cast<std::size_t>(finding.severity)];
    ++totals.by_rule[cards[finding.rule].id];
    if (last != finding.segment) ++totals.segments_flagged;
    last = finding.segment;
  }
}

}  // namespace

int report_findings(CommonFlags& flags, const std::string& bytes, const std::string& file,
                    const std::string& format, const std::string& output) {
  const auto settings = effective_settings(flags);
  if (!settings) return fail(settings.error());
  const std::string name = format.empty() ? settings->settings.format : format;
  const ReportFormat* report = report_named(name);
  if (!report) {
    std::string known;
    for (const ReportFormat* each : all_reports())
      known += (known.empty() ? "" : ", ") + std::string(each->name);
    return fail(Error{"there is no report format \"" + name + "\"", "formats: " + known});
  }
  const auto data = find_data(flags.data);
  if (!data) return fail(data.error());
  auto rules = make_rule_set({*data + "/rules"}, {});
  if (!rules) return fail(rules.error());
  Totals totals;
  auto saved = read_saved_findings(bytes, file, totals);
  if (!saved) return fail(saved.error());
  const TextsOfSegments texts = texts_of(*saved, settings->settings, totals);
  const auto documents = documents_of(std::move(*saved), texts, rules->cards);

  ReportOptions options;
  const bool to_file = !output.empty() && output != "-";
  options.ambiguous_width = static_cast<int>(settings->settings.ambiguous_width);
  options.color = to_file ? settings->settings.color == "always"
                          : use_color(settings->settings.color, STDOUT_FILENO);
  options.columns = to_file ? 100 : terminal_columns();
  std::string text;
  ReportContext context{text, options, rules->cards};
  report->begin(context);
  for (const SavedDocument& each : documents) {
    report->write(context, each.document, each.findings);
    context.findings_before += each.findings.size();
    count(totals, each, rules->cards);
  }
  report->end(context, totals);
  if (auto written = write_output(text, output); !written) return fail(written.error());
  return exit_clean;
}

}  // namespace mtlint
