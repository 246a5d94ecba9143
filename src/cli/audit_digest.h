// What an audit is measured by: a digest of everything that decides what is found, and the scoring.
#pragma once

#include <set>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "engine/scoring.h"

namespace mtlint {

// Of rules, dictionaries, imports, house words and names, permissions, and what the settings
// select: 16 digits.
std::string audit_digest(const Loaded& loaded, const Settings& settings,
                         const std::set<std::string>& allow);

struct ScoringFlags {
  std::string name = "mqm";
  double reference_words = 0;  // 0: the scheme's
};
void add_scoring_flags(CLI::App& app, ScoringFlags& flags);
Result<Scoring> scoring_of(const ScoringFlags& flags, const std::string& data);

}  // namespace mtlint
