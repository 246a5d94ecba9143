// What a coded rule is: an id and a function over segments. Card, help and examples are in
// rules/<group>/<id>.json; the file here is src/rules/<group>/<id_with_underscores>.cpp and defines
//
//   extern const RuleCode repeated_word{.id = "repeated-word", .check = check};
//
// Nothing else is needed: the registry is generated from the folder's listing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/segment_view.h"
#include "doc/finding.h"

namespace mtlint {

// Where a rule puts its findings. What the rule leaves open (severity, confidence) the engine takes
// from the card.
class Findings {
 public:
  explicit Findings(std::vector<Finding>& out) : out_(out) {}
  void start(std::uint32_t rule, std::uint32_t segment, Severity severity, float confidence) {
    rule_ = rule;
    segment_ = segment;
    severity_ = severity;
    confidence_ = confidence;
  }
  // Returns the finding, with the card's severity and confidence, to be filled in further.
  Finding& add(std::string message, Mark mark) {
    Finding& finding = out_.emplace_back();
    finding.rule = rule_;
    finding.segment = segment_;
    finding.severity = severity_;
    finding.confidence = confidence_;
    finding.message = std::move(message);
    finding.marks.push_back(std::move(mark));
    return finding;
  }
  // The same for a rule over documents, which names the segment itself.
  Finding& add(std::uint32_t segment, std::string message, Mark mark) {
    Finding& finding = add(std::move(message), std::move(mark));
    finding.segment = segment;
    return finding;
  }

 private:
  std::vector<Finding>& out_;
  std::uint32_t rule_ = 0;
  std::uint32_t segment_ = 0;
  Severity severity_ = Severity::minor;
  float confidence_ = 0;
};

// One use of a known name: kept for each segment so that rules over documents can compare.
struct NameUse {
  std::uint32_t segment = 0;  // index into the document
  NameHit hit{};
};

// One use of a Chinese name that no dictionary has.
struct PersonUse {
  std::uint32_t segment = 0;
  ChineseName name{};
};

// One use of a dotted foreign name that no dictionary has.
struct ForeignUse {
  std::uint32_t segment = 0;
  ForeignName name{};
};

// A whole document (or window of one) after its segments have been analysed.
struct DocumentView {
  const Document& document;
  std::span<const NameUse> names;
  std::span<const PersonUse> people;
  std::span<const ForeignUse> foreign;
  const Resources& resources;
};

struct RuleCode {
  std::string_view id;
  void (*check)(const SegmentView& segment, Findings& findings) = nullptr;
  void (*check_document)(const DocumentView& document, Findings& findings) = nullptr;
};

}  // namespace mtlint
