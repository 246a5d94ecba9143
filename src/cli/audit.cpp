// mtlint audit: a batch as one summary that can be merged.

#include <csignal>

#include <chrono>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "base/hash.h"
#include "base/output_file.h"
#include "cli/audit_digest.h"
#include "cli/command.h"
#include "cli/decision_flags.h"
#include "cli/progress.h"
#include "cli/write_output.h"
#include "engine/audit_state.h"
#include "engine/document_source.h"
#include "engine/pipeline.h"
#include "reports/sample_text.h"

namespace mtlint {
namespace {

struct AuditFlags {
  CommonFlags common{};
  InputList inputs{};
  ScoringFlags scoring{};
  SourceOptions source{};
  std::string shard{};
  std::string part{};
  std::string state{};
  std::string output{};
  std::uint32_t samples = 5;
  double state_seconds = 5;
  bool gate = false;
  double min_score = 0;
};

volatile std::sig_atomic_t interrupted = 0;
void interrupt(int) { interrupted = 1; }

// From the first document to the summary.
class AuditRun {
 public:
  AuditRun(const AuditFlags& flags, const Loaded& loaded, Decisions& decisions, AuditState state)
      : flags_(flags), loaded_(loaded), decisions_(decisions), state_(std::move(state)) {}

  // Passes over what was counted before the run was killed; the texts must be the same.
  Result<void> catch_up(DocumentSource& source) {
    TextDigest digest;
    for (std::uint64_t step = 0; step < state_.steps; ++step) {
      const auto document = source.next();
      if (document && !*document) break;
      if (document) digest.add(**document);
    }
    if (digest.text() == state_.texts.text()) return {};
    return Failure(Error{"the inputs have changed since the state was written",
                         "take the state away to begin anew", flags_.state});
  }

  bool deliver(const CheckedDocument& checked) {
    const std::vector<Finding> told = decisions_.apply(checked);
    add_to(state_.summary, checked.document, told, loaded_.rules.cards,
           [this](const Document& document, const Finding& finding) {
             return sample_text(finding, loaded_.rules.cards[finding.rule], document);
           });
    state_.texts.add(checked.document);
    progress_.step(state_.summary.total.segments);
    return step();
  }

  void fault(const Error& error) {
    progress_.clear();
    fail(error);
    state_.summary.errors.insert(describe(error));
    if (state_.summary.errors.size() > Summary::most_errors)
      state_.summary.errors.erase(std::prev(state_.summary.errors.end()));
    step();
  }

  // The finished summary.
  const Summary& finish() {
    progress_.clear();
    const std::string digest = state_.texts.text();
    state_.summary.parts = {{flags_.part.empty() ? digest : flags_.part, digest}};
    return state_.summary;
  }

  Result<void> save() {
    if (flags_.state.empty()) return {};
    saved_ = Clock::now();
    return write_state(flags_.state, state_);
  }
  const std::optional<Error>& failed() const { return failed_; }

 private:
  using Clock = std::chrono::steady_clock;

  bool step() {
    ++state_.steps;
    const std::chrono::duration<double> since = Clock::now() - saved_;
    if (!flags_.state.empty() && since.count() >= flags_.state_seconds)
      if (auto saved = save(); !saved) failed_ = saved.error();
    return !failed_ && interrupted == 0;
  }

