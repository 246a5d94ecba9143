// How well does the phonetic model tell renderings of names from other names?
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace mtlint::eval {

// Reads pairs of names ("src_lang", "source", "target") from files and returns a table (Markdown)
// of a row for each file and language: areas under the curve against random names and against hard
// ones (same first letter, like length, nearest of 200), the share of right pairs found at 1 % and
// 5 % false alarms, shares above the threshold 0. Only pairs that training left out count: those of
// phonetic::is_kept_aside, or, for files that are not in `trained`, those that do not stand in a
// file of `trained`. If `worst` is not 0: the pairs that score worst, to read instead.
Result<std::string> measure_names(const std::vector<std::string>& files,
                                  const std::vector<std::string>& trained,
                                  const std::string& weights, std::uint32_t seed,
                                  std::size_t worst);

}  // namespace mtlint::eval
