// Collects the names of documents.

#include "engine/whos_who.h"

#include <algorithm>

#include "analysis/chinese_names.h"
#include "analysis/imported_names.h"
#include "analysis/names.h"
#include "resources/imports.h"
#include "resources/lexicon.h"

namespace mtlint {
namespace {

constexpr std::size_t most_places = 50;

std::string_view word_of(NameVerdict verdict) {
  switch (verdict) {
    case NameVerdict::unmentioned:
      return "unmentioned";
    case NameVerdict::accepted:
      return "accepted";
    case NameVerdict::broken:
      return "broken";
    case NameVerdict::split:
      return "split";
    case NameVerdict::reversed:
      return "reversed";
    case NameVerdict::missing:
      return "missing";
  }
  return "";
}

std::string_view word_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "person";
    case EntityKind::place:
      return "place";
    case EntityKind::organisation:
      return "organisation";
  }
  return "";
}

// The worst first.
constexpr std::array<std::string_view, 6> by_weight{"broken",   "missing",  "split",
                                                    "reversed", "accepted", "unmentioned"};

// Two accepted forms of which none is a piece of the other: "Kyiv" and "Kiev", but not "Obama" and
// "Barack Obama", and not "ITU" and its full form.
bool is_inconsistent(const std::vector<NameRendering>& renderings) {
  std::vector<std::string> accepted;
  for (const NameRendering& rendering : renderings)
    if (rendering.verdict == "accepted" && rendering.english.find(' ') != std::string::npos)
      accepted.push_back(squeeze(rendering.english));
  for (std::size_t i = 1; i < accepted.size(); ++i)
    if (accepted[i].find(accepted[0]) == std::string::npos &&
        accepted[0].find(accepted[i]) == std::string::npos)
      return true;
  return false;
}

std::string verdict_of(const std::vector<NameRendering>& renderings) {
  for (const std::string_view verdict : by_weight) {
    if (verdict == "accepted" && is_inconsistent(renderings)) return "inconsistent";
    for (const NameRendering& rendering : renderings)
      if (rendering.verdict == verdict) return std::string(verdict);
  }
  return "unmentioned";
}

}  // namespace

WhosWho::WhosWho(const Resources& resources) : resources_(resources), analyst_(resources) {}

void WhosWho::add(const Document& document) {
  analyst_.each(document, facts_, [&](std::size_t i) {
    add(SegmentView{document, i, facts_, resources_});
  });
}

void WhosWho::add(const SegmentView& view) {
  const Segment& segment = view.segment();
  for (const NameHit& hit : view.facts.names) add_hit(view.document, segment, hit);
  for (const ChineseName& name : view.facts.people) add_person(view, name);
  for (const ImportedName& name : view.facts.imported) add_imported(view.document, segment, name);
}

WhosWho::Found& WhosWho::found_for(const std::string& key) {
  const auto [it, is_new] = found_.try_emplace(key);
  if (is_new) it->second.order = found_.size();
  return it->second;
}

void WhosWho::add_hit(const Document& document, const Segment& segment, const NameHit& hit) {
  const NameSources names = name_sources(resources_);
  const Lexicon& lexicon = names.of(hit);
  const EntityRecord& entity = lexicon.entity(hit.entity);
  const std::string source(hit.span.of(segment.source));
  Found& found = found_for(source + '\n' + std::string(lexicon.text(entity.id)));
  if (found.entry.count == 0) {
    found.entry.source = source;
    found.entry.kind = word_of(entity.kind);
    found.entry.expected = expected_form(hit, lexicon, hit.entity);
    found.entry.who = lexicon.text(entity.note);
    found.entry.evidence = hit.house ? "your names" : "names";
  }
  count(found, document, segment, hit.target, hit.verdict, hit.reason);
}

void WhosWho::add_person(const SegmentView& view, const ChineseName& name) {
  const Segment& segment = view.segment();
  const std::string source(name.span.of(segment.source));
  Found& found = found_for(source);
  if (found.entry.count == 0) {
    found.entry.source = source;
    found.entry.kind = "person";
    found.entry.expected = pinyin_of(name, view.facts.source, name_sources(resources_));
    found.entry.evidence = "reading";
  }
  count(found, view.document, segment, name.target, name.verdict, name.reason);
}

void WhosWho::add_imported(const Document& document, const Segment& segment,
                           const ImportedName& name) {
  if (name.verdict == NameVerdict::unmentioned) return;  // packages take many words for names
  const std::string source(name.span.of(segment.source));
  Found& found = found_for(source);
  if (found.entry.count == 0) {
    found.entry.source = source;
    found.entry.kind = (name.kinds & name_kind::person) != 0         ? "person"
                       : (name.kinds & name_kind::organisation) != 0 ? "organisation"
                                                                     : "place";
    found.entry.expected = expected_form(name, *resources_.imports);
    found.entry.evidence = sources_of(name, *resources_.imports);
  }
  count(found, document, segment, name.target, name.verdict, name.reason);
}

void WhosWho::count(Found& found, const Document& document, const Segment& segment, Span target,
                    NameVerdict verdict, NameReason reason) {
  const std::string words(target.of(segment.target));
  const std::string_view word = word_of(verdict);
  ++found.entry.count;
  NameRendering& rendering = found.renderings[std::string(word) + '\n' + words];
  if (rendering.count++ == 0) {
    rendering.english = words;
    rendering.verdict = word;
    rendering.because = explain(reason);
  }
  if (rendering.places.size() >= most_places) return;
  rendering.places.push_back({document.file, segment.id.empty() ? std::to_string(segment.number)
                                                                : std::string(segment.id)});
}

std::vector<NameEntryOfDocument> WhosWho::entries() const {
  std::vector<const Found*> ordered;
  for (const auto& [key, found] : found_) ordered.push_back(&found);
  std::ranges::sort(ordered, {}, &Found::order);
  std::vector<NameEntryOfDocument> entries;
  for (const Found* found : ordered) {
    NameEntryOfDocument entry = found->entry;
    for (const auto& [key, rendering] : found->renderings) entry.renderings.push_back(rendering);
    std::ranges::stable_sort(entry.renderings, std::ranges::greater{}, &NameRendering::count);
    entry.verdict = verdict_of(entry.renderings);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace mtlint
