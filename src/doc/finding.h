// What a rule reports: a fault at a place, with its evidence and, where there is one, the cure.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.h"
#include "base/span.h"
#include "doc/segment.h"

namespace mtlint {

// The severities of MQM (Multidimensional Quality Metrics), mildest first.
enum class Severity : std::uint8_t { neutral, minor, major, critical };

inline constexpr auto severity_names = std::to_array<Named<Severity>>({
    {Severity::neutral, "neutral"},
    {Severity::minor, "minor"},
    {Severity::major, "major"},
    {Severity::critical, "critical"},
});

// A place on one side of the segment. The first mark of a side is the one that reports point at.
struct Mark {
  Side side = Side::target;
  Span span{};
  std::string label{};  // what stands here or should; may be empty
};

// A change of the target that mends the fault. Safe: it cannot change the meaning.
struct Fix {
  Span span{};  // in the target
  std::string replacement{};
  bool safe = false;
};

struct Finding {
  std::uint32_t rule = 0;     // index into the RuleSet; set by the engine
  std::uint32_t segment = 0;  // index into the document; set by the engine
  Severity severity = Severity::minor;
  float confidence = 0;                    // 0..1; 0 = the card's own
  std::string message{};                   // names the fault and quotes the words at fault
  std::vector<Mark> marks{};               // at least one
  std::vector<std::string> suggestions{};  // right forms, best first
  std::vector<Fix> fixes{};
  std::vector<std::pair<std::string, std::string>> evidence{};  // key, value, in order
  std::uint64_t fingerprint = 0;                                // set by the engine
  bool known = false;                                           // the baseline has it
};

}  // namespace mtlint
