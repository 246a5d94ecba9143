// mtlint-baseline.json: the findings that were there when mtlint was taken into use, so that only
// new ones need be looked at.
//
// An entry is known by its content (content_key.h), not by file or line, and stands for every
// finding alike. Entries that no finding matches any more are fixed where their rule ran over their
// file; stale where rule or file exist no more; otherwise nothing can be said of them.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "engine/content_key.h"
#include "engine/rule_set.h"

namespace mtlint {

struct BaselineEntry {
  std::string file{};  // from the folder of the baseline
  std::string rule{};
  ContentKeys keys{};
  std::string source{}, target{};  // the marked words, for the reader of the file

  friend bool operator==(const BaselineEntry& a, const BaselineEntry& b) {
    return a.keys.fingerprint == b.keys.fingerprint && a.rule == b.rule && a.file == b.file;
  }
};

// `file` as seen from the folder of the baseline, so that it means the same wherever a run starts.
std::string path_from(const std::string& baseline, const std::string& file);

BaselineEntry baseline_entry(const Finding& finding, const RuleCard& card, const Document& document,
                             const std::string& baseline);

enum class EntryState : std::uint8_t {
  unchanged,  // the finding is there
  fixed,      // its rule ran over its file and did not find it
  stale,      // its rule or its file exists no more
  unjudged,   // its rule or its file took no part in this run
};

class Baseline {
 public:
  static Result<Baseline> read(const std::string& file);
  static Result<Baseline> parse(std::string_view bytes, const std::string& file);

  // Is the finding among the entries? Remembers the entries that it matches.
  bool has(const Finding& finding, const RuleCard& card, const Segment& segment);

  // What became of each entry, at the end of a run that read `files`.
  std::vector<EntryState> states(const RuleSet& rules, const std::set<std::string>& files) const;

  const std::vector<BaselineEntry>& entries() const { return entries_; }

 private:
  bool see(std::uint64_t key, std::string_view rule);

  std::string path_{};
  std::vector<BaselineEntry> entries_{};
  std::vector<bool> seen_{};
  std::unordered_multimap<std::uint64_t, std::size_t> by_key_{};
};

// The file: one entry a line, sorted and without repetitions, so that version control merges it.
std::string baseline_text(std::vector<BaselineEntry> entries);

}  // namespace mtlint
