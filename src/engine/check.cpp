// One document through analysis and rules.

#include "engine/check.h"

#include <ctime>

#include <algorithm>
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

// Adds the time between construction and destruction to a counter.
class Timer {
 public:
  Timer(bool wanted, std::uint64_t& total)
      : total_(wanted ? &total : nullptr), begin_(wanted ? cpu_now() : 0) {}
  ~Timer() {
    if (total_) *total_ += cpu_now() - begin_;
  }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

 private:
  std::uint64_t* total_;
  std::uint64_t begin_;
};

bool speaks(const RuleCard& card, const SegmentView& view) {
  if (card.needs_source && !view.bilingual()) return false;
  return card.sources.empty() ||
         std::ranges::find(card.sources, view.segment().source_language) != card.sources.end();
}

// Places in a segment where something was found that explains odd wording.
class Explained {
 public:
  void add(const Mark& mark) { marks_[side_of(mark)].push_back(mark.span); }

  // To be called between the last add() and the first covers().
  void sort() {
    for (auto& spans : marks_) {
      std::ranges::sort(spans);
      for (std::size_t i = 1; i < spans.size(); ++i)  // ends only grow: overlaps show at the last
        spans[i].end = std::max(spans[i].end, spans[i - 1].end);
    }
  }
  bool covers(const Mark& mark) const {
    const auto& spans = marks_[side_of(mark)];
    const auto behind = std::ranges::lower_bound(spans, mark.span.end, {}, &Span::begin);
    return behind != spans.begin() && std::prev(behind)->end > mark.span.begin;
  }

 private:
  static std::size_t side_of(const Mark& mark) { return mark.side == Side::target ? 1 : 0; }
  std::array<std::vector<Span>, 2> marks_;
};

// Wording is the weakest reading of a word: where a name, an idiom or something untranslated is told
// in the same place, only that is told.
bool is_weak(const RuleCard& card) { return card.group == "wording"; }
bool explains(const RuleCard& card) { return !is_weak(card) && card.group != "sentences"; }

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

namespace {

FoldOptions fingerprint_folding() {
  FoldOptions options;
  options.spaces = options.width = options.quotes = true;
  return options;
}

std::uint64_t hash_of_texts(const Segment& segment) {
  const FoldOptions options = fingerprint_folding();
  return hash64(folded(segment.target, options), hash64(folded(segment.source, options)));
}

std::uint64_t hash_of_finding(const Finding& finding, const RuleCard& card, const Segment& segment,
                              std::uint64_t texts) {
  const FoldOptions options = fingerprint_folding();
  std::uint64_t hash = hash64(card.id, texts);
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
  return with_occurrence(hash_of_finding(finding, card, segment, hash_of_texts(segment)),
                         occurrence);
}

Checker::Checker(const RuleSet& rules, const Resources& resources)
    : rules_(rules), resources_(resources), analyst_(resources) {
  times.rules.resize(rules.cards.size());
}

void Checker::check_segment(const Document& document, std::size_t index,
                            std::vector<Finding>& out) {
  {
    const Timer timer(times.wanted, times.analysis);
    analyst_.analyse(document, index, facts_);
  }
  const SegmentView view{document, index, facts_, resources_};
  Findings findings(out);
  for (std::uint32_t i = 0; i < rules_.cards.size(); ++i) {
    const RuleCode* code = rules_.code[i];
    if (!rules_.active[i] || !code || !code->check || !speaks(rules_.cards[i], view)) continue;
    const Timer timer(times.wanted, times.rules[i]);
    const RuleCard& card = rules_.cards[i];
    findings.start(i, static_cast<std::uint32_t>(index), card.severity, card.confidence);
    code->check(view, findings);
  }
  const Timer timer(times.wanted, times.data_rules);
  rules_.data->check(view, findings);
  for (const NameHit& hit : facts_.names)
    names_.push_back({static_cast<std::uint32_t>(index), hit});
}

void Checker::check_whole(const Document& document, std::vector<Finding>& out) {
  const DocumentView view{document, names_, resources_};
  Findings findings(out);
  for (std::uint32_t i = 0; i < rules_.cards.size(); ++i) {
    const RuleCode* code = rules_.code[i];
    if (!rules_.active[i] || !code || !code->check_document) continue;
    const Timer timer(times.wanted, times.rules[i]);
    findings.start(i, 0, rules_.cards[i].severity, rules_.cards[i].confidence);
    code->check_document(view, findings);
  }
}

// What is told of one segment. The texts are folded once, not for each finding: a segment may hold
// thousands.
void Checker::keep(const Segment& segment, std::span<Finding> found,
                   std::vector<Finding>& kept) const {
  const auto is_loud = [&](const Finding& finding) {
    return finding.severity >= rules_.least_severity &&
           finding.confidence >= rules_.least_confidence;
  };
  Explained explained;
  for (const Finding& finding : found)
    if (is_loud(finding) && explains(rules_.cards[finding.rule]))
      explained.add(finding.marks.front());
  explained.sort();
  const std::uint64_t texts = hash_of_texts(segment);
  std::unordered_map<std::uint64_t, std::uint64_t> occurrences;
  for (Finding& finding : found) {
    const RuleCard& card = rules_.cards[finding.rule];
    const std::uint64_t hash = hash_of_finding(finding, card, segment, texts);
    finding.fingerprint = with_occurrence(hash, occurrences[hash]++);
    if (is_loud(finding) && !is_allowed(segment, card) &&
        !(is_weak(card) && explained.covers(finding.marks.front())))
      kept.push_back(std::move(finding));
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
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    const std::uint32_t segment = found[begin].segment;
    while (end < found.size() && found[end].segment == segment) ++end;
    keep(document.segments[segment], std::span(found).subspan(begin, end - begin), kept);
  }
  return kept;
}

}  // namespace mtlint
