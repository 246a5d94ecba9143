// Which sentences of a translation belong to which of its source.
//
//   Aligner aligner(resources, table);
//   for (const Bead& bead : aligner.align(source_units, target_units, Language::zh)) ...
//
// Method: a dynamic programme over beads (Gale and Church 1993) within a band around the diagonal.
// A bead's score is the log likelihood ratio of its English words given its source (IBM model 1,
// Brown et al. 1993, by a lexical table, dictionaries of names and of words, numbers by value and
// shared Latin words; Moore 2002, Varga et al. 2005 combine words and lengths so), its lengths, and
// where paragraphs begin. What stands alone afterwards is looked for elsewhere (moved paragraphs).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/span.h"
#include "resources/resources.h"

namespace mtlint {

class LexicalTable;

// A sentence (or a heading) of a plain document.
struct AlignUnit {
  std::string_view text{};
  std::uint32_t paragraph = 0;  // which paragraph of its document it is in
  std::uint64_t line = 0;       // 1-based, where it begins
};

// Source units and target units that are translations of each other; one side may be empty.
struct Bead {
  Span source{};  // indexes of units, half-open
  Span target{};
  float confidence = 0;  // that this is so, 0..1
  bool moved = false;    // not where the order of the documents would have it
};

inline constexpr float sure_bead = 0.5F;  // from here on the checks that compare both sides run

class Aligner {
 public:
  // `table` may be null: names, numbers, lengths and what packages lend alone.
  Aligner(const Resources& resources, const LexicalTable* table);
  ~Aligner();

  // All units of both sides, each in one bead, in the order of the target; source units without a
  // counterpart stand where their neighbours do. Time grows with the longer side.
  std::vector<Bead> align(const std::vector<AlignUnit>& source,
                          const std::vector<AlignUnit>& target, Language language);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Cuts a paragraph into sentences.
using SplitText = std::function<Result<void>(std::string_view text, std::vector<Span>& sentences)>;

// The sentences of a plain text. Each line is a paragraph; where lines were broken to a width, the
// paragraphs are what blank lines part.
Result<std::vector<AlignUnit>> units_of(std::string_view text, const SplitText& split);

// Sentences as our own rules have them; never an error.
SplitText split_by_language(Language language, const Abbreviations& abbreviations);

}  // namespace mtlint
