// What speaks for a part of the source that is missing in the English, or for a part of the English
// that comes from nowhere: what completeness/omission and completeness/addition share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/segment_view.h"
#include "base/span.h"

namespace mtlint {

// One thing that one side has and the other lacks.
struct Missing {
  Span span{};
  std::string what{};  // "a sentence", "the number 35,000", "the name 三亚"
};

struct Evidence {
  std::vector<Missing> missing{};
  double percentile = 50;  // of the ratio of lengths among clean translations of the language pair
};

// Where in clean translations from `language` so many characters of English for each character of
// the source stand, in per cent: 0.1 and 99.9 are the ends. Nothing if the language is not known or
// the source too short to tell.
std::optional<double> length_percentile(std::string_view source, std::string_view target,
                                        Language language);

// Strong evidence of an omission (or an addition), or nothing: the length is at the edge of what
// clean translations have, and at least two of sentence, name, number and quotation are missing.
std::optional<Evidence> find_omission(const SegmentView& segment);
std::optional<Evidence> find_addition(const SegmentView& segment);

}  // namespace mtlint
