// What the initial and the final of a Chinese reading emit by themselves: P(letters | syllable) =
// P(consonants before the first vowel | initial) * P(the rest | final). Readings that were seldom
// seen are smoothed towards it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "resources/phonetic_model.h"

namespace mtlint::train {

class SyllableFactors {
 public:
  // `readings` by number, without tones; [0] is no reading.
  explicit SyllableFactors(const std::vector<std::string>& readings);

  void clear();
  void count(std::uint16_t syllable, phonetic::Run run, double amount);
  double probability(std::uint16_t syllable, phonetic::Run run) const;

  // All runs that a syllable emits with at least this probability.
  std::vector<phonetic::Run> runs(std::uint16_t syllable, double least) const;

 private:
  struct Side {
    std::unordered_map<phonetic::Run, double> counts{};
    double total = 0;
    double probability(phonetic::Run run, const Side& all) const;
  };
  struct Halves {
    phonetic::Run onset = phonetic::empty_run, rest = phonetic::empty_run;
  };
  static Halves halves_of(phonetic::Run run);

  std::vector<std::uint16_t> initial_of_{}, final_of_{};  // by syllable
  std::vector<Side> initials_{}, finals_{};
  Side any_onset_{}, any_rest_{};
};

}  // namespace mtlint::train
