// Plans fixes, makes them in memory, checks again, and keeps what holds.

#include "engine/fixes.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "formats/editing.h"

namespace mtlint {
namespace {

// Fixes that wait for others, or that are tried one by one, need a pass each; nobody needs so many.
constexpr int most_passes = 12;

// Codes of the file are nobody's words: no fix reaches into one, or across one.
bool touches_code(Span span, const Segment& segment) {
  return std::ranges::any_of(segment.target_codes, [&](const InlineCode& code) {
    return code.span.empty() ? span.begin < code.span.begin && code.span.begin < span.end
                             : span.overlaps(code.span);
  });
}

// Two insertions at one place would depend on their order.
bool collide(Span a, Span b) { return a.overlaps(b) || a == b || (a.begin == b.begin); }

bool fits(const Finding& finding, const std::vector<TextChange>& changes) {
  return std::ranges::none_of(finding.fixes, [&](const Fix& fix) {
    return std::ranges::any_of(
        changes, [&](const TextChange& other) { return collide(fix.span, other.span); });
  });
}

// Where a place of the old text stands in the new one; behind a change if it was inside.
std::uint32_t moved(std::uint32_t at, const std::vector<TextChange>& changes) {
  std::int64_t shift = 0;
  for (const TextChange& change : changes) {
    if (change.span.begin >= at) break;
    shift += static_cast<std::int64_t>(change.replacement.size()) -
             static_cast<std::int64_t>(std::min(change.span.end, at) - change.span.begin);
  }
  return static_cast<std::uint32_t>(static_cast<std::int64_t>(at) + shift);
}

// The same document with other targets; texts that stay are shared.
Document with_head_of(const Document& document) {
  Document copy;
  copy.file = document.file;
  copy.source_file = document.source_file;
  copy.format = document.format;
  copy.name = document.name;
  copy.source_tag = document.source_tag;
  copy.target_tag = document.target_tag;
  copy.source_detected = document.source_detected;
  copy.segments = document.segments;
  return copy;
}

// How often each rule fires in each segment.
using Tally = std::map<std::uint32_t, std::map<std::uint32_t, std::uint64_t>>;

Tally tally(const std::vector<Finding>& findings) {
  Tally tally;
  for (const Finding& finding : findings) ++tally[finding.segment][finding.rule];
  return tally;
}

}  // namespace

bool Fixer::may_be_made(const Finding& finding, const Segment& segment) const {
  if (finding.fixes.empty() || segment.locked || refused_.contains(finding.fingerprint))
    return false;
  return std::ranges::all_of(finding.fixes, [&](const Fix& fix) {
    return (fix.safe || unsafe_) && fix.span.end <= segment.target.size() &&
           !touches_code(fix.span, segment) && fix.span.of(segment.target) != fix.replacement;
  });
}

// The gravest findings first; what collides with a fix that is made waits for the next pass.
Fixer::Plan Fixer::plan_for(const Document& document, const std::vector<Finding>& told) const {
  std::vector<const Finding*> ordered;
  for (const Finding& finding : told)
    if (may_be_made(finding, document.segments[finding.segment])) ordered.push_back(&finding);
  std::ranges::stable_sort(ordered, [](const Finding* a, const Finding* b) {
    return std::tie(b->severity, b->confidence) < std::tie(a->severity, a->confidence);
  });
  Plan plan;
  for (const Finding* finding : ordered) {
    Planned& planned = plan[finding->segment];
    if (!planned.findings.empty() &&
        (careful_.contains(finding->segment) || !fits(*finding, planned.changes)))
      continue;
    for (const Fix& fix : finding->fixes) planned.changes.push_back({fix.span, fix.replacement});
    planned.findings.push_back(finding);
  }
  for (auto& [segment, planned] : plan)
    std::ranges::sort(planned.changes, {}, [](const TextChange& change) { return change.span; });
  return plan;
}

CheckedDocument Fixer::check(Document document) {
  CheckedDocument checked;
  checked.findings = checker_.check(document);
  checked.document = std::move(document);
  checked.unused_allow = checker_.unused_allow;
  checked.allowed = checker_.allowed;
  return checked;
}

// Is every finding of the plan gone, and nothing new there? If not, what stood in the way is tried
// with more care, or no more.
bool Fixer::accept(const Document& document, const Plan& plan, const std::vector<Finding>& before,
                   const std::vector<Finding>& after) {
  const Tally old = tally(before);
  const Tally now = tally(after);
  std::set<std::uint32_t> bad;
  const auto allowed_of = [&](std::uint32_t segment, std::uint32_t rule) {
    const auto found = old.find(segment);
    const auto count = found == old.end()             ? 0
                       : found->second.contains(rule) ? found->second.at(rule)
                                                      : 0;
    const auto planned = plan.find(segment);
    return count - (planned == plan.end() ? 0
                                          : static_cast<std::uint64_t>(std::ranges::count(
                                                planned->second.findings, rule, &Finding::rule)));
  };
  for (const auto& [segment, rules] : now)
    for (const auto& [rule, count] : rules)
      if (count > allowed_of(segment, rule)) bad.insert(segment);
  for (const std::uint32_t segment : bad) {
    bool found = false;
    for (const auto& [edited, planned] : plan) {
      const bool same = edited == segment ||
                        document.segments[edited].source == document.segments[segment].source;
      if (!same) continue;
      found = true;
      if (planned.findings.size() > 1 && careful_.insert(edited).second) continue;
      refused_.insert(planned.findings.front()->fingerprint);
      ++counts_.refused;
    }
    if (found) continue;
    for (const auto& [edited, planned] : plan)  // nobody knows which: none
      for (const Finding* finding : planned.findings)
        if (refused_.insert(finding->fingerprint).second) ++counts_.refused;
  }
  return bad.empty();
}

// `once` has the changes of segments that were changed in one pass only; the others are compared.
void Fixer::keep(const Document& before, const Document& after, const Changes& once) {
  FileEdits& file = files_[before.file];
  file.source_file = before.source_file;
  file.format = before.format;
  for (std::uint32_t i = 0; i < before.segments.size(); ++i) {
    const Segment& segment = before.segments[i];
    if (segment.target == after.segments[i].target) continue;
    const auto exact = once.find(i);
    file.edits[segment.number] = {
        hash64(segment.target),
        {.changes = exact != once.end()
                        ? exact->second
                        : changes_between(segment.target, after.segments[i].target)}};
    ++counts_.segments;
  }
}

const CheckedDocument& Fixer::fix(const CheckedDocument& checked, const Tell& tell) {
  passes_.clear();
  refused_.clear();
  careful_.clear();
  const CheckedDocument* current = &checked;
  std::vector<Finding> told = tell(checked);
  Changes once;
  std::set<std::uint32_t> edited;
  std::uint64_t mended = 0;
  for (int pass = 0; pass < most_passes; ++pass) {
    const Plan plan = plan_for(current->document, told);
    if (plan.empty()) break;
    Document next = with_head_of(current->document);
    for (const auto& [index, planned] : plan) {
      Segment& segment = next.segments[index];
      segment.target = next.text.keep(changed_text(segment.target, planned.changes));
      for (InlineCode& code : segment.target_codes)
        code.span = {moved(code.span.begin, planned.changes),
                     moved(code.span.end, planned.changes)};
    }
    passes_.push_back(check(std::move(next)));
    std::vector<Finding> after = tell(passes_.back());
    if (!accept(current->document, plan, told, after)) {
      passes_.pop_back();
      continue;
    }
    for (const auto& [index, planned] : plan) {
      mended += planned.findings.size();
      if (edited.insert(index).second)
        once[index] = planned.changes;
      else
        once.erase(index);
    }
    current = &passes_.back();
    told = std::move(after);
  }
  if (current != &checked) keep(checked.document, current->document, once);
  if (mended > 0) files_[checked.document.file].findings += mended;
  counts_.findings += mended;
  if (!unsafe_)
    counts_.unsafe +=
        static_cast<std::uint64_t>(std::ranges::count_if(told, [](const Finding& finding) {
          return std::ranges::any_of(finding.fixes, [](const Fix& fix) { return !fix.safe; });
        }));
  return *current;
}

}  // namespace mtlint
