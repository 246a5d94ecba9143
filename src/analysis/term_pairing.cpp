// Pairs what comes back in the source with what comes back in the English.

#include <algorithm>
#include <map>
#include <set>

#include "analysis/term_learning.h"

namespace mtlint {

namespace {

constexpr std::size_t frequent = 4;        // segments that a term has to stand in
constexpr double sure_pair = 0.6;          // Dice coefficient of a term and its first rendering
constexpr double first_share = 0.5;        // of the term's segments that have the first rendering
constexpr double own_share = 0.75;         // of a second rendering's segments that have the term
constexpr std::size_t longest_source = 8;  // characters; words of other languages: half as many
constexpr std::size_t longest_target = 3;

double dice(std::size_t both, std::size_t a, std::size_t b) {
  return 2.0 * static_cast<double>(both) / static_cast<double>(a + b);
}

std::size_t count_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();)
    if (*x < *y)
      ++x;
    else if (*y < *x)
      ++y;
    else
      ++count, ++x, ++y;
  return count;
}

bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t segment) {
  return std::ranges::binary_search(sorted, segment);
}

}  // namespace

class TermPairing {
 public:
  TermPairing(const TermLearner::Texts& source, const TermLearner::Texts& target, bool characters)
      : source_(source), target_(target), characters_(characters) {}

  std::vector<LearntTerm> pair() {
    std::vector<Pair> pairs = first_renderings();
    std::vector<LearntTerm> terms;
    for (const Pair& pair : pairs) terms.push_back(learnt(pair));
    std::ranges::stable_sort(terms, {}, [](const LearntTerm& term) {
      const LearntPlace& place = term.renderings.front().places.front();
      return std::pair(place.segment, place.source.begin);
    });
    return terms;
  }

 private:
  using Pair = TermLearner::Paired;
  using Run = TermLearner::Run;
  using Text = TermLearner::Text;
  using List = std::vector<std::uint32_t>;

  static const Run* run_in(const Text& text, std::uint64_t hash) {
    const auto run = std::ranges::find(text.runs, hash, &Run::hash);
    return run == text.runs.end() ? nullptr : &*run;
  }
  static Span span_of(const Text& text, const Run& run) {
    return {text.units[run.begin].span.begin, text.units[run.end - 1U].span.end};
  }
  std::size_t least_units() const { return characters_ ? 2 : 1; }

  // How often each run of the other side stands in these segments.
  static std::map<std::uint64_t, std::size_t> counted(const TermLearner::Texts& side,
                                                      const List& segments) {
    std::map<std::uint64_t, std::size_t> counts;
    std::set<std::uint64_t> seen;
    for (const std::uint32_t segment : segments) {
      seen.clear();
      for (const Run& run : side.texts[segment].runs)
        if (seen.insert(run.hash).second) ++counts[run.hash];
    }
    return counts;
  }

  // Each frequent run of the source with the English that it goes with best; of runs that go with
  // the same English, the best one.
  std::vector<Pair> first_renderings() {
    std::map<std::uint64_t, Pair> by_target;
    std::set<std::uint64_t> done;
    for (const Text& text : source_.texts)
      for (const Run& run : text.runs) {
        const std::size_t length = run.end - run.begin;
        const List& segments = source_.postings.at(run.hash);
        if (length < least_units() || segments.size() < frequent || !done.insert(run.hash).second)
          continue;
        Pair best{run.hash, 0, 0};
        double best_score = 0;
        for (const auto& [hash, both] : counted(target_, segments)) {
          const double value = dice(both, segments.size(), target_.postings.at(hash).size());
          const bool covers =
              static_cast<double>(both) >= first_share * static_cast<double>(segments.size());
          if (value < sure_pair || !covers || both < 3) continue;
          if (value > best_score) {
            best.target = hash;
            best.dice = best_score = value;
          }
        }
        if (best.target == 0) continue;
        const double score = best.dice + 0.02 * static_cast<double>(length);
        auto& kept = by_target[best.target];
        if (kept.target == 0 || score > kept.dice) kept = {best.source, best.target, score};
      }
    std::vector<Pair> pairs;
    for (const auto& [target, pair] : by_target) pairs.push_back(pair);
    return pairs;
  }

  LearntTerm learnt(const Pair& pair) const {
    const List& segments = source_.postings.at(pair.source);
    LearntTerm term;
    term.segments = static_cast<std::uint32_t>(segments.size());
    term.renderings.push_back(rendering(pair.source, pair.target, segments));
    const LearntPlace& place = term.renderings.front().places.front();
    term.source = place.source.of(source_.texts[place.segment].text);
    List left = without_first(pair, segments);
    while (left.size() >= 2) {
      const std::uint64_t second = second_rendering(pair, segments, left);
      if (second == 0) break;
      term.renderings.push_back(rendering(pair.source, second, left));
      std::erase_if(left, [&](std::uint32_t s) { return has(target_.postings.at(second), s); });
    }
    std::ranges::stable_sort(term.renderings, std::ranges::greater{},
                             [](const LearntRendering& r) { return r.places.size(); });
    return term;
  }

