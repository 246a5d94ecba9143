// Initials and finals.

#include "train/syllable_factors.h"

#include <algorithm>
#include <map>

namespace mtlint::train {

using phonetic::Run;

namespace {

constexpr double trust_in_all = 2;  // observations that the distribution of all is worth

std::size_t size_of_initial(const std::string& reading) {
  for (const char* two : {"zh", "ch", "sh"})
    if (reading.starts_with(two)) return 2;
  return !reading.empty() &&
                 std::string_view("bpmfdtnlgkhjqxrzcsyw").find(reading[0]) != std::string_view::npos
             ? 1
             : 0;
}

bool is_vowel(std::uint8_t letter) {
  return std::string_view("aeiouy").find(static_cast<char>('a' + letter)) != std::string_view::npos;
}

}  // namespace

SyllableFactors::SyllableFactors(const std::vector<std::string>& readings) {
  std::map<std::string, std::uint16_t> initials, finals;
  const auto number = [](auto& known, const std::string& text) {
    return known.try_emplace(text, static_cast<std::uint16_t>(known.size())).first->second;
  };
  for (const std::string& reading : readings) {
    const std::size_t size = size_of_initial(reading);
    initial_of_.push_back(number(initials, reading.substr(0, size)));
    final_of_.push_back(number(finals, reading.substr(size)));
  }
  initials_.resize(initials.size());
  finals_.resize(finals.size());
}

void SyllableFactors::clear() {
  for (auto* sides : {&initials_, &finals_})
    for (Side& side : *sides) side = {};
  any_onset_ = any_rest_ = {};
}

SyllableFactors::Halves SyllableFactors::halves_of(Run run) {
  const auto size = static_cast<int>(phonetic::size_of(run));
  Halves halves;
  bool in_onset = true;
  for (int i = size - 1; i >= 0; --i) {
    const auto letter = static_cast<std::uint8_t>(run >> (5 * i) & 31U);
    // "y" opens a syllable before a vowel: Yu, but Kyd.
    const bool consonant = !is_vowel(letter) || (letter == 'y' - 'a' && i == size - 1 && size > 1);
    in_onset = in_onset && consonant;
    Run& half = in_onset ? halves.onset : halves.rest;
    half = phonetic::longer(half, letter);
  }
  return halves;
}

void SyllableFactors::count(std::uint16_t syllable, Run run, double amount) {
  const Halves halves = halves_of(run);
  const auto add = [amount](Side& side, Run half) {
    side.counts[half] += amount;
    side.total += amount;
  };
  add(initials_[initial_of_[syllable]], halves.onset);
  add(finals_[final_of_[syllable]], halves.rest);
  add(any_onset_, halves.onset);
  add(any_rest_, halves.rest);
}

double SyllableFactors::Side::probability(Run run, const Side& all) const {
  const auto of = [run](const Side& side) {
    const auto found = side.counts.find(run);
    return found == side.counts.end() ? 0.0 : found->second;
  };
  const double any = all.total > 0 ? of(all) / all.total : 0;
  return (of(*this) + trust_in_all * any) / (total + trust_in_all);
}

double SyllableFactors::probability(std::uint16_t syllable, Run run) const {
  const Halves halves = halves_of(run);
  return initials_[initial_of_[syllable]].probability(halves.onset, any_onset_) *
         finals_[final_of_[syllable]].probability(halves.rest, any_rest_);
}

std::vector<Run> SyllableFactors::runs(std::uint16_t syllable, double least) const {
  const Side& initial = initials_[initial_of_[syllable]];
  const Side& final = finals_[final_of_[syllable]];
  std::vector<std::pair<Run, double>> rests;
  for (const auto& [rest, count] : any_rest_.counts)
    if (const double p = final.probability(rest, any_rest_); p >= least)
      rests.emplace_back(rest, p);
  std::vector<Run> runs;
  for (const auto& [onset, onset_count] : any_onset_.counts) {
    const double p = initial.probability(onset, any_onset_);
    if (p < least) continue;
    for (const auto& [rest, rest_share] : rests) {
      if (p * rest_share < least) continue;
      const std::size_t size = phonetic::size_of(rest);
      if (phonetic::size_of(onset) + size > phonetic::longest_chunk) continue;
      const Run run = onset << (5 * size) | (rest & ((Run{1} << (5 * size)) - 1));
      const Halves halves = halves_of(run);
      if (halves.onset == onset && halves.rest == rest) runs.push_back(run);
    }
  }
  std::ranges::sort(runs);
  return runs;
}

}  // namespace mtlint::train
