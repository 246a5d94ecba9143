// Counts of what the rules flag, by rule and category, with Wilson intervals.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/rule_set.h"
#include "labelled.h"
#include "resources/resources.h"

namespace mtlint::eval {

struct Count {
  std::uint64_t rows = 0;       // rows of the category
  std::uint64_t bad = 0;        // rows whose target the rule flags
  std::uint64_t on_span = 0;    // … at words that the label marks
  std::uint64_t spans = 0;      // rows with a marked span
  std::uint64_t good_rows = 0;  // rows with better English
  std::uint64_t good = 0;       // rows whose better English the rule flags
  std::uint64_t findings = 0;   // on the targets
  std::uint64_t major = 0;      // rows with a finding that is major or worse
};

// One finding, for people to read.
struct Sample {
  std::string rule, severity, id, category, system, source, target, good, message, words,
      suggestion;
};

struct Score {
  std::map<std::string, std::map<std::string, Count>> by_rule{};  // rule (or "(any)") -> category
  std::vector<Sample> samples{};                                  // every finding on a target
};

// Categories are labels, or "clean xx" by source language for clean rows; `by_system` adds systems.
Score score_rows(const std::vector<Row>& rows, const RuleSet& rules, const Resources& resources,
                 bool by_system);

struct Interval {
  double low = 0;
  double high = 0;
};
// Wilson (1927) score interval at 95 %.
Interval wilson(std::uint64_t hits, std::uint64_t of);

std::string as_markdown(const Score& score);
std::string as_json(const Score& score);

}  // namespace mtlint::eval
