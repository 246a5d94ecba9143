// Collects the idioms of documents.

#include "engine/idiom_list.h"

#include <algorithm>
#include <functional>

#include "rules/idiom_report.h"

namespace mtlint {
namespace {

constexpr std::size_t most_places = 50;

std::string_view word_of(IdiomVerdict verdict) {
  switch (verdict) {
    case IdiomVerdict::accepted:
      return "accepted";
    case IdiomVerdict::literal:
    case IdiomVerdict::auto_literal:
      return "literal";
    case IdiomVerdict::untranslated:
      return "untranslated";
    case IdiomVerdict::lacking:
      return "incomplete";
    case IdiomVerdict::unknown:
    case IdiomVerdict::unconfirmed:
      return "unconfirmed";
  }
  return "";
}

}  // namespace

void IdiomList::add(const SegmentView& view) {
  if (!view.bilingual()) return;
  const Segment& segment = view.segment();
  for (const IdiomHit& hit : view.facts.idioms) {
    IdiomKnowledge known = idiom_knowledge(resources_, hit);
    const auto [it, is_new] = found_.try_emplace(known.name);
    Found& found = it->second;
    if (is_new) {
      found.order = found_.size();
      found.entry.idiom = std::move(known.name);
      found.entry.meaning = std::move(known.meaning);
      found.entry.origin = std::move(known.source);
      found.entry.suggested = std::move(known.renderings);
      found.entry.dictionary = std::move(known.dictionary);
    }
    ++found.entry.count;
    const std::string english(hit.target.of(segment.target));
    const std::string verdict(word_of(hit.verdict));
    IdiomRendering& rendering = found.renderings[verdict + '\n' + english];
    if (rendering.count++ == 0) {
      rendering.english = english;
      rendering.verdict = verdict;
    }
    if (rendering.places.size() < most_places)
      rendering.places.push_back({view.document.file, segment_name(segment)});
  }
}

std::vector<IdiomEntryOfDocument> IdiomList::entries() const {
  std::vector<const Found*> ordered;
  for (const auto& [key, found] : found_) ordered.push_back(&found);
  std::ranges::sort(ordered, {}, &Found::order);
  std::vector<IdiomEntryOfDocument> entries;
  for (const Found* found : ordered) {
    IdiomEntryOfDocument entry = found->entry;
    for (const auto& [key, rendering] : found->renderings) entry.renderings.push_back(rendering);
    std::ranges::stable_sort(entry.renderings, std::ranges::greater{}, &IdiomRendering::count);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace mtlint
