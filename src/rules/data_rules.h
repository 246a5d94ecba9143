// Rules that are only data: phrases, regular expressions (RE2), token sequences and source/target
// pairs, compiled together so that a segment is scanned once for all of them.
//
// One prefilter serves all: a RE2::Set for each side says in one pass which regular expressions can
// match, and the words of the target index the phrases and token sequences. Only rules that pass
// are run for positions. RE2 takes linear time, so cards from strangers cannot hang a run.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/error.h"
#include "rules/card.h"
#include "rules/rule.h"

namespace mtlint {

class DataRules {
 public:
  // Compiles the cards of kinds other than `code`; `active[i]` says whether cards[i] takes part. A
  // pattern that does not compile is an error with the card's file and line.
  static Result<DataRules> compile(std::span<const RuleCard> cards,
                                   const std::vector<bool>& active);
  DataRules();
  ~DataRules();
  DataRules(DataRules&&) noexcept;
  DataRules& operator=(DataRules&&) noexcept;

  // Adds the findings of all data rules for one segment.
  void check(const SegmentView& segment, Findings& findings) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace mtlint
