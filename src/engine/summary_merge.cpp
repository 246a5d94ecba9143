// Adding summaries up.

#include <algorithm>
#include <numeric>

#include "engine/summary.h"

namespace mtlint {
namespace {

template <class Map>
void add_tallies(Map& mine, const Map& other) {
  for (const auto& [key, tally] : other) mine[key].add(tally);
}

template <class Array>
void add_counts(Array& mine, const Array& other) {
  for (std::size_t i = 0; i < mine.size(); ++i) mine[i] += other[i];
}

void add_samples(Summary& sum, const Summary& other) {
  for (const auto& [rule, samples] : other.samples) {
    std::vector<Sample>& mine = sum.samples[rule];
    mine.insert(mine.end(), samples.begin(), samples.end());
    std::ranges::sort(mine);  // of one hash the smallest comes first and stays
    const auto same = [](const Sample& a, const Sample& b) { return a.hash == b.hash; };
    mine.erase(std::unique(mine.begin(), mine.end(), same), mine.end());
    if (mine.size() > sum.sample_size) mine.resize(sum.sample_size);
  }
}

void add_summary(Summary& sum, const Summary& other) {
  sum.parts.insert(other.parts.begin(), other.parts.end());
  sum.errors.insert(other.errors.begin(), other.errors.end());
  while (sum.errors.size() > Summary::most_errors) sum.errors.erase(std::prev(sum.errors.end()));
  sum.detected.insert(other.detected.begin(), other.detected.end());
  sum.total.add(other.total);
  add_tallies(sum.by_file, other.by_file);
  add_tallies(sum.by_system, other.by_system);
  add_tallies(sum.by_author, other.by_author);
  add_tallies(sum.by_language, other.by_language);
  add_counts(sum.confidence, other.confidence);
  add_counts(sum.per_segment, other.per_segment);
  add_counts(sum.lengths, other.lengths);
  add_samples(sum, other);
  sum.rules.insert(other.rules.begin(), other.rules.end());
  for (const auto& [system, groups] : other.systems)
    for (const auto& [number, group] : groups) {
      SourceClass& mine = sum.systems[system][number];
      mine.tally.add(group.tally);
      mine.sources += group.sources;
    }
}

Result<void> check_alike(const Summary& first, const Summary& other, const std::string& first_name,
                         const std::string& name) {
  if (first.digest != other.digest)
    return Failure(Error{"it was made with other rules than " + first_name + " (" + other.digest +
                             ", not " + first.digest + ")",
                         "audit all parts with the same mtlint, dictionaries and settings", name});
  if (scoring_json(first.scoring) != scoring_json(other.scoring))
    return Failure(Error{"it is scored in another way than " + first_name + " (" +
                             other.scoring.name + ", not " + first.scoring.name + ")",
                         "give all parts the same --scoring", name});
  if (first.sample_size != other.sample_size)
    return Failure(Error{"it holds samples of another size than " + first_name,
                         "give all parts the same --samples", name});
  for (const auto& [part, digest] : other.parts) {
    const auto mine = first.parts.find(part);
    if (mine != first.parts.end() && mine->second != digest)
      return Failure(Error{"the part \"" + part + "\" of " + first_name + " holds other texts",
                           "name parts apart by --part, or leave it out", name});
  }
  return {};
}

}  // namespace

Result<Summary> merge_summaries(std::vector<Summary> parts, const std::vector<std::string>& names) {
  if (parts.empty()) return Failure(Error{"nothing to merge", "name the summaries of audit"});
  // The widest first, so that a sum that holds a part beside it is met before the part.
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    if (parts[a].parts.size() != parts[b].parts.size())
      return parts[a].parts.size() > parts[b].parts.size();
    return parts[a].parts < parts[b].parts;
  });
  const std::size_t first = order.front();
  for (const std::size_t i : order)
    if (auto alike = check_alike(parts[first], parts[i], names[first], names[i]); !alike)
      return Failure(alike.error());
  Summary sum = std::move(parts[first]);
  for (const std::size_t i : order) {
    if (i == first) continue;
    if (auto alike = check_alike(sum, parts[i], "the others", names[i]); !alike)
      return Failure(alike.error());
    std::size_t known = 0;
    for (const auto& [part, digest] : parts[i].parts) known += sum.parts.contains(part) ? 1U : 0U;
    if (known == parts[i].parts.size()) continue;
    if (known > 0)
      return Failure(Error{"some of its parts are in the others already, some are not",
                           "merge the parts themselves instead of sums of them", names[i]});
    add_summary(sum, parts[i]);
  }
  return sum;
}

}  // namespace mtlint
