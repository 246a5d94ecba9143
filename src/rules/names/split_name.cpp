// A name whose words are run together or cut at the wrong place, or that was pushed between an
// organisation and the office held there.
// Card, help and examples: rules/names/split-name.json

#include <algorithm>
#include <array>

#include "rules/name_findings.h"
#include "text/characters.h"

namespace mtlint {
namespace {

// The words behind a name that belonged before it: ", chairman of the group". Empty if they are
// something else.
std::string_view stranded_office(std::string_view text) {
  if (!text.starts_with(", ")) return {};
  const std::size_t of = text.find(" of ", 2);
  if (of == std::string_view::npos || of > 40) return {};
  const std::string_view office = text.substr(2, of - 2);
  const bool plain = std::ranges::all_of(
      office, [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; });
  if (!plain) return {};
  constexpr std::array<std::string_view, 24> wholes{
      "the group",      "the company",    "the bank",        "the association",  "the institute",
      "the university", "the college",    "the ministry",    "the committee",    "the commission",
      "the centre",     "the center",     "the bureau",      "the department",   "the institution",
      "the firm",       "the federation", "the corporation", "the organization", "the organisation",
      "the agency",     "the academy",    "the council",     "the school"};
  for (const std::string_view whole : wholes)
    if (text.substr(of + 4).starts_with(whole) &&
        !is_letter(static_cast<unsigned char>(
            of + 4 + whole.size() < text.size() ? text[of + 4 + whole.size()] : ' ')))
      return text.substr(0, of + 4 + whole.size());
  return {};
}

// "China Mobile Yang Jie, chairman of the group" for 中国移动集团董事长杨杰: the office was torn
// from the organisation.
void check_torn_office(const SegmentView& segment, const NameHit& organisation, Span person_source,
                       Span person, Findings& findings) {
  const std::string_view target = segment.target();
  constexpr std::uint32_t most_between = 45;  // bytes of the source
  if (person_source.begin < organisation.span.end ||
      person_source.begin - organisation.span.end > most_between)
    return;
  if (person.begin != organisation.target.end + 1 || target[organisation.target.end] != ' ') return;
  const std::string_view office = stranded_office(target.substr(person.end));
  if (office.empty()) return;
  const std::string_view title = office.substr(2, office.find(" of ") - 2);
  const Span all{organisation.target.begin, person.end + static_cast<std::uint32_t>(office.size())};
  const std::string better = std::string(person.of(target)) + ", " + std::string(title) + " of " +
                             std::string(organisation.target.of(target));
  Finding& finding = findings.add("the name stands between the organisation and the office",
                                  {Side::target, all, "expected " + quoted(better)});
  finding.marks.push_back({Side::source, {organisation.span.begin, person_source.end}, {}});
  finding.confidence = 0.9F;
  finding.suggestions.push_back(better);
  finding.fixes.push_back({all, better, false});
  finding.evidence = {{"because", "organisation and office belong together in the source"}};
}

void check_torn_offices(const SegmentView& segment, Findings& findings) {
  const NameSources names = name_sources(segment.resources);
  for (const NameHit& hit : segment.facts.names) {
    const EntityKind kind = names.of(hit).entity(hit.entity).kind;
    if (!hit.accepted || kind != EntityKind::organisation) continue;
    for (const NameHit& other : segment.facts.names)
      if (other.accepted && names.of(other).entity(other.entity).kind == EntityKind::person)
        check_torn_office(segment, hit, other.span, other.target, findings);
    for (const ChineseName& person : segment.facts.people)
      if (person.accepted) check_torn_office(segment, hit, person.span, person.target, findings);
  }
}

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  for (const NameHit& hit : segment.facts.names) {
    if (hit.verdict != NameVerdict::split) continue;
    const std::string words = quoted(hit.target.of(segment.target()));
    add_name_finding(segment, hit,
                     hit.reason == NameReason::joined ? "the words of " + words + " run together"
                                                      : words + " is cut at the wrong place",
                     findings);
  }
  for (const ChineseName& name : segment.facts.people) {
    if (name.verdict != NameVerdict::split) continue;
    const std::string words = quoted(name.target.of(segment.target()));
    add_person_finding(segment, name,
                       name.reason == NameReason::joined ? "the words of " + words + " run together"
                                                         : words + " is cut at the wrong place",
                       findings);
  }
  check_torn_offices(segment, findings);
}

}  // namespace

extern const RuleCode split_name{.id = "split-name", .check = check};

}  // namespace mtlint
