// Applies permissions and the baseline.

#include "engine/decisions.h"

#include <algorithm>

#include <fmt/format.h>

namespace mtlint {
namespace {

constexpr std::size_t most_notes = 20;  // of a kind; the rest is counted

}  // namespace

Result<Decisions> Decisions::load(const DecisionOptions& options, const RuleSet& rules) {
  Decisions decisions;
  decisions.options_ = options;
  decisions.rules_ = &rules;
  for (const std::string& file : options.allow)
    if (auto read = decisions.allow_.read(file); !read) return Failure(read.error());
  if (!options.baseline.empty()) {
    auto baseline = Baseline::read(options.baseline);
    if (!baseline) return Failure(baseline.error());
    decisions.baseline_ = std::move(*baseline);
  } else if (options.new_only) {
    return Failure(Error{"--new-only needs a baseline",
                         "write one with `mtlint baseline` and name it with --baseline"});
  }
  return decisions;
}

bool Decisions::is_allowed(const Finding& finding, const RuleCard& card, const Segment& segment) {
  return allow_.find(finding, card, segment, options_.today) != nullptr;
}

void Decisions::count(const CheckedDocument& checked) {
  const Document& document = checked.document;
  files_.insert(document.file);
  counts_.allowed += checked.allowed;
  for (const UnusedAllow& unused : checked.unused_allow) {
    if (inline_unused_++ >= most_notes) continue;
    const Segment& segment = document.segments[unused.segment];
    inline_notes_.push_back(fmt::format(
        "{}:{}: {}", document.file,
        segment.line == 0 ? "segment " + segment_name(segment) : std::to_string(segment.line),
        unused.unknown ? "allows \"" + unused.name + "\", which is no rule or group"
                       : "allows " + unused.name + ", which finds nothing there"));
  }
}

std::vector<Finding> Decisions::apply(const CheckedDocument& checked, bool only_look) {
  const Document& document = checked.document;
  if (!only_look) count(checked);
  std::vector<Finding> told;
  told.reserve(checked.findings.size());
  for (const Finding& finding : checked.findings) {
    const Segment& segment = document.segments[finding.segment];
    const RuleCard& card = rules_->cards[finding.rule];
    const bool known = baseline_ && baseline_->has(finding, card, segment);
    if (is_allowed(finding, card, segment)) {
      if (!only_look) ++counts_.allowed;
      continue;
    }
    if (unchanged_ && unchanged_->has(segment)) continue;
    if (known && !only_look) ++counts_.known;
    if (known && options_.new_only) continue;
    told.push_back(finding);
    told.back().known = known;
  }
  return told;
}

void Decisions::tell_unused(std::vector<std::string>& notes) const {
  std::uint64_t unused = 0;
  for (std::size_t i = 0; i < allow_.entries().size(); ++i) {
    const AllowEntry& entry = allow_.entries()[i];
    const std::string place = fmt::format("{}:{}: ", entry.list, entry.line);
    const auto rule = rules_->find(entry.rule);
    if (!rule) {
      notes.push_back(place + "there is no rule \"" + entry.rule + "\"");
      continue;
    }
    if (AllowList::is_expired(entry, options_.today)) {
      if (allow_.is_used(i))
        notes.push_back(fmt::format("{}expired on {}: {} is told again ({})", place, entry.expires,
                                    entry.rule, entry.reason));
      else
        notes.push_back(fmt::format("{}expired on {} and finds nothing any more: delete it", place,
                                    entry.expires));
      continue;
    }
    const bool was_read = entry.file.empty() ? options_.report_unused : files_.contains(entry.file);
    if (allow_.is_used(i) || !rules_->active[*rule] || !was_read) continue;
    if (unused++ < most_notes)
      notes.push_back(
          fmt::format("{}unused: {} finds nothing there any more: delete it", place, entry.rule));
  }
  if (unused > most_notes)
    notes.push_back(fmt::format("… and {} more unused permissions", unused - most_notes));
}

std::vector<std::string> Decisions::finish() {
  std::vector<std::string> notes = inline_notes_;
  if (inline_unused_ > most_notes)
    notes.push_back(fmt::format("… and {} more permissions of the inputs that have no effect",
                                inline_unused_ - most_notes));
  tell_unused(notes);
  if (!baseline_) return notes;
  for (const EntryState state : baseline_->states(*rules_, files_)) {
    if (state == EntryState::fixed) ++counts_.fixed;
    if (state == EntryState::stale) ++counts_.stale;
  }
  if (counts_.fixed + counts_.stale > 0)
    notes.push_back(fmt::format(
        "{}: of its entries {} fixed, {} stale: `mtlint baseline --prune` takes them out",
        options_.baseline, counts_.fixed, counts_.stale));
  return notes;
}

}  // namespace mtlint
