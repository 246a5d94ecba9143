// Collects the terms of documents.

#include "engine/term_list.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "analysis/term_index.h"

namespace mtlint {
namespace {

constexpr std::size_t most_places = 50;

// The worst first.
constexpr std::array<std::string_view, 8> by_weight{
    "forbidden", "deprecated", "changed", "missing", "miscased", "admitted", "approved", "kept"};

std::string verdict_of(const std::vector<TermRendering>& renderings) {
  for (const std::string_view verdict : by_weight)
    if (std::ranges::find(renderings, verdict, &TermRendering::verdict) != renderings.end())
      return std::string(verdict);
  return {};
}

std::string_view word_of(const TermHit& hit, const TermIndex& terms) {
  switch (hit.verdict) {
    case TermVerdict::missing:
      return "missing";
    case TermVerdict::miscased:
      return "miscased";
    case TermVerdict::changed:
      return "changed";
    default:
      break;
  }
  const auto& forms = terms.forms(hit.entry);
  const bool kept = terms.entries()[hit.entry].do_not_translate &&
                    hit.verdict == TermVerdict::accepted && hit.form == 0;
  if (kept || hit.form >= forms.size()) return "kept";
  return name_of(term_status_names, forms[hit.form].status);
}

TermOfDocument entry_of(const TermIndex& terms, std::uint32_t number) {
  const TermEntry& record = terms.entries()[number];
  TermOfDocument entry;
  entry.note = record.note;
  entry.evidence =
      std::filesystem::path(record.file).filename().string() + ":" + std::to_string(record.line);
  const auto& forms = terms.forms(number);
  if (!forms.empty() && is_welcome(forms.front().status)) entry.expected = forms.front().text;
  return entry;
}

NamePlace place_of(const SegmentView& view) {
  return {view.document.file, segment_name(view.segment())};
}

}  // namespace

TermList::TermList(const Resources& resources) : resources_(resources), analyst_(resources) {}

void TermList::add(const Document& document) {
  analyst_.each(document, facts_, [&](std::size_t i) {
    add(SegmentView{document, i, facts_, resources_});
  });
}

void TermList::add(const SegmentView& view) {
  for (const TermHit& hit : view.facts.terms) add_hit(view, hit);
  for (const UnwelcomeTerm& use : view.facts.unwelcome) add_unwelcome(view, use);
  if (view.bilingual() && !view.target().empty()) add_to_learner(view);
}

void TermList::add_hit(const SegmentView& view, const TermHit& hit) {
  const TermIndex& terms = *resources_.terms;
  TermOfDocument entry = entry_of(terms, terms.key(hit.key).entries.front());
  entry.source = terms.key(hit.key).text;
  if (entry.expected.empty()) entry.expected = entry.source;
  count(std::to_string(hit.key), entry, view, hit.target.of(view.target()), word_of(hit, terms));
}

void TermList::add_unwelcome(const SegmentView& view, const UnwelcomeTerm& use) {
  const TermForm& form = resources_.terms->forms(use.entry)[use.form];
  count("entry " + std::to_string(use.entry), entry_of(*resources_.terms, use.entry), view,
        use.target.of(view.target()), name_of(term_status_names, form.status));
}

// What the glossary has need not be learnt.
void TermList::add_to_learner(const SegmentView& view) {
  if (learnt_places_.size() >= TermLearner::most_segments) return;
  std::vector<Span> quiet;
  for (const NameHit& name : view.facts.names) quiet.push_back(name.span);
  for (const ChineseName& name : view.facts.people) quiet.push_back(name.span);
  for (const TermHit& term : view.facts.terms) quiet.push_back(term.span);
  learner_.add(view.source(), view.segment().source_language, view.target(), quiet);
  learnt_places_.push_back(place_of(view));
}

void TermList::count(const std::string& key, const TermOfDocument& entry, const SegmentView& view,
                     std::string_view words, std::string_view verdict) {
  const auto [it, is_new] = found_.try_emplace(key);
  Found& found = it->second;
  if (is_new) {
    found.order = found_.size();
    found.entry = entry;
  }
  ++found.entry.count;
  TermRendering& rendering = found.renderings[std::string(verdict) + '\n' + std::string(words)];
  rendering.english = words;
  rendering.verdict = verdict;
  ++rendering.count;
  if (rendering.places.size() < most_places) rendering.places.push_back(place_of(view));
}

void TermList::append_learnt(std::vector<TermOfDocument>& out) const {
  for (const LearntTerm& term : learner_.learn()) {
    TermOfDocument entry;
    entry.source = term.source;
    entry.expected = term.renderings.front().english;
    entry.evidence = "learnt";
    entry.count = term.segments;
    entry.verdict = term.renderings.size() > 1 ? "inconsistent" : "consistent";
    for (const LearntRendering& learnt : term.renderings) {
      TermRendering& rendering = entry.renderings.emplace_back();
      rendering.english = learnt.english;
      rendering.verdict = entry.renderings.size() == 1 ? "usual" : "other";
      rendering.count = learnt.places.size();
      for (const LearntPlace& place : learnt.places)
        if (rendering.places.size() < most_places)
          rendering.places.push_back(learnt_places_[place.segment]);
    }
    out.push_back(std::move(entry));
  }
}

std::vector<TermOfDocument> TermList::entries() const {
  std::vector<const Found*> ordered;
  for (const auto& [key, found] : found_) ordered.push_back(&found);
  std::ranges::sort(ordered, {}, &Found::order);
  std::vector<TermOfDocument> entries;
  for (const Found* found : ordered) {
    TermOfDocument entry = found->entry;
    for (const auto& [key, rendering] : found->renderings) entry.renderings.push_back(rendering);
    std::ranges::stable_sort(entry.renderings, std::ranges::greater{}, &TermRendering::count);
    entry.verdict = verdict_of(entry.renderings);
    entries.push_back(std::move(entry));
  }
  append_learnt(entries);
  return entries;
}

}  // namespace mtlint
