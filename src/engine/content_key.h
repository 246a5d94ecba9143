// What a finding is recognised by in another run, without file, line or segment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "doc/finding.h"
#include "doc/segment.h"
#include "rules/card.h"

namespace mtlint {

// `fingerprint` needs the same segment. The other two need the marked words and their neighbours on
// one side only: they survive that a segment is cut, joined, or edited elsewhere. 0 = none: the
// words stand too near to the edge of the segment to be told from others.
struct ContentKeys {
  std::uint64_t fingerprint = 0;
  std::uint64_t before = 0;  // rule, marked words, what stands before them
  std::uint64_t after = 0;   // rule, marked words, what stands behind them
};

ContentKeys content_keys(const Finding& finding, const RuleCard& card, const Segment& segment);

// The words of the first mark of a side, as decisions compare them: spaces, widths and quotation
// marks folded. Empty if there are none.
std::string comparable_words(const Finding& finding, Side side, const Segment& segment);
std::string comparable_words(std::string_view words);

// 16 hexadecimal digits, as in reports; nothing if `text` is none.
std::string key_text(std::uint64_t key);
std::uint64_t key_of_text(std::string_view text);

}  // namespace mtlint
