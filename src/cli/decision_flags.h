// Flags about what people have decided: permissions, the baseline, changes since a revision.
#pragma once

#include <string>

#include "cli/command.h"
#include "engine/decisions.h"

namespace mtlint {

struct DecisionFlags {
  bool new_only = false;
  bool report_unused = false;
  std::string diff_base{};
};

// --allow, --baseline, --new-only, --report-unused, --diff-base.
void add_decision_flags(CLI::App& app, DecisionFlags& flags, CommonFlags& common);

// Reads mtlint-allow.jsonl (those of the settings, else the nearest upwards unless --isolated), the
// baseline, and with --diff-base the inputs as they were.
Result<Decisions> load_decisions(const DecisionFlags& flags, const CommonFlags& common,
                                 const InputList& inputs, const Settings& settings,
                                 const RuleSet& rules);

// "2026-11-24", by UTC.
std::string today();

}  // namespace mtlint
