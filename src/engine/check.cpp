// One document through analysis and rules.

#include "engine/check.h"

#include <ctime>

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

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

// Hands the time since the last reading to one part after the other, so that the clock is asked
// once between two parts: a reading costs a third of a microsecond, as much as a cheap rule.
class Clock {
 public:
  explicit Clock(bool wanted) : wanted_(wanted), last_(wanted ? cpu_now() : 0) {}
  void give_to(std::uint64_t& total) {
    if (!wanted_) return;
    const std::uint64_t now = cpu_now();
    total += now - last_;
    last_ = now;
  }
  void skip() {
    if (wanted_) last_ = cpu_now();
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

// Where nothing was translated, every number and name is missing too.
bool settles(const RuleCard& card) {
  return card.id == "empty-target" || card.id == "untranslated";
}

// What the findings told of one segment say about the weaker ones: those are left out if they are
// only another sign of the same fault.
class Explained {
 public:
  void add(const Finding& finding, const RuleCard& card) {
    settled_ = settled_ || settles(card);
    if (card.group != "wording" && card.group != "sentences") add_span(finding.marks.front());
    if (card.id == "bad-sentence-split")
      for (const Mark& mark : finding.marks)
        if (mark.side == Side::target) pieces_.push_back(mark.span);
  }

  // To be called between the last add() and the first covers().
  void sort() {
    std::ranges::sort(pieces_);
    for (auto& spans : spans_) {
      std::ranges::sort(spans);
      for (std::size_t i = 1; i < spans.size(); ++i)  // ends only grow: overlaps show at the last
        spans[i].end = std::max(spans[i].end, spans[i - 1].end);
    }
  }

  bool covers(const Finding& finding, const RuleCard& card) const {
    const Mark& mark = finding.marks.front();
    if (settled_ && !settles(card)) return true;
    // A piece behind a misplaced stop is the same fault as the stop.
    if (card.id == "sentence-fragment") return std::ranges::binary_search(pieces_, mark.span);
    // Where a name, an idiom or something untranslated was found, the spelling of the same words is
    // beside the point.
    return card.group == "wording" && overlaps(mark);
  }

 private:
  static std::size_t side_of(const Mark& mark) { return mark.side == Side::target ? 1 : 0; }
  void add_span(const Mark& mark) { spans_[side_of(mark)].push_back(mark.span); }
  bool overlaps(const Mark& mark) const {
    const auto& spans = spans_[side_of(mark)];
    const auto behind = std::ranges::lower_bound(spans, mark.span.end, {}, &Span::begin);
    return behind != spans.begin() && std::prev(behind)->end > mark.span.begin;
  }

  bool settled_ = false;
  std::vector<Span> pieces_;
  std::array<std::vector<Span>, 2> spans_;
};

bool names(std::string_view name, const RuleCard& card) {
  return name == card.id || name == card.group;
}

bool is_allowed(const Segment& segment, const RuleCard& card) {
  return std::ranges::any_of(segment.allow,
                             [&](std::string_view name) { return names(name, card); });
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

namespace {

FoldOptions fingerprint_folding() {
  FoldOptions options;
  options.spaces = options.width = options.quotes = true;
  return options;
}

std::uint64_t hash_of_texts(const RuleCard& card, const Segment& segment) {
  const FoldOptions options = fingerprint_folding();
  const std::uint64_t hash = hash64(folded(segment.source, options), hash64(card.id));
  return hash64(folded(segment.target, options), hash);
}

std::uint64_t hash_of_finding(const Finding& finding, const Segment& segment, std::uint64_t texts) {
  const FoldOptions options = fingerprint_folding();
  std::uint64_t hash = texts;
  for (const Mark& mark : finding.marks) {
    const std::string_view text = mark.side == Side::source ? segment.source : segment.target;
    hash =
        hash64(folded(mark.span.of(text), options), hash + static_cast<std::uint64_t>(mark.side));
  }
  return hash;
}

std::uint64_t with_occurrence(std::uint64_t hash, std::uint64_t occurrence) {
  return occurrence == 0 ? hash : hash64("again", hash + occurrence);
}

}  // namespace

std::uint64_t fingerprint_of(const Finding& finding, const RuleCard& card, const Segment& segment,
                             std::uint64_t occurrence) {
  return with_occurrence(hash_of_finding(finding, segment, hash_of_texts(card, segment)),
                         occurrence);
}

Checker::Checker(const RuleSet& rules, const Resources& resources)
    : rules_(rules), resources_(resources), analyst_(resources) {
  times.rules.resize(rules.cards.size());
}

void Checker::check_segment(const Document& document, std::size_t index,
                            std::vector<Finding>& out) {
  Clock clock(times.wanted);
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
  for (const ChineseName& name : facts_.people)
    people_.push_back({static_cast<std::uint32_t>(index), name});
  for (const ForeignName& name : facts_.foreign)
    if (!name.target.empty()) foreign_.push_back({static_cast<std::uint32_t>(index), name});
}

void Checker::check_whole(const Document& document, std::vector<Finding>& out) {
  const DocumentView view{document, names_, people_, foreign_, resources_};
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

// What is told of one segment. The texts are folded once for each rule, not for each finding: a
// segment may hold thousands.
void Checker::keep(const Segment& segment, std::span<Finding> found, std::vector<Finding>& kept) {
  const auto is_loud = [&](const Finding& finding) {
    return finding.severity >= rules_.least_severity &&
           finding.confidence >= rules_.least_confidence;
  };
  Explained explained;
  for (const Finding& finding : found)
    if (is_loud(finding)) explained.add(finding, rules_.cards[finding.rule]);
  explained.sort();
  std::unordered_map<std::uint32_t, std::uint64_t> texts;  // by rule
  std::unordered_map<std::uint64_t, std::uint64_t> occurrences;
  for (Finding& finding : found) {
    const RuleCard& card = rules_.cards[finding.rule];
    const auto [hash_of_rule, is_new] = texts.try_emplace(finding.rule, 0);
    if (is_new) hash_of_rule->second = hash_of_texts(card, segment);
    const std::uint64_t hash = hash_of_finding(finding, segment, hash_of_rule->second);
    finding.fingerprint = with_occurrence(hash, occurrences[hash]++);
    if (!is_loud(finding) || explained.covers(finding, card)) continue;
    if (is_allowed(segment, card))
      ++allowed;
    else
      kept.push_back(std::move(finding));
  }
}

// A permission is used if its rule finds anything there, told or not.
void Checker::look_for_unused(const Document& document, std::span<const Finding> found) {
  for (std::uint32_t i = 0; i < document.segments.size(); ++i) {
    if (document.segments[i].allow.empty()) continue;
    const auto begin = std::ranges::lower_bound(found, i, {}, &Finding::segment);
    const auto end = std::ranges::upper_bound(found, i, {}, &Finding::segment);
    for (const std::string_view name : document.segments[i].allow) {
      bool known = false, active = false;
      for (std::size_t card = 0; card < rules_.cards.size(); ++card) {
        if (!names(name, rules_.cards[card])) continue;
        known = true;
        active = active || rules_.active[card];
      }
      const bool used = std::any_of(begin, end, [&](const Finding& finding) {
        return names(name, rules_.cards[finding.rule]);
      });
      if (!known || (active && !used)) unused_allow.push_back({i, std::string(name), !known});
    }
  }
}

std::vector<Finding> Checker::check(const Document& document) {
  std::vector<Finding> found;
  names_.clear();
  people_.clear();
  foreign_.clear();
  Clock clock(times.wanted);
  analyst_.each(document, facts_, [&](std::size_t i) {
    clock.give_to(times.analysis);
    check_segment(document, i, found);
    clock.skip();
  });
  return finish(document, std::move(found));
}

std::vector<Finding> Checker::finish(const Document& document, std::vector<Finding> found) {
  unused_allow.clear();
  allowed = 0;
  check_whole(document, found);
  for (Finding& finding : found) {
    const auto severity = rules_.severity.find(rules_.cards[finding.rule].id);
    if (severity != rules_.severity.end()) finding.severity = severity->second;
  }
  std::stable_sort(found.begin(), found.end(), comes_before);
  look_for_unused(document, found);
  std::vector<Finding> kept;
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    const std::uint32_t segment = found[begin].segment;
    while (end < found.size() && found[end].segment == segment) ++end;
    keep(document.segments[segment], std::span(found).subspan(begin, end - begin), kept);
  }
  return kept;
}

}  // namespace mtlint
