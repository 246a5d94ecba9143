// Counting documents into a summary.

#include "engine/summary.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"

namespace mtlint {

std::string_view Summary::type_of(std::string_view rule) const {
  const auto note = rules.find(std::string(rule));
  return note == rules.end() ? std::string_view() : std::string_view(note->second.mqm);
}

Score Summary::score(const Tally& tally) const {
  return score_of(tally, scoring, [this](std::string_view rule) { return type_of(rule); });
}

namespace {

// Where the counts of one segment go: the tallies of its file, system, author and language.
class Tallies {
 public:
  explicit Tallies(Summary& summary) : summary_(summary) {}

  void start(const Document& document, const Segment& segment) {
    targets_.assign({&summary_.total, &summary_.by_file[document.file]});
    if (!segment.system.empty())
      targets_.push_back(&summary_.by_system[std::string(segment.system)]);
    if (!segment.author.empty())
      targets_.push_back(&summary_.by_author[std::string(segment.author)]);
    if (const std::string_view code = code_of(segment.source_language); segment.has_source)
      targets_.push_back(&summary_.by_language[std::string(code)]);
    if (segment.system.empty() || !segment.has_source) return;
    const std::uint64_t hash = hash64(segment.source);
    SourceClass& group = summary_.systems[std::string(segment.system)][hash % Summary::classes];
    group.sources += hash;
    targets_.push_back(&group.tally);
  }

  void count_segment(const Segment& segment, bool flagged) {
    const TextSize target = size_of_text(segment.target);
    const TextSize source = size_of_text(segment.source);
    for (Tally* tally : targets_) {
      ++tally->segments;
      tally->segments_flagged += flagged ? 1 : 0;
      tally->target_words += target.words + target.characters;
      tally->source_words += source.words;
      tally->source_characters += source.characters;
    }
    const auto length = static_cast<std::size_t>(std::bit_width(target.words));
    ++summary_.lengths[std::min(length, summary_.lengths.size() - 1)];
  }

  void count_finding(const std::string& rule, Severity severity) {
    for (Tally* tally : targets_) ++tally->rules[rule][static_cast<std::size_t>(severity)];
  }

 private:
  Summary& summary_;
  std::vector<Tally*> targets_;
};

// Keeps the samples of the smallest hashes. A text that comes again gives the same hash; of its
// samples the smallest stays, so that it does not matter which came first.
void offer_sample(std::vector<Sample>& samples, std::uint32_t most, std::uint64_t hash,
                  const std::function<std::string()>& describe) {
  if (samples.size() >= most && (samples.empty() || hash > samples.back().hash)) return;
  Sample sample{hash, describe()};
  const auto same = std::ranges::find(samples, hash, &Sample::hash);
  if (same != samples.end()) {
    *same = std::min(*same, sample);
    return;
  }
  samples.insert(std::ranges::upper_bound(samples, sample), std::move(sample));
  if (samples.size() > most) samples.pop_back();
}

void note_rule(Summary& summary, const RuleCard& card) {
  if (summary.rules.contains(card.id)) return;
  summary.rules[card.id] = {card.group, card.mqm, card.precision ? card.precision->value : 0};
}

}  // namespace

void add_to(Summary& summary, const Document& document, std::span<const Finding> findings,
            std::span<const RuleCard> cards,
            const std::function<std::string(const Document&, const Finding&)>& describe) {
  if (document.source_detected) summary.detected.insert(document.source_tag);
  Tallies tallies(summary);
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < document.segments.size(); ++i) {
    const Segment& segment = document.segments[i];
    const std::size_t begin = at;
    tallies.start(document, segment);
    for (; at < findings.size() && findings[at].segment == i; ++at) {
      const Finding& finding = findings[at];
      const RuleCard& card = cards[finding.rule];
      note_rule(summary, card);
      tallies.count_finding(card.id, finding.severity);
      const auto tenth = static_cast<std::size_t>(std::max(0.0F, finding.confidence) * 10);
      ++summary.confidence[std::min(tenth, summary.confidence.size() - 1)];
      offer_sample(summary.samples[card.id], summary.sample_size,
                   hash64(card.id, finding.fingerprint),
                   [&] { return describe(document, finding); });
    }
    tallies.count_segment(segment, at > begin);
    ++summary.per_segment[std::min(at - begin, summary.per_segment.size() - 1)];
  }
}

}  // namespace mtlint
