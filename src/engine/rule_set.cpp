// Cards, code and selection become the set of rules of a run.

#include "engine/rule_set.h"

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "rules/registry.h"

namespace mtlint {
namespace {

// Plain edit distance, for "did you mean".
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

Result<void> check_names(const std::vector<RuleCard>& cards, const Selection& selection) {
  std::vector<std::string> known;
  for (const RuleCard& card : cards) {
    known.push_back(card.id);
    if (std::ranges::find(known, card.group) == known.end()) known.push_back(card.group);
  }
  std::vector<std::string> named = selection.select;
  named.insert(named.end(), selection.ignore.begin(), selection.ignore.end());
  for (const auto& [rule, unused] : selection.severity) named.push_back(rule);
  for (const std::string& name : named) {
    if (std::ranges::find(known, name) != known.end()) continue;
    const std::string near = nearest_name(name, known);
    return Failure(Error{"there is no rule or group \"" + name + "\"",
                         near.empty() ? "see `mtlint rules`" : "did you mean \"" + near + "\"?"});
  }
  return {};
}

bool is_named(const std::vector<std::string>& names, const RuleCard& card) {
  return std::ranges::find(names, card.id) != names.end() ||
         std::ranges::find(names, card.group) != names.end();
}

Result<void> join_code(RuleSet& set) {
  for (const RuleCard& card : set.cards) {
    const RuleCode* found = nullptr;
    for (const RuleCode* code : all_rule_code())
      if (code->id == card.id) found = code;
    if (card.match.kind == MatchKind::code && !found)
      return Failure(Error{"the rule \"" + card.id + "\" has no code in this mtlint",
                           "give it a data pattern (\"match\"), or rename it", card.file});
    set.code.push_back(card.match.kind == MatchKind::code ? found : nullptr);
  }
  for (const RuleCode* code : all_rule_code())
    if (!set.find(code->id))
      return Failure(Error{"the rule \"" + std::string(code->id) + "\" has no card",
                           "reinstall mtlint: its rules/ folder is incomplete"});
  return {};
}

Result<std::uint64_t> digest_of(const std::vector<RuleCard>& cards) {
  std::uint64_t digest = 0;
  for (const RuleCard& card : cards) {
    const auto bytes = read_file(card.file);
    if (!bytes) return Failure(bytes.error());
    digest = hash64(*bytes, digest);
  }
  return digest;
}

}  // namespace

std::string nearest_name(std::string_view word, const std::vector<std::string>& known) {
  std::string best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& name : known)
    if (const std::size_t far = distance(word, name); far < least) {
      least = far;
      best = name;
    }
  return best;
}

std::optional<std::uint32_t> RuleSet::find(std::string_view id) const {
  const auto card = std::ranges::find(cards, id, &RuleCard::id);
  if (card == cards.end()) return std::nullopt;
  return static_cast<std::uint32_t>(card - cards.begin());
}

Result<RuleSet> make_rule_set(const std::vector<std::string>& folders, const Selection& selection) {
  RuleSet set;
  for (const std::string& folder : folders) {
    auto cards = load_cards(folder);
    if (!cards) return Failure(cards.error());
    for (RuleCard& card : *cards) {
      if (set.find(card.id))
        return Failure(Error{"the rule \"" + card.id + "\" exists already", "give it another id",
                             card.file, 1, 1});
      set.cards.push_back(std::move(card));
    }
  }
  if (auto joined = join_code(set); !joined) return Failure(joined.error());
  if (auto checked = check_names(set.cards, selection); !checked) return Failure(checked.error());
  for (const RuleCard& card : set.cards) {
    const bool wanted = selection.select.empty() || is_named(selection.select, card);
    // A preview rule that is asked for by its own name runs only with --preview all the same.
    const bool ready = card.status == RuleStatus::stable || selection.preview;
    set.active.push_back(wanted && ready && !is_named(selection.ignore, card));
  }
  set.severity = selection.severity;
  set.least_severity = selection.profile == Profile::audit   ? Severity::neutral
                       : selection.profile == Profile::draft ? Severity::major
                                                             : Severity::minor;
  set.least_confidence = static_cast<float>(selection.min_confidence);
  auto data = DataRules::compile(set.cards, set.active);
  if (!data) return Failure(data.error());
  set.data = std::make_shared<const DataRules>(std::move(*data));
  const auto digest = digest_of(set.cards);
  if (!digest) return Failure(digest.error());
  set.digest = *digest;
  return set;
}

}  // namespace mtlint
