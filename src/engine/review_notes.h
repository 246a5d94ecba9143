// Findings as notes for the reviewer, to be written into the files that they were found in.
#pragma once

#include <map>
#include <span>
#include <string>

#include "engine/fixes.h"
#include "rules/card.h"

namespace mtlint {

class ReviewNotes {
 public:
  explicit ReviewNotes(std::span<const RuleCard> cards) : cards_(cards) {}

  // A note for each finding that is new: the baseline does not have it, nor the segment its note.
  void add(const Document& document, std::span<const Finding> findings);

  const std::map<std::string, FileEdits>& files() const { return files_; }

 private:
  ReviewIssue issue_of(const Finding& finding) const;

  std::span<const RuleCard> cards_;
  std::map<std::string, FileEdits> files_{};
};

// What ITS 2.0 calls a category of MQM: "accuracy/omission" is "omission".
std::string its_type_of(std::string_view mqm);

}  // namespace mtlint
