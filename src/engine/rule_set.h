// The rules that take part in a run: cards, what they are told to do, and their code.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "rules/card.h"
#include "rules/data_rules.h"
#include "rules/rule.h"

namespace mtlint {

enum class Profile : std::uint8_t {
  publish,  // the default: what an editor would mark
  draft,    // only what is major or worse
  audit,    // everything, with neutral remarks
};

inline constexpr auto profile_names = std::to_array<Named<Profile>>(
    {{Profile::publish, "publish"}, {Profile::draft, "draft"}, {Profile::audit, "audit"}});

struct Selection {
  std::vector<std::string> select{};  // rules or groups; empty = all
  std::vector<std::string> ignore{};
  std::map<std::string, Severity> severity{};  // by rule: instead of the card's
  Profile profile = Profile::publish;
  bool preview = false;
  double min_confidence = 0;  // on top of the profile's own
};

struct RuleSet {
  std::vector<RuleCard> cards{};
  std::vector<const RuleCode*> code{};  // by card; null for data rules
  std::vector<bool> active{};           // by card
  std::shared_ptr<const DataRules> data{};
  Severity least_severity = Severity::minor;
  float least_confidence = 0;
  std::map<std::string, Severity> severity{};
  std::uint64_t digest = 0;  // of all cards, active or not

  // The index of a rule, or nothing.
  std::optional<std::uint32_t> find(std::string_view id) const;
};

// Joins the cards of `folders` (ours first, then the user's) with their code and switches rules on.
// Errors: bad cards, a coded card without code or the reverse, names in the selection that are
// neither rule nor group (with the nearest known name as a hint).
Result<RuleSet> make_rule_set(const std::vector<std::string>& folders, const Selection& selection);

// The known name nearest to `word`, for "did you mean"; empty if none is near.
std::string nearest_name(std::string_view word, const std::vector<std::string>& known);

}  // namespace mtlint
