// mtlint check: findings.

#include <algorithm>
#include <csignal>
#include <memory>
#include <optional>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/decision_flags.h"
#include "cli/environment.h"
#include "cli/fix.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/statistics.h"
#include "engine/pipeline.h"

namespace mtlint {
namespace {

struct CheckFlags {
  CommonFlags common{};
  InputList inputs{};
  DecisionFlags decisions{};
  FixFlags fixes{};
  std::vector<std::string> formats{};
  std::vector<std::string> outputs{};
  bool stats = false;
};

// Everything that happens between the first document and the exit status.
class CheckRun {
 public:
  CheckRun(const Loaded& loaded, Decisions& decisions, std::list<Output>& outputs, Severity fail_on,
           const FixFlags& fixes)
      : rules_(loaded.rules), decisions_(decisions), outputs_(outputs), fail_on_(fail_on) {
    if (fixes.wanted()) fixer_.emplace(loaded.rules, loaded.resources, fixes.unsafe);
    if (fixes.notes) notes_.emplace(loaded.rules.cards);
    for (const Output& output : outputs)
      if (output.wants_look_ups() && !look_ups_) look_ups_.emplace(loaded.resources);
  }

  void begin() {
    for (Output& output : outputs_) note_failure(output.begin());
  }

  bool deliver(const CheckedDocument& read) {
    const CheckedDocument& checked = fixer_ ? mended(read) : read;
    const std::vector<Finding> findings = decisions_.apply(checked);
    count(checked.document, findings);
    if (notes_) notes_->add(checked.document, findings);
    if (look_ups_) look_ups_->add(checked.document);
    progress_.step(totals_.segments);
    for (Output& output : outputs_)
      if (!failed_) note_failure(output.write(checked.document, findings));
    return !failed_ && !(outputs_.size() == 1 && outputs_.front().is_gone());
  }

  void fault(const Error& error) {
    ++totals_.errors;
    unreadable_.insert(error.file);
    progress_.clear();
    fail(error);
  }

  int finish(std::uint64_t files) {
    totals_.files = files;
    progress_.clear();
    const std::vector<std::string> notes = decisions_.finish();
    totals_.allowed = decisions_.counts().allowed;
    totals_.known = decisions_.counts().known;
    totals_.fixed = decisions_.counts().fixed;
    const LookUps look_ups = look_ups_ ? look_ups_->look_ups() : LookUps{};
    for (Output& output : outputs_)
      if (!failed_) note_failure(output.end(totals_, look_ups_ ? &look_ups : nullptr));
    for (const std::string& note : notes) tell(note);
    if (failed_) return fail(*failed_);
    if (totals_.errors > 0) return exit_failure;
    return reached_ ? exit_findings : exit_clean;
  }

  const Totals& totals() const { return totals_; }
  const std::optional<Fixer>& fixer() const { return fixer_; }
  const std::optional<ReviewNotes>& notes() const { return notes_; }
  const std::set<std::string>& unreadable() const { return unreadable_; }

 private:
  // Where a file cannot be written back, its findings stay and are told.
  const CheckedDocument& mended(const CheckedDocument& read) {
    const Format* format = format_named(read.document.format);
    if (!format || !format->writes) {
      if (unwritable_ != read.document.file)
        tell(fmt::format("{}: files of the format {} cannot be written back: nothing is mended",
                         read.document.file, read.document.format));
      unwritable_ = read.document.file;
      return read;
    }
    return fixer_->fix(
        read, [&](const CheckedDocument& checked) { return decisions_.apply(checked, true); });
  }

  void note_failure(const Result<void>& done) {
    if (!done && !failed_) failed_ = done.error();
  }

  // Findings of the baseline do not fail a run.
  void count(const Document& document, std::span<const Finding> findings) {
    totals_.segments += document.segments.size();
    if (document.source_detected) totals_.detected.insert(document.source_tag);
    std::optional<std::uint32_t> last;
    for (const Finding& finding : findings) {
      ++totals_.by_severity[static_cast<std::size_t>(finding.severity)];
      ++totals_.by_rule[rules_.cards[finding.rule].id];
      if (last != finding.segment) ++totals_.segments_flagged;
      last = finding.segment;
      reached_ = reached_ || (finding.severity >= fail_on_ && !finding.known);
    }
  }

