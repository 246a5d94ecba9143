// Random and hard negatives.

#include "train/name_negatives.h"

#include <algorithm>
#include <array>

namespace mtlint::train {

using phonetic::Letters;

namespace {

constexpr std::size_t candidates = 200;
constexpr std::size_t most_difference = 2;  // in length

bool same(const Letters& a, const Letters& b) {
  return a.count == b.count &&
         std::equal(a.items.begin(), a.items.begin() + static_cast<std::ptrdiff_t>(a.count),
                    b.items.begin());
}

}  // namespace

std::size_t edit_distance(const Letters& a, const Letters& b) {
  std::array<std::size_t, phonetic::most_letters + 1> row{};
  for (std::size_t j = 0; j <= b.count; ++j) row[j] = j;
  for (std::size_t i = 0; i < a.count; ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.count; ++j) {
      const std::size_t change = diagonal + (a.items[i] == b.items[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j + 1] + 1, row[j] + 1});
    }
  }
  return row[b.count];
}

Negatives::Negatives(const std::vector<Letters>& spellings) : spellings_(spellings) {
  by_first_letter_.resize(26);
  for (std::size_t i = 0; i < spellings.size(); ++i)
    if (spellings[i].count > 0) {
      all_.push_back(i);
      by_first_letter_[spellings[i].items[0]].push_back(i);
    }
}

std::size_t Negatives::random(std::size_t right, Random& random) const {
  for (;;) {
    const std::size_t i = random.below(spellings_.size());
    if (spellings_[i].count > 0 && !same(spellings_[i], spellings_[right])) return i;
  }
}

std::size_t Negatives::nearest(std::size_t right, const std::vector<std::size_t>& pool,
                               std::size_t draws, Random& random) const {
  const Letters& letters = spellings_[right];
  std::size_t best = right, best_distance = 0;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    const std::size_t i = pool[random.below(pool.size())];
    const Letters& other = spellings_[i];
    if (other.items[0] != letters.items[0] || other.count > letters.count + most_difference ||
        letters.count > other.count + most_difference || same(other, letters))
      continue;
    const std::size_t distance = edit_distance(letters, other);
    if (best == right || distance < best_distance) {
      best = i;
      best_distance = distance;
    }
  }
  return best;
}

std::size_t Negatives::hard(std::size_t right, Random& random) const {
  for (int tries = 0; tries < 20; ++tries)
    if (const std::size_t found = nearest(right, all_, candidates, random); found != right)
      return found;
  return this->random(right, random);
}

std::size_t Negatives::hardest(std::size_t right, Random& random) const {
  // About two thirds of the names with the same first letter are as long.
  const std::size_t draws = candidates * 3 / 2;
  const std::size_t found =
      nearest(right, by_first_letter_[spellings_[right].items[0]], draws, random);
  return found == right ? this->random(right, random) : found;
}

}  // namespace mtlint::train
