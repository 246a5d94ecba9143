// Given and family name in an order that the bearer does not use, or in both orders in one
// document. Card, help and examples: rules/names/name-order.json

#include <algorithm>
#include <map>

#include "rules/name_findings.h"

namespace mtlint {
namespace {

void check(const SegmentView& segment, Findings& findings) {
  if (!segment.bilingual()) return;
  const auto message = [&](Span target) {
    return quoted(target.of(segment.target())) + " has the given name before the family name";
  };
  for (const NameHit& hit : segment.facts.names)
    if (hit.verdict == NameVerdict::reversed)
      add_name_finding(segment, hit, message(hit.target), findings);
  for (const ChineseName& name : segment.facts.people)
    if (name.verdict == NameVerdict::reversed && name.whole)
      add_person_finding(segment, name, message(name.target), findings);
}

// A name of two or more words as it stands in one segment.
struct Use {
  std::uint32_t segment = 0;
  Span target{};
  Span source{};
};

// The words of a name without their order, and in it.
struct Order {
  std::string sorted{};
  std::string as_is{};
};

Order order_of(std::string_view words) {
  std::vector<std::string> parts;
  Order order;
  for (const std::string_view word : words_of(words)) {
    parts.push_back(squeeze(word));
    order.as_is += parts.back() + ' ';
  }
  if (parts.size() < 2 || words.find(',') != std::string_view::npos) return {};
  std::ranges::sort(parts);
  for (const std::string& part : parts) order.sorted += part + ' ';
  return order;
}

// Compares the uses of names in the order of the document.
class Orders {
 public:
  Orders(const DocumentView& view, Findings& findings) : view_(view), findings_(findings) {}

  void add(const std::string& name, const Use& use) {
    const Segment& segment = view_.document.segments[use.segment];
    const Order order = order_of(use.target.of(segment.target));
    if (order.sorted.empty()) return;
    const auto [place, is_first] = first_.try_emplace(name + '\n' + order.sorted, use);
    if (is_first) return;
    const Segment& earlier = view_.document.segments[place->second.segment];
    const std::string before(place->second.target.of(earlier.target));
    if (order_of(before).as_is == order.as_is) return;
    Finding& finding = findings_.add(
        use.segment,
        quoted(use.target.of(segment.target)) + " is " + quoted(before) + " in segment " +
            (earlier.id.empty() ? std::to_string(earlier.number) : std::string(earlier.id)),
        {Side::target, use.target, "elsewhere " + quoted(before)});
    finding.marks.push_back({Side::source, use.source, {}});
    finding.suggestions.push_back(before);
    finding.fixes.push_back({use.target, before, false});
    finding.evidence = {{"earlier", before}, {"because", "both orders stand in one document"}};
  }

 private:
  const DocumentView& view_;
  Findings& findings_;
  std::map<std::string, Use> first_;
};

void check_document(const DocumentView& document, Findings& findings) {
  Orders orders(document, findings);
  const NameSources names = name_sources(document.resources);
  for (const NameUse& use : document.names)
    if (use.hit.verdict == NameVerdict::accepted &&
        names.of(use.hit).entity(use.hit.entity).kind == EntityKind::person)
      orders.add(std::to_string(use.hit.entity), {use.segment, use.hit.target, use.hit.span});
  for (const PersonUse& use : document.people)
    if (use.name.verdict == NameVerdict::accepted ||
        (use.name.verdict == NameVerdict::reversed && !use.name.whole))
      orders.add(std::string(use.name.span.of(document.document.segments[use.segment].source)),
                 {use.segment, use.name.target, use.name.span});
}

}  // namespace

extern const RuleCode name_order{
    .id = "name-order", .check = check, .check_document = check_document};

}  // namespace mtlint
