// Two systems on the same sources: who is better, by how much, and is it more than chance.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/summary.h"

namespace mtlint {

struct Comparison {
  std::string a{};
  std::string b{};
  std::uint64_t segments = 0;  // of each system, on sources that both have
  std::uint64_t left_out = 0;  // of both systems, because their sources differ
  std::uint32_t classes = 0;   // that were compared
  Score score_a{};             // on the shared sources
  Score score_b{};
  double difference = 0;  // normed penalty of b less that of a: negative if b is better
  double low = 0;         // its 95 % interval
  double high = 0;
  double p = 1;  // two-sided: how often chance would give as much
  bool significant = false;
  double expected =
      0;  // the difference, each finding weighed by the measured precision of its rule
  double expected_low = 0;
  double expected_high = 0;
};

// Compares every system with every other, in the order of their names. Paired bootstrap over the
// classes of sources: both systems' classes are drawn together, 10,000 times, by a generator that
// begins the same every time.
std::vector<Comparison> compare_systems(const Summary& summary);

}  // namespace mtlint
