// One document through analysis and rules.

#include "engine/check.h"

#include <ctime>

#include <algorithm>

#include "base/hash.h"
#include "text/fold.h"

namespace mtlint {
namespace {

std::uint64_t cpu_now() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000U +
         static_cast<std::uint64_t>(now.tv_nsec);
}

// Hands the time since the last reading to one part after the other, so that the clock is asked once
// between two parts: a reading costs a third of a microsecond, as much as a cheap rule.
class Clock {
 public:
  explicit Clock(bool wanted) : wanted_(wanted), last_(wanted ? cpu_now() : 0) {}
  void give_to(std::uint64_t& total) {
    if (!wanted_) return;
    const std::uint64_t now = cpu_now();
    total += now - last_;
    last_ = now;
  }

 private:
  bool wanted_;
  std::uint64_t last_;
};

bool speaks(const RuleCard& card, const SegmentView& view) {
  if (card.needs_source && !view.bilingual()) return false;
  return card.sources.empty() ||
         std::ranges::find(card.sources, view.segment().source_language) != card.sources.end();
}

// A piece behind a misplaced stop is the same fault as the stop.
bool is_split_piece(const Finding& fragment, const Finding& split) {
  return std::ranges::any_of(split.marks, [&](const Mark& mark) {
    return mark.side == Side::target && mark.span == fragment.marks.front().span;
  });
}

// Is the finding only another sign of what a stronger one says? Where nothing was translated, every
// number and name is missing too; where a name, an idiom or something untranslated was found, the
// spelling of the same words is beside the point.
bool is_explained(const Finding& finding, std::span<const Finding> others, const RuleSet& rules) {
  const RuleCard& card = rules.cards[finding.rule];
  const auto settles = [](const RuleCard& rule) {
    return rule.id == "empty-target" || rule.id == "untranslated";
  };
  return std::ranges::any_of(others, [&](const Finding& other) {
    const RuleCard& stronger = rules.cards[other.rule];
    if (settles(stronger)) return !settles(card);
    if (card.id == "sentence-fragment" && stronger.id == "bad-sentence-split")
      return is_split_piece(finding, other);
    return card.group == "wording" && stronger.group != "wording" &&
           stronger.group != "sentences" &&
           other.marks.front().side == finding.marks.front().side &&
           other.marks.front().span.overlaps(finding.marks.front().span);
  });
}

bool is_allowed(const Segment& segment, const RuleCard& card) {
  return std::ranges::any_of(
      segment.allow, [&](std::string_view name) { return name == card.id || name == card.group; });
}

// Reading order: segment, then place in the target (source-only marks first), then rule.
bool comes_before(const Finding& a, const Finding& b) {
  const auto place = [](const Finding& f) {
    const Mark& mark = f.marks.front();
    return std::tuple(f.segment, mark.side == Side::target ? mark.span.begin + 1 : 0,
                      mark.span.begin, f.rule);
  };
  return place(a) < place(b);
}

}  // namespace

void CheckTimes::add(const CheckTimes& other) {
  analysis += other.analysis;
  data_rules += other.data_rules;
  rules.resize(std::max(rules.size(), other.rules.size()));
  for (std::size_t i = 0; i < other.rules.size(); ++i) rules[i] += other.rules[i];
}

std::uint64_t fingerprint_of(const Finding& finding, const RuleCard& card, const Segment& segment) {
  FoldOptions options;
  options.spaces = options.width = options.quotes = true;
  std::uint64_t hash = hash64(card.id);
  hash = hash64(folded(segment.source, options), hash);
  hash = hash64(folded(segment.target, options), hash);
  for (const Mark& mark : finding.marks) {
    const std::string_view text = mark.side == Side::source ? segment.source : segment.target;
    hash =
        hash64(folded(mark.span.of(text), options), hash + static_cast<std::uint64_t>(mark.side));
  }
  return hash;
}

Checker::Checker(const RuleSet& rules, const Resources& resources)
    : rules_(rules), resources_(resources), analyst_(resources) {
  times.rules.resize(rules.cards.size());
}

void Checker::check_segment(const Document& document, std::size_t index,
                            std::vector<Finding>& out) {
  Clock clock(times.wanted);
  analyst_.analyse(document, index, facts_);
  clock.give_to(times.analysis);
  const SegmentView view{document, index, facts_, resources_};
  Findings findings(out);
  for (std::uint32_t i = 0; i < rules_.cards.size(); ++i) {
    const RuleCode* code = rules_.code[i];
    if (!rules_.active[i] || !code || !code->check || !speaks(rules_.cards[i], view)) continue;
    const RuleCard& card = rules_.cards[i];
    findings.start(i, static_cast<std::uint32_t>(index), card.severity, card.confidence);
    code->check(view, findings);
    clock.give_to(times.rules[i]);
  }
  rules_.data->check(view, findings);
  clock.give_to(times.data_rules);
  for (const NameHit& hit : facts_.names)
    names_.push_back({static_cast<std::uint32_t>(index), hit});
}

void Checker::check_whole(const Document& document, std::vector<Finding>& out) {
  const DocumentView view{document, names_, resources_};
  Findings findings(out);
  Clock clock(times.wanted);
  for (std::uint32_t i = 0; i < rules_.cards.size(); ++i) {
    const RuleCode* code = rules_.code[i];
    if (!rules_.active[i] || !code || !code->check_document) continue;
    findings.start(i, 0, rules_.cards[i].severity, rules_.cards[i].confidence);
    code->check_document(view, findings);
    clock.give_to(times.rules[i]);
  }
}

std::vector<Finding> Checker::check(const Document& document) {
  std::vector<Finding> found;
  names_.clear();
  for (std::size_t i = 0; i < document.segments.size(); ++i) check_segment(document, i, found);
  check_whole(document, found);
  for (Finding& finding : found) {
    const auto severity = rules_.severity.find(rules_.cards[finding.rule].id);
    if (severity != rules_.severity.end()) finding.severity = severity->second;
  }
  std::stable_sort(found.begin(), found.end(), comes_before);
  std::vector<Finding> kept;
  for (std::size_t i = 0, begin = 0; i < found.size(); ++i) {
    Finding& finding = found[i];
    while (found[begin].segment != finding.segment) ++begin;
    std::size_t end = i;
    while (end < found.size() && found[end].segment == finding.segment) ++end;
    const RuleCard& card = rules_.cards[finding.rule];
    const Segment& segment = document.segments[finding.segment];
    const bool loud =
        finding.severity >= rules_.least_severity && finding.confidence >= rules_.least_confidence;
    if (!loud || is_allowed(segment, card) ||
        is_explained(finding, std::span(found).subspan(begin, end - begin), rules_))
      continue;
    finding.fingerprint = fingerprint_of(finding, card, segment);
    kept.push_back(finding);
  }
  return kept;
}

}  // namespace mtlint