  // The segments of the term in which no word of its first rendering stands.
  List without_first(const Pair& pair, const List& segments) const {
    List left;
    const std::uint32_t example = target_.postings.at(pair.target).front();
    const Text& text = target_.texts[example];
    const Run* run = run_in(text, pair.target);
    std::set<std::uint64_t> words;
    for (std::uint16_t u = run->begin; u < run->end; ++u) words.insert(text.units[u].value);
    for (const std::uint32_t segment : segments)
      if (std::ranges::none_of(target_.texts[segment].units, [&](const TermLearner::Unit& unit) {
            return unit.border && words.contains(unit.value);
          }))
        left.push_back(segment);
    return left;
  }

  // What stands in at least two of the segments that are left, and belongs to the term.
  std::uint64_t second_rendering(const Pair& pair, const List& segments, const List& left) const {
    std::uint64_t best = 0;
    double best_score = 0;
    for (const auto& [hash, count] : counted(target_, left)) {
      const List& all = target_.postings.at(hash);
      if (count < 2) continue;
      const std::size_t with_term = count_common(all, segments);
      const double own = static_cast<double>(with_term) / static_cast<double>(all.size());
      // Beside the first rendering it renders something else.
      const bool takes_its_place =
          static_cast<double>(count) >= 0.8 * static_cast<double>(with_term);
      if (own < own_share || !takes_its_place) continue;
      const double score = static_cast<double>(count) * own;
      if (score <= best_score || is_other_form(pair.target, hash) ||
          !belongs(pair.source, hash, segments))
        continue;
      best = hash;
      best_score = score;
    }
    return best;
  }

  std::string_view example_of(std::uint64_t target) const {
    const Text& text = target_.texts[target_.postings.at(target).front()];
    return span_of(text, *run_in(text, target)).of(text.text);
  }

  // Another part of speech of the first rendering, or a form of a verb, is no second term: compare
  // and comparison, affected.
  bool is_other_form(std::uint64_t first, std::uint64_t second) const {
    constexpr std::size_t root = 4;
    const std::string_view a = example_of(first);
    const std::string_view b = example_of(second);
    if (b.ends_with("ed") || b.ends_with("ing") || b.ends_with("ly")) return true;
    const auto same = [](char x, char y) { return (x | 0x20) == (y | 0x20); };
    return a.size() >= root && b.size() >= root &&
           std::ranges::equal(a.substr(0, root), b.substr(0, root), same);
  }

  // Is there no other run of the source that the English goes with as well?
  bool belongs(std::uint64_t source, std::uint64_t target, const List& segments) const {
    const List& all = target_.postings.at(target);
    const std::size_t ours = count_common(all, segments);
    const Text& example = source_.texts[segments.front()];
    const std::string_view term = span_of(example, *run_in(example, source)).of(example.text);
    for (const auto& [hash, count] : counted(source_, all)) {
      if (hash == source || count < ours) continue;
      const List& others = source_.postings.at(hash);
      const std::uint32_t place = others.front();
      const Text& text = source_.texts[place];
      const std::string_view other = span_of(text, *run_in(text, hash)).of(text.text);
      if (other.find(term) != std::string_view::npos || term.find(other) != std::string_view::npos)
        continue;
      if (dice(count, others.size(), all.size()) >= dice(ours, segments.size(), all.size()))
        return false;
    }
    return true;
  }

  LearntRendering rendering(std::uint64_t source, std::uint64_t target,
                            const List& segments) const {
    LearntRendering out;
    std::map<std::string, std::size_t> written;
    for (const std::uint32_t segment : segments) {
      const Text& from = source_.texts[segment];
      const Text& to = target_.texts[segment];
      const Run* there = run_in(to, target);
      if (there == nullptr) continue;
      const Span span = span_of(to, *there);
      out.places.push_back({segment, span_of(from, *run_in(from, source)), span});
      ++written[std::string(span.of(to.text))];
    }
    out.english =
        std::ranges::max_element(written, {}, [](const auto& row) { return row.second; })->first;
    return out;
  }

  const TermLearner::Texts& source_;
  const TermLearner::Texts& target_;
  bool characters_;
};

std::vector<LearntTerm> TermLearner::learn() const {
  if (source_.texts.size() < frequent) return {};
  Texts source = source_;
  Texts target = target_;
  find_runs(source, characters_ ? longest_source : longest_source / 2, frequent);
  find_runs(target, longest_target, 2);
  return TermPairing(source, target, characters_).pair();
}

}  // namespace mtlint
