// Cardinals of the languages that put spaces between words: "twenty-one thousand three hundred",
// "1.5 million", "two and a half".
#pragma once

#include "analysis/quantity_grammar.h"

namespace mtlint {

// A cardinal as it was read, before one knows what it counts.
struct Cardinal {
  double value = 0;
  double other = 0;
  double scale = 1;       // the last multiplier: million of "3 million"
  double raw = 0;         // the number before it: 3
  std::size_t begin = 0;  // items
  std::size_t end = 0;
  bool digits = false;
  bool loose = false;
  bool ordinal = false;  // ended in "-first", "third"
};

inline bool is_scale(Role role) { return role == Role::scale || role == Role::scales; }

bool read_cardinal(const ItemReader& reader, std::size_t i, Cardinal& number);

}  // namespace mtlint
