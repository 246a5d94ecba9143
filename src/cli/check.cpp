// mtlint check: findings.

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <memory>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "base/output_file.h"
#include "cli/command.h"
#include "cli/environment.h"
#include "cli/progress.h"
#include "cli/statistics.h"
#include "engine/pipeline.h"
#include "reports/report.h"

namespace mtlint {
namespace {

struct CheckFlags {
  CommonFlags common{};
  InputList inputs{};
  std::vector<std::string> formats{};
  std::vector<std::string> outputs{};
  bool stats = false;
};

// One report being written: a format and where its bytes go.
struct Output {
  const ReportFormat* format = nullptr;
  std::optional<OutputFile> file{};  // none: standard output
  ReportOptions options{};
  std::uint64_t findings = 0;
  bool gone = false;  // nobody reads standard output any more

  Result<void> send(std::string& bytes) {
    if (bytes.empty() || gone) return {};
    if (file) {
      auto written = file->write(bytes);
      bytes.clear();
      return written;
    }
    std::string_view left = bytes;
    while (!left.empty()) {
      const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0 && errno == EPIPE)
        gone = true;
      else if (written < 0)
        return Failure(Error{"standard output cannot be written", "is the disk full?"});
      if (written < 0) break;
      left.remove_prefix(static_cast<std::size_t>(written));
    }
    bytes.clear();
    return {};
  }
};

const ReportFormat* report_named(const std::string& name) {
  for (const ReportFormat* format : all_reports())
    if (format->name == name) return format;
  return nullptr;
}

// The i-th --output belongs to the i-th --format; a format without one goes to standard output.
Result<std::vector<Output>> open_outputs(const CheckFlags& flags, const Settings& settings) {
  std::vector<std::string> formats = flags.formats;
  if (formats.empty()) formats.push_back(settings.format);
  if (flags.outputs.size() > formats.size())
    return Failure(
        Error{"there are more --output than --format", "give each --output its own --format"});
  if (formats.size() > flags.outputs.size() + 1)
    return Failure(
        Error{"only one report can go to standard output", "give the others an --output FILE"});
  std::vector<Output> outputs;
  for (std::size_t i = 0; i < formats.size(); ++i) {
    Output output;
    output.format = report_named(formats[i]);
    if (!output.format) {
      std::string known;
      for (const ReportFormat* format : all_reports())
        known += (known.empty() ? "" : ", ") + std::string(format->name);
      return Failure(
          Error{"there is no report format \"" + formats[i] + "\"", "formats: " + known});
    }
    output.options.ambiguous_width = static_cast<int>(settings.ambiguous_width);
    const bool to_file = i < flags.outputs.size() && flags.outputs[i] != "-";
    output.options.color =
        to_file ? settings.color == "always" : use_color(settings.color, STDOUT_FILENO);
    output.options.columns = to_file ? 100 : terminal_columns();
    if (to_file) {
      auto file = OutputFile::create(flags.outputs[i]);
      if (!file) return Failure(file.error());
      output.file = std::move(*file);
    }
    outputs.push_back(std::move(output));
  }
  return outputs;
}

// Everything that happens between the first document and the exit status.
class CheckRun {
 public:
  CheckRun(const RuleSet& rules, std::vector<Output>& outputs, Severity fail_on)
      : rules_(rules), outputs_(outputs), fail_on_(fail_on) {}

  void begin() {
    for (Output& output : outputs_)
      tell(output, [&](ReportContext& context) { output.format->begin(context); });
  }

  bool deliver(const CheckedDocument& checked) {
    count(checked);
    progress_.step(totals_.segments);
    for (Output& output : outputs_) {
      tell(output, [&](ReportContext& context) {
        output.format->write(context, checked.document, checked.findings);
      });
      output.findings += checked.findings.size();
    }
    return !failed_ && !(outputs_.size() == 1 && outputs_[0].gone);
  }

  void fault(const Error& error) {
    ++totals_.errors;
    progress_.clear();
    fail(error);
  }

