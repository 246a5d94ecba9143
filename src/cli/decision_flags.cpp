// Decisions from flags, settings and files.

#include "cli/decision_flags.h"

#include <chrono>

#include <fmt/format.h>

#include "cli/environment.h"
#include "cli/git.h"

namespace mtlint {

void add_decision_flags(CLI::App& app, DecisionFlags& flags, CommonFlags& common) {
  add_allow_flag(app, common);
  add_baseline_flag(app, common);
  app.add_flag("--new-only", flags.new_only, "leave out what the baseline has");
  app.add_flag("--report-unused", flags.report_unused,
               "tell of every permission that finds nothing, also of those that name no file");
  app.add_option("--diff-base", flags.diff_base,
                 "only segments that changed since this git revision");
}

std::string today() {
  const std::chrono::year_month_day day{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

namespace {

Result<SegmentSet> segments_at(const std::string& revision, const InputList& inputs,
                               const Settings& settings) {
  if (auto known = check_revision(revision); !known) return Failure(known.error());
  InputList then = inputs;
  std::optional<Error> fault;
  then.open = [&](const std::string& file) {
    auto opened = open_at_revision(revision, file);
    if (!opened) fault = opened.error();
    return opened;
  };
  auto old = open_inputs(then, settings);
  if (!old) return Failure(old.error());
  SegmentSet set = read_segments(*old);
  if (fault) return Failure(*fault);
  return set;
}

}  // namespace

Result<Decisions> load_decisions(const DecisionFlags& flags, const CommonFlags& common,
                                 const InputList& inputs, const Settings& settings,
                                 const RuleSet& rules) {
  DecisionOptions options;
  options.allow = settings.allow;
  if (options.allow.empty() && !common.isolated)
    if (std::string file = find_upwards({allow_file_name}); !file.empty())
      options.allow.push_back(std::move(file));
  options.baseline = settings.baseline;
  options.new_only = flags.new_only;
  options.report_unused = flags.report_unused;
  options.today = today();
  auto decisions = Decisions::load(options, rules);
  if (!decisions || flags.diff_base.empty()) return decisions;
  auto unchanged = segments_at(flags.diff_base, inputs, settings);
  if (!unchanged) return Failure(unchanged.error());
  decisions->tell_only_changes_from(std::move(*unchanged));
  return decisions;
}

}  // namespace mtlint
