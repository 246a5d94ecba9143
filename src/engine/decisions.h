// What people have decided about findings, applied to those of a run: permissions
// (mtlint-allow.jsonl and what the inputs themselves allow), the baseline, and whether only changed
// segments count.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "engine/allow_list.h"
#include "engine/baseline.h"
#include "engine/pipeline.h"
#include "engine/rule_set.h"
#include "engine/segment_set.h"

namespace mtlint {

struct DecisionOptions {
  std::vector<std::string> allow{};  // files
  std::string baseline{};            // file; empty = none
  bool new_only = false;             // leave out what the baseline has
  bool report_unused = false;        // tell of unused permissions that name no file, too
  std::string today{};               // "2026-11-24"
};

// How many findings the decisions left out, and what became of the baseline.
struct DecisionCounts {
  std::uint64_t allowed = 0;
  std::uint64_t known = 0;
  std::uint64_t fixed = 0;
  std::uint64_t stale = 0;
};

class Decisions {
 public:
  static Result<Decisions> load(const DecisionOptions& options, const RuleSet& rules);

  // Only findings in segments that are not in `unchanged` are told.
  void tell_only_changes_from(SegmentSet unchanged) { unchanged_ = std::move(unchanged); }

  // The findings of the document that are told, each with Finding::known set. To be called for
  // every document, in order. With `only_look`, nothing is counted: the document comes again.
  std::vector<Finding> apply(const CheckedDocument& checked, bool only_look = false);

  // To be called after the last document: counts what the baseline has too much, and gives what is
  // to be said about decisions that have no effect, one line each.
  std::vector<std::string> finish();

  bool has_baseline() const { return baseline_.has_value(); }
  const DecisionCounts& counts() const { return counts_; }
  const std::optional<Baseline>& baseline() const { return baseline_; }
  const std::set<std::string>& files() const { return files_; }  // that were read

 private:
  bool is_allowed(const Finding& finding, const RuleCard& card, const Segment& segment);
  void count(const CheckedDocument& checked);
  void tell_unused(std::vector<std::string>& notes) const;

  DecisionOptions options_{};
  const RuleSet* rules_ = nullptr;
  AllowList allow_{};
  std::optional<Baseline> baseline_{};
  std::optional<SegmentSet> unchanged_{};
  std::set<std::string> files_{};
  std::vector<std::string> inline_notes_{};
  std::uint64_t inline_unused_ = 0;
  DecisionCounts counts_{};
};

}  // namespace mtlint