  const RuleSet& rules_;
  Decisions& decisions_;
  std::list<Output>& outputs_;
  Severity fail_on_;
  std::optional<LookUpCollector> look_ups_{};
  std::optional<Fixer> fixer_{};
  std::optional<ReviewNotes> notes_{};
  Totals totals_{};
  std::set<std::string> unreadable_{};
  std::string unwritable_{};  // the last such file
  Progress progress_{};
  bool reached_ = false;
  std::optional<Error> failed_{};
};

// --diff has standard output for itself; reports may go to files beside it.
Result<std::list<Output>> open_reports(const CheckFlags& flags, const Settings& settings,
                                       const RuleSet& rules, const Decisions& decisions) {
  if (flags.fixes.diff && flags.formats.empty() && flags.outputs.empty())
    return std::list<Output>{};
  if (flags.fixes.diff && (flags.outputs.size() < flags.formats.size() ||
                           std::ranges::find(flags.outputs, "-") != flags.outputs.end()))
    return Failure(Error{"--diff writes to standard output, and so would the report",
                         "give the report an --output FILE"});
  return open_outputs(flags.formats, flags.outputs, settings, rules.cards,
                      decisions.has_baseline());
}

// Writes or shows the fixes after the reports. --diff answers with its status whether there are
// any.
int finish_fixes(const CheckFlags& flags, const Settings& settings, const CheckRun& run,
                 int status) {
  const bool good = write_fixes(flags.fixes, *run.fixer(), input_options(flags.inputs, settings),
                                run.unreadable());
  if (!good || status == exit_failure) return exit_failure;
  if (flags.fixes.diff) return run.fixer()->counts().findings > 0 ? exit_findings : exit_clean;
  return status;
}

int run_check(CheckFlags& flags) {
  std::signal(SIGPIPE, SIG_IGN);
  const Stopwatch watch;
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  if (auto good = check_fix_flags(flags.fixes, flags.inputs); !good) return fail(good.error());
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  let_align(*inputs, *loaded);
  warn_of_missing(loaded->resources);
  auto decisions = load_decisions(flags.decisions, flags.common, flags.inputs, settings->settings,
                                  loaded->rules);
  if (!decisions) return fail(decisions.error());
  auto outputs = open_reports(flags, settings->settings, loaded->rules, *decisions);
  if (!outputs) return fail(outputs.error());

  CheckRun run(*loaded, *decisions, *outputs, settings->settings.fail_on, flags.fixes);
  run.begin();
  const double start_up = watch.seconds();
  const PipelineResult result = run_pipeline(
      *inputs, loaded->rules, loaded->resources, threads_of(settings->settings), flags.stats,
      [&](const CheckedDocument& checked) { return run.deliver(checked); },
      [&](const Error& error) { run.fault(error); });
  int status = run.finish(inputs->files());
  if (run.fixer()) status = finish_fixes(flags, settings->settings, run, status);
  if (run.notes() &&
      !write_notes(*run.notes(), input_options(flags.inputs, settings->settings), run.unreadable()))
    status = exit_failure;
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
      "  mtlint check --format html --output report.html article.jsonl\n"
      "  mtlint check --format jsonl --columns id,source,target pairs.tsv\n"
      "  mtlint check --format full --format sarif --output - --output mtlint.sarif corpus/\n"
      "  mtlint check --diff-base origin/main --fail-on minor corpus/\n\n"
      "Exit status: 0 nothing at or above --fail-on, 1 something is, 2 could not run.");
  add_input_flags(*check, flags->inputs, "its English; alone: English without a source");
  add_common_flags(*check, flags->common);
  add_rule_flags(*check, flags->common);
  add_check_settings(*check, flags->common);
  add_decision_flags(*check, flags->decisions, flags->common);
  add_fix_flags(*check, flags->fixes);
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