  int finish(std::uint64_t files) {
    totals_.files = files;
    progress_.clear();
    for (Output& output : outputs_) {
      tell(output, [&](ReportContext& context) { output.format->end(context, totals_); });
      if (output.file && !failed_)
        if (auto done = output.file->commit(); !done) failed_ = done.error();
    }
    if (failed_) return fail(*failed_);
    if (totals_.errors > 0) return exit_failure;
    return reached_ ? exit_findings : exit_clean;
  }

  const Totals& totals() const { return totals_; }

 private:
  template <class Action>
  void tell(Output& output, Action action) {
    if (failed_) return;
    std::string bytes;
    ReportContext context{bytes, output.options, rules_.cards, output.findings};
    action(context);
    if (auto sent = output.send(bytes); !sent) failed_ = sent.error();
  }

  void count(const CheckedDocument& checked) {
    totals_.segments += checked.document.segments.size();
    if (checked.document.source_detected) totals_.detected.insert(checked.document.source_tag);
    std::optional<std::uint32_t> last;
    for (const Finding& finding : checked.findings) {
      ++totals_.by_severity[static_cast<std::size_t>(finding.severity)];
      ++totals_.by_rule[rules_.cards[finding.rule].id];
      if (last != finding.segment) ++totals_.segments_flagged;
      last = finding.segment;
      reached_ = reached_ || finding.severity >= fail_on_;
    }
  }

  const RuleSet& rules_;
  std::vector<Output>& outputs_;
  Severity fail_on_;
  Totals totals_{};
  Progress progress_{};
  bool reached_ = false;
  std::optional<Error> failed_{};
};

int run_check(CheckFlags& flags) {
  std::signal(SIGPIPE, SIG_IGN);
  const Stopwatch watch;
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  for (const std::string& missing : loaded->resources.missing)
    fmt::print(stderr, "mtlint: warning: missing {}\n", missing);
  auto outputs = open_outputs(flags, settings->settings);
  if (!outputs) return fail(outputs.error());

  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const unsigned threads = settings->settings.jobs == 0 ? cores : settings->settings.jobs;
  CheckRun run(loaded->rules, *outputs, settings->settings.fail_on);
  run.begin();
  const double start_up = watch.seconds();
  const PipelineResult result = run_pipeline(
      *inputs, loaded->rules, loaded->resources, threads, flags.stats,
      [&](const CheckedDocument& checked) { return run.deliver(checked); },
      [&](const Error& error) { run.fault(error); });
  const int status = run.finish(inputs->files());
  if (flags.stats) print_statistics(loaded->rules, result, run.totals(), start_up, watch);
  return status == exit_findings && settings->settings.exit_zero ? exit_clean : status;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
  auto flags = std::make_shared<CheckFlags>();
  CLI::App* check = app.add_subcommand("check", "find what an editor would mark");
  check->footer(
      "Examples:\n"
      "  mtlint check article.jsonl\n"
      "  mtlint check --source article.zh.txt --target article.en.txt\n"
      "  mtlint check --format jsonl --columns id,source,target pairs.tsv\n"
      "  mtlint check --select names,idioms --fail-on minor corpus/\n\n"
      "Exit status: 0 nothing at or above --fail-on, 1 something is, 2 could not run.");
  add_input_flags(*check, flags->inputs, "plain English document; alone: English only");
  add_common_flags(*check, flags->common);
  add_rule_flags(*check, flags->common);
  add_check_settings(*check, flags->common);
  check
      ->add_option("--format", flags->formats,
                   "format of a report; repeatable, each with its --output")
      ->allow_extra_args(false);
  check->add_option("--output,-o", flags->outputs, "file of a report (default: standard output)")
      ->allow_extra_args(false);
  check->add_flag("--stats", flags->stats, "print CPU time by rule and stage on standard error");
  check->callback([flags, &status] { status = run_check(*flags); });
}

}  // namespace mtlint
