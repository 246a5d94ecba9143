// What --stats prints: where the time went.
#pragma once

#include <chrono>

#include "engine/pipeline.h"
#include "engine/rule_set.h"
#include "reports/report.h"

namespace mtlint {

class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

// On standard error: wall and CPU time, memory, CPU by stage and rule with their share.
void print_statistics(const RuleSet& rules, const PipelineResult& result, const Totals& totals,
                      double start_up, const Stopwatch& watch);

}  // namespace mtlint
