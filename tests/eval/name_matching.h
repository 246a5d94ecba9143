// How well does the phonetic model tell renderings of names from other names?
#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace mtlint::eval {

struct NameQuestion {
  std::vector<std::string> files{};    // pairs of names: "src_lang", "source", "target"
  std::vector<std::string> trained{};  // files whose greater part was trained on
  std::string dictionaries{};          // if not empty: our own names too
  std::string weights = "dictionaries/models";
  std::uint32_t seed = 1;
  std::size_t worst = 0;  // if not 0: the pairs that score worst, to read instead
};

// A table (Markdown) of a row for each file and language: areas under the curve against random and
// hard negatives (train/name_negatives.h), the share of right pairs found at 1 % and 5 % false
// alarms, shares above the threshold 0. Only pairs that training left out count: those of
// phonetic::is_kept_aside, or, for files that are not in `trained`, those that do not stand in a
// file of `trained`.
Result<std::string> measure_names(const NameQuestion& question);

}  // namespace mtlint::eval
