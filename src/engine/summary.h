// The summary of a batch: what `mtlint audit` writes and `mtlint merge` adds up.
//
// Everything in it is a whole number, a set, or the smallest few of something, so that merging is
// exact, needs no order, can be nested, and gives the same bytes whatever the batch was cut into.
// A part (one run of audit) is known by its name or by a digest of its texts and counts once.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/finding.h"
#include "doc/segment.h"
#include "engine/scoring.h"
#include "rules/card.h"

namespace mtlint {

// A finding kept for people to look at: those of the smallest hashes, which is a fair sample.
struct Sample {
  std::uint64_t hash = 0;
  std::string json{};  // one object
  friend auto operator<=>(const Sample&, const Sample&) = default;
};

struct RuleNote {
  std::string group{};
  std::string mqm{};
  double precision = 0;  // as the card says it was measured; 0 = it was not
};

// The segments of one system whose sources fall into one of 256 classes by hash: what two systems
// are compared by, class for class.
struct SourceClass {
  Tally tally{};
  std::uint64_t sources = 0;  // sum of the hashes: equal for equal sources, in any order
};

struct Summary {
  static constexpr std::size_t most_errors = 100;
  static constexpr unsigned classes = 256;

  std::string digest{};  // of rules, dictionaries and what was selected of them
  Scoring scoring{};
  std::map<std::string, std::string> parts{};  // name, digest of the texts
  std::set<std::string> errors{};              // the first ones by alphabet
  std::set<std::string> detected{};            // source languages that nobody stated
  Tally total{};
  std::map<std::string, Tally> by_file{};
  std::map<std::string, Tally> by_system{};
  std::map<std::string, Tally> by_author{};
  std::map<std::string, Tally> by_language{};
  std::array<std::uint64_t, 10> confidence{};  // of findings, in tenths
  std::array<std::uint64_t, 7> per_segment{};  // segments by findings: 0, 1, … 6 and more
  std::array<std::uint64_t, 10> lengths{};     // segments by English words: 0, 1, 2-3, 4-7, …
  std::uint32_t sample_size = 5;               // of each rule
  std::map<std::string, std::vector<Sample>> samples{};  // by rule, sorted
  std::map<std::string, RuleNote> rules{};               // of the rules that found something
  std::map<std::string, std::map<unsigned, SourceClass>> systems{};  // by system, class

  std::string_view type_of(std::string_view rule) const;
  Score score(const Tally& tally) const;
};

// Counts a document. `describe` writes a finding that is taken as a sample.
void add_to(Summary& summary, const Document& document, std::span<const Finding> findings,
            std::span<const RuleCard> cards,
            const std::function<std::string(const Document&, const Finding&)>& describe);

// One line of JSON with all of it, scores included; and back.
std::string summary_json(const Summary& summary);
Result<Summary> parse_summary(std::string_view json, const std::string& file);

// The sum of the parts; `names` says in errors where each came from. Parts that are there twice
// count once, whatever they come in. Errors: differing digests or scorings, a name that two
// different parts have, and summaries that share some of their parts but not all.
Result<Summary> merge_summaries(std::vector<Summary> parts, const std::vector<std::string>& names);

}  // namespace mtlint
