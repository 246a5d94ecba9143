// Findings that were saved as JSON or JSON Lines, read back so that any report can be written of
// them.
//
// A saved finding holds the words at fault, not the whole texts. Whoever still has the inputs gives
// the texts (SavedSegment::source, target); else the words stand alone, after as many spaces as
// there were characters before them, so that offsets stay true.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/finding.h"
#include "doc/segment.h"
#include "reports/report.h"
#include "rules/card.h"

namespace mtlint {

struct SavedMark {
  bool there = false;
  std::uint64_t start = 0;  // in code points
  std::uint64_t end = 0;
  std::string text{};
};

struct SavedFinding {
  std::string rule{};
  std::string group{};
  std::string mqm{};
  std::string file{};
  std::string segment{};
  std::string doc{};
  std::uint64_t line = 0;
  SavedMark source{};
  SavedMark target{};
  Finding finding{};  // without marks
};

// Reads --format jsonl and json. `totals` gets what the latter says.
Result<std::vector<SavedFinding>> read_saved_findings(std::string_view bytes,
                                                      const std::string& file, Totals& totals);

// The texts of segments, by file and name of the segment.
struct SavedTexts {
  std::string source{};
  std::string target{};
  Language language = Language::unknown;
  bool has_source = true;
};
using TextsOfSegments = std::map<std::pair<std::string, std::string>, SavedTexts>;

struct SavedDocument {
  Document document{};
  std::vector<Finding> findings{};
};

// One document for each run of findings of the same file and doc. `cards` gains a card for each
// rule that it does not have.
std::vector<SavedDocument> documents_of(std::vector<SavedFinding> saved,
                                        const TextsOfSegments& texts, std::vector<RuleCard>& cards);

}  // namespace mtlint
