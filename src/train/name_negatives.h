// Wrong spellings for a name, to learn from and to measure with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "resources/phonetic_score.h"
#include "train/random.h"

namespace mtlint::train {

class Negatives {
 public:
  explicit Negatives(const std::vector<phonetic::Letters>& spellings);

  // The number of a spelling that differs from that of `right`: any.
  std::size_t random(std::size_t right, Random& random) const;
  // Of 200 spellings, those with the same first letter and nearly the same length, the one with the
  // least edit distance. `hard` draws the 200 from all spellings, `hardest` from those that begin
  // with the letter and are as long: many of what it finds are renderings of the name, too
  // (デュポン: Dupond, Dupont).
  std::size_t hard(std::size_t right, Random& random) const;
  std::size_t hardest(std::size_t right, Random& random) const;

 private:
  const std::vector<phonetic::Letters>& spellings_;
  std::size_t nearest(std::size_t right, const std::vector<std::size_t>& pool, std::size_t draws,
                      Random& random) const;

  std::vector<std::size_t> all_{};
  std::vector<std::vector<std::size_t>> by_first_letter_{};
};

// Insertions, deletions and changes of letters.
std::size_t edit_distance(const phonetic::Letters& a, const phonetic::Letters& b);

}  // namespace mtlint::train
