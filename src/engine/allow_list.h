// mtlint-allow.jsonl: findings that somebody looked at and lets stand, one a line, with the reason.
//
//   {"rule":"broken-name","fingerprint":"9f2c…","reason":"the paper's own spelling","author":"Li"}
//   {"rule":"misspelling","target":"Guanxi","reason":"house word","expires":"2027-06-30"}
//
// With a fingerprint the entry is for one finding (`before` and `after`, see content_key.h, find it
// again when its segment changed around it); without one it is for these words wherever the rule
// flags them. From the day after `expires` it holds no more.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "engine/content_key.h"

namespace mtlint {

struct AllowEntry {
  std::string rule{};
  ContentKeys keys{};
  std::string source{}, target{};  // words, comparable; of an entry without fingerprint the key
  std::string reason{};
  std::string author{};
  std::string expires{};  // "2027-06-30", or empty
  std::string file{};     // where the finding stood; may be empty
  std::string list{};     // this entry's own file and line
  std::uint64_t line = 0;
};

class AllowList {
 public:
  // Reads a file, on top of those read before. Unknown keys, a missing reason, an entry that names
  // neither finding nor words, a date that is none: errors with line and column.
  Result<void> read(const std::string& file);
  Result<void> parse(std::string_view bytes, const std::string& file);

  // The entry that allows the finding on the day `today` ("2026-11-24"), or null.
  const AllowEntry* find(const Finding& finding, const RuleCard& card, const Segment& segment,
                         std::string_view today);

  bool empty() const { return entries_.empty(); }
  const std::vector<AllowEntry>& entries() const { return entries_; }
  bool is_used(std::size_t entry) const { return used_[entry]; }
  static bool is_expired(const AllowEntry& entry, std::string_view today) {
    return !entry.expires.empty() && entry.expires < today;
  }

 private:
  void index(std::size_t number);
  const AllowEntry* use(std::uint64_t key, std::string_view rule, std::string_view today);
  const AllowEntry* use_words(const std::string& rule, const std::string& source,
                              const std::string& target, std::string_view today);

  std::vector<AllowEntry> entries_{};
  std::vector<bool> used_{};
  std::unordered_multimap<std::uint64_t, std::size_t> by_key_{};
  std::unordered_multimap<std::uint64_t, std::size_t> by_words_{};
};

// Is it a day of the calendar, "2027-06-30"?
bool is_date(std::string_view text);

}  // namespace mtlint
