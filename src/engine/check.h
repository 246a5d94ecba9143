// Checks one document: facts, rules, then what is left after suppression and ranking.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/analyst.h"
#include "doc/finding.h"
#include "doc/segment.h"
#include "engine/rule_set.h"
#include "resources/resources.h"

namespace mtlint {

// CPU time by part, for --stats; only counted if wanted, since asking the clock costs time.
struct CheckTimes {
  bool wanted = false;
  std::uint64_t analysis = 0;  // nanoseconds
  std::uint64_t data_rules = 0;
  std::vector<std::uint64_t> rules{};  // by card
  void add(const CheckTimes& other);
};

// A permission of the input itself that had no effect.
struct UnusedAllow {
  std::uint32_t segment = 0;
  std::string name{};    // of a rule or group
  bool unknown = false;  // there is no such rule or group
};

// What checking one segment gave; its indices of segments are 0.
struct SegmentOutcome {
  std::vector<Finding> findings{};
  std::vector<NameUse> names{};
  std::vector<PersonUse> people{};
  std::vector<ForeignUse> foreign{};
};

// Outcomes by a digest of the segment and its neighbours, for a text that is being edited.
class OutcomeCache {
 public:
  void clear() { outcomes_.clear(); }
  // Forgets what no check has used or added since the last call.
  void forget_unused();

 private:
  friend class Checker;
  struct Entry {
    SegmentOutcome outcome{};
    bool used = true;
  };
  std::unordered_map<std::uint64_t, Entry> outcomes_;
};

// Checks documents one after the other; one Checker for each thread.
class Checker {
 public:
  Checker(const RuleSet& rules, const Resources& resources);

  // The findings of `document`, in its order. The same for every thread and run.
  std::vector<Finding> check(const Document& document);

  // The same with the outcomes of segments that have not changed. The few rules that look for a
  // word in the whole document may then speak of it as it was: clear the cache now and then.
  // Gives up, with nothing, when `stop` says so; what was done till then stays in the cache.
  std::optional<std::vector<Finding>> check_again(const Document& document, OutcomeCache& cache,
                                                  const std::function<bool()>& stop);

  // Of the last document: permissions of the input without effect (of rules that took part), and
  // how many findings the others left out.
  std::vector<UnusedAllow> unused_allow{};
  std::uint64_t allowed = 0;

  CheckTimes times{};

 private:
  std::vector<Finding> finish(const Document& document, std::vector<Finding> found);
  SegmentOutcome outcome_of(const Document& document, std::size_t index);
  void check_segment(const Document& document, std::size_t index, std::vector<Finding>& out);
  void check_whole(const Document& document, std::vector<Finding>& out);
  void keep(const Segment& segment, std::span<Finding> found, std::vector<Finding>& kept);
  void look_for_unused(const Document& document, std::span<const Finding> found);

  const RuleSet& rules_;
  const Resources& resources_;
  Analyst analyst_;
  Analysis facts_{};
  std::vector<NameUse> names_{};
  std::vector<PersonUse> people_{};
  std::vector<ForeignUse> foreign_{};
};

// From the rule and the normalised texts, never from numbers of lines or segments. `occurrence`
// tells apart findings of one segment that are alike ("the the" twice): 0 is the first.
std::uint64_t fingerprint_of(const Finding& finding, const RuleCard& card, const Segment& segment,
                             std::uint64_t occurrence = 0);

}  // namespace mtlint
