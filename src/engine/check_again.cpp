// Checking a text that is being edited: what has not changed is not checked again.

#include <algorithm>

#include "base/hash.h"
#include "engine/check.h"

namespace mtlint {
namespace {

std::uint64_t digest_of(const Segment* segment, std::uint64_t digest) {
  if (!segment) return hash64("none", digest);
  const auto marks = static_cast<std::uint64_t>(segment->source_language) * 4 +
                     (segment->has_source ? 2U : 0U) + (segment->trusted_pair ? 1U : 0U);
  return hash64(segment->target, hash64(segment->source, digest + marks));
}

// Of the segment, its neighbours and what rules ask of the document.
std::uint64_t digest_of(const Document& document, std::size_t index) {
  const auto& segments = document.segments;
  std::uint64_t digest = hash64(document.name);
  digest = digest_of(index > 0 ? &segments[index - 1] : nullptr, digest);
  digest = digest_of(&segments[index], digest);
  return digest_of(index + 1 < segments.size() ? &segments[index + 1] : nullptr, digest);
}

template <class Items>
void append_as(std::uint32_t segment, const Items& items, Items& out) {
  for (auto item : items) {
    item.segment = segment;
    out.push_back(std::move(item));
  }
}

}  // namespace

void OutcomeCache::forget_unused() {
  std::erase_if(outcomes_, [](const auto& entry) { return !entry.second.used; });
  for (auto& [digest, entry] : outcomes_) entry.used = false;
}

SegmentOutcome Checker::outcome_of(const Document& document, std::size_t index) {
  SegmentOutcome outcome;
  names_.clear();
  people_.clear();
  foreign_.clear();
  std::vector<Finding> found;
  analyst_.analyse(document, index, facts_);
  check_segment(document, index, found);
  append_as(0, found, outcome.findings);
  append_as(0, names_, outcome.names);
  append_as(0, people_, outcome.people);
  append_as(0, foreign_, outcome.foreign);
  return outcome;
}

std::optional<std::vector<Finding>> Checker::check_again(const Document& document,
                                                         OutcomeCache& cache,
                                                         const std::function<bool()>& stop) {
  std::vector<const SegmentOutcome*> outcomes;
  for (std::size_t i = 0; i < document.segments.size(); ++i) {
    const auto [entry, is_new] = cache.outcomes_.try_emplace(digest_of(document, i));
    if (is_new) {
      if (stop && stop()) {
        cache.outcomes_.erase(entry);
        return std::nullopt;
      }
      entry->second.outcome = outcome_of(document, i);
    }
    entry->second.used = true;
    outcomes.push_back(&entry->second.outcome);
  }
  names_.clear();
  people_.clear();
  foreign_.clear();
  std::vector<Finding> found;
  for (std::uint32_t i = 0; i < outcomes.size(); ++i) {
    append_as(i, outcomes[i]->findings, found);
    append_as(i, outcomes[i]->names, names_);
    append_as(i, outcomes[i]->people, people_);
    append_as(i, outcomes[i]->foreign, foreign_);
  }
  return finish(document, std::move(found));
}

}  // namespace mtlint