  const AuditFlags& flags_;
  const Loaded& loaded_;
  Decisions& decisions_;
  AuditState state_;
  Progress progress_{};
  Clock::time_point saved_ = Clock::now();
  std::optional<Error> failed_{};
};

bool reaches(const Tally& tally, Severity least) {
  const BySeverity counts = tally.by_severity();
  for (std::size_t i = static_cast<std::size_t>(least); i < counts.size(); ++i)
    if (counts[i] > 0) return true;
  return false;
}

int status_of(const Summary& summary, const AuditFlags& flags, const Settings& settings) {
  if (!summary.errors.empty()) return exit_failure;
  if (!flags.gate || settings.exit_zero) return exit_clean;
  const Score score = summary.score(summary.total);
  if (reaches(summary.total, settings.fail_on)) {
    fmt::print(stderr, "mtlint: gate: there are findings of severity {} or worse\n",
               name_of(severity_names, settings.fail_on));
    return exit_findings;
  }
  if (score.raw < flags.min_score) {
    fmt::print(stderr, "mtlint: gate: the score {:.2f} is below {:.2f}\n", score.raw,
               flags.min_score);
    return exit_findings;
  }
  return exit_clean;
}

// What was asked, as far as it changes what is counted: a state goes on only for the same.
std::string run_digest(const AuditFlags& flags, const Settings& settings) {
  std::string text = fmt::format(
      "{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", flags.shard, flags.source.alone,
      flags.source.stdin_name, flags.source.system, flags.source.author, settings.from,
      settings.columns, settings.source_lang, flags.inputs.source_file, flags.inputs.target_file);
  for (const std::string& path : flags.inputs.paths) text += path + "\n";
  return fmt::format("{:016x}", hash64(text));
}

Result<AuditState> first_state(const AuditFlags& flags, const Settings& settings,
                               const Loaded& loaded, const Decisions& decisions) {
  AuditState state;
  auto scoring = scoring_of(flags.scoring, loaded.data);
  if (!scoring) return Failure(scoring.error());
  state.summary.scoring = std::move(*scoring);
  state.summary.digest = audit_digest(loaded, settings, decisions.files());
  state.summary.sample_size = flags.samples;
  state.run = run_digest(flags, settings);
  std::error_code fault;
  if (flags.state.empty() || !std::filesystem::exists(flags.state, fault)) return state;
  return read_state(flags.state, state.run, state.summary);
}

int run_audit(AuditFlags& flags) {
  const auto settings = effective_settings(flags.common);
  if (!settings) return fail(settings.error());
  if (!flags.shard.empty())
    if (auto shard = parse_shard(flags.shard, flags.source); !shard) return fail(shard.error());
  auto inputs = open_inputs(flags.inputs, settings->settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings->settings);
  if (!loaded) return fail(loaded.error());
  let_align(*inputs, *loaded);
  warn_of_missing(loaded->resources);
  auto decisions =
      load_decisions({}, flags.common, flags.inputs, settings->settings, loaded->rules);
  if (!decisions) return fail(decisions.error());
  auto state = first_state(flags, settings->settings, *loaded, *decisions);
  if (!state) return fail(state.error());

  DocumentSource source(*inputs, flags.source);
  AuditRun run(flags, *loaded, *decisions, std::move(*state));
  if (auto caught_up = run.catch_up(source); !caught_up) return fail(caught_up.error());
  if (!flags.state.empty()) {
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
  }
  run_pipeline([&] { return source.next(); }, loaded->rules, loaded->resources,
               threads_of(settings->settings), false,
               [&](const CheckedDocument& checked) { return run.deliver(checked); },
               [&](const Error& error) { run.fault(error); });
  if (run.failed()) return fail(*run.failed());
  if (auto saved = run.save(); !saved) return fail(saved.error());
  if (interrupted != 0)
    return fail(Error{"interrupted; the state is kept", "run the same command again to go on"});
  const Summary& summary = run.finish();
  if (auto written = write_output(summary_json(summary) + "\n", flags.output); !written)
    return fail(written.error());
  return status_of(summary, flags, settings->settings);
}

void add_batch_flags(CLI::App& audit, AuditFlags& flags) {
  audit.add_option("--part", flags.part,
                   "name of this part of the batch (default: a digest of its texts)");
  audit.add_option("--shard", flags.shard,
                   "NUMBER/OF: read all, check each n-th document; for arrays of tasks");
  audit.add_flag("--alone", flags.source.alone,
                 "take each segment by itself: the same findings wherever a file is cut");
  audit.add_option("--stdin-name", flags.source.stdin_name,
                   "name of standard input in the summary");
  audit.add_option("--system", flags.source.system,
                   "engine or vendor of segments that name none (JSONL: \"system\")");
  audit.add_option("--author", flags.source.author,
                   "translator of segments that name none (JSONL: \"author\")");
  audit.add_option("--samples", flags.samples, "findings of each rule to keep (default: 5)")
      ->check(CLI::Range(0, 1000));
  audit.add_option("--state", flags.state,
                   "file that keeps the state, so that a killed audit goes on where it was");
  audit.add_option("--state-seconds", flags.state_seconds,
                   "write the state so often (default: every 5 seconds)");
  audit.add_flag("--gate", flags.gate, "exit with 1 by --fail-on and --min-score");
  audit.add_option("--min-score", flags.min_score, "with --gate: the least raw score, 0 to 100");
}

}  // namespace

void add_audit(CLI::App& app, int& status) {
  auto flags = std::make_shared<AuditFlags>();
  CLI::App* audit = app.add_subcommand("audit", "one summary of a batch, to merge and report");
  audit->footer(
      "Examples:\n"
      "  mtlint audit corpus/ | mtlint report -\n"
      "  mtlint audit --gate --fail-on critical --min-score 98 'release/**/*.jsonl'\n"
      "  mtlint audit --shard 3/16 --output part-3.json big.jsonl\n"
      "  mtlint audit --state audit.state --output summary.json big.jsonl\n\n"
      "Exit status: 0, also with findings; with --gate 1; 2 if it could not run or read an input.");
  add_input_flags(*audit, flags->inputs, "its English; alone: English without a source");
  add_common_flags(*audit, flags->common);
  add_rule_flags(*audit, flags->common);
  add_check_settings(*audit, flags->common);
  add_allow_flag(*audit, flags->common);
  add_scoring_flags(*audit, flags->scoring);
  add_batch_flags(*audit, *flags);
  audit->add_option("--output,-o", flags->output, "file (default: standard output)");
  audit->callback([flags, &status] { status = run_audit(*flags); });
}

}  // namespace mtlint
