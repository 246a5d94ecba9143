// mtlint baseline: writes down the findings of today, so that checks tell only of new ones; or
// takes out of it what is fixed.

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/command.h"
#include "cli/decision_flags.h"
#include "cli/environment.h"
#include "engine/pipeline.h"

namespace mtlint {
namespace {

constexpr const char* default_file = "mtlint-baseline.json";

struct BaselineFlags {
  CommonFlags common{};
  InputList inputs{};
  bool prune = false;
};

// The entries of now and the file of before become the new file.
class BaselineRun {
 public:
  BaselineRun(const RuleSet& rules, Decisions& decisions, std::string file, bool prune)
      : rules_(rules), decisions_(decisions), file_(std::move(file)), prune_(prune) {}

  bool deliver(const CheckedDocument& checked) {
    for (const Finding& finding : decisions_.apply(checked)) {
      if (!finding.known) ++new_;
      if (!prune_)
        entries_.push_back(
            baseline_entry(finding, rules_.cards[finding.rule], checked.document, file_));
    }
    return true;
  }

  void fault(const Error& error) {
    faulty_ = true;
    fail(error);
  }

  // An input that could not be read would make its findings look fixed: nothing is written then.
  int finish() {
    for (const std::string& note : decisions_.finish())
      if (!note.starts_with(file_)) tell(note);
    if (faulty_) {
      tell(file_ + " was left as it is");
      return exit_failure;
    }
    std::uint64_t dropped = 0;
    if (const auto& before = decisions_.baseline()) {
      const auto states = before->states(rules_, decisions_.files());
      for (std::size_t i = 0; i < states.size(); ++i) {
        const bool keep =
            states[i] == EntryState::unjudged || (prune_ && states[i] == EntryState::unchanged);
        if (keep) entries_.push_back(before->entries()[i]);
        if (states[i] == EntryState::fixed || states[i] == EntryState::stale) ++dropped;
      }
    }
    const std::string text = baseline_text(std::move(entries_));
    if (auto written = write_file(file_, text); !written) return fail(written.error());
    const auto lines = static_cast<std::uint64_t>(std::ranges::count(text, '\n')) - 2;
    const std::string entries = counted(lines, "entry", "entries");
    if (prune_)
      fmt::print("{}: {}, {} taken out; {} not in it\n", file_, entries, dropped,
                 counted(new_, "finding is", "findings are"));
    else
      fmt::print("{}: {}, {} new, {} taken out\n", file_, entries, new_, dropped);
    return exit_clean;
  }

 private:
  const RuleSet& rules_;
  Decisions& decisions_;
  std::string file_;
  bool prune_;
  std::vector<BaselineEntry> entries_{};
  std::uint64_t new_ = 0;
  bool faulty_ = false;
};

int run_baseline(BaselineFlags& flags) {
  auto effective = effective_settings(flags.common);
  if (!effective) return fail(effective.error());
  Settings& settings = effective->settings;
  const std::string file = settings.baseline.empty() ? default_file : settings.baseline;
  const bool exists = is_file(file);
  if (flags.prune && !exists)
    return fail({"there is no baseline to prune", "write one with `mtlint baseline PATH…`", file});
  settings.baseline = exists ? file : "";
  auto inputs = open_inputs(flags.inputs, settings);
  if (!inputs) return fail(inputs.error());
  const auto loaded = load_all(flags.common, settings);
  if (!loaded) return fail(loaded.error());
  let_align(*inputs, *loaded);
  auto decisions = load_decisions({}, flags.common, flags.inputs, settings, loaded->rules);
  if (!decisions) return fail(decisions.error());
  BaselineRun run(loaded->rules, *decisions, file, flags.prune);
  run_pipeline(
      *inputs, loaded->rules, loaded->resources, threads_of(settings), false,
      [&](const CheckedDocument& checked) { return run.deliver(checked); },
      [&](const Error& error) { run.fault(error); });
  return run.finish();
}

}  // namespace

void add_baseline(CLI::App& app, int& status) {
  auto flags = std::make_shared<BaselineFlags>();
  CLI::App* baseline =
      app.add_subcommand("baseline", "write down today's findings, so that only new ones are told");
  baseline->footer(
      "Examples:\n"
      "  mtlint baseline corpus/                  writes mtlint-baseline.json\n"
      "  mtlint check --baseline mtlint-baseline.json --new-only corpus/\n"
      "  mtlint baseline --prune corpus/          takes out what has been mended\n\n"
      "Entries of files and rules that take no part in the run stay as they are.");
  add_input_flags(*baseline, flags->inputs, "its English; alone: English without a source");
  add_common_flags(*baseline, flags->common);
  add_rule_flags(*baseline, flags->common);
  add_check_settings(*baseline, flags->common);
  add_allow_flag(*baseline, flags->common);
  add_baseline_flag(*baseline, flags->common);
  baseline->add_flag("--prune", flags->prune, "only take out entries that are fixed or stale");
  baseline->callback([flags, &status] { status = run_baseline(*flags); });
}

}  // namespace mtlint
