// Runs texts through the whole engine, for tests.
#pragma once

#include <string>
#include <vector>

#include "doc/finding.h"
#include "doc/segment.h"
#include "engine/rule_set.h"
#include "formats/reader.h"
#include "resources/resources.h"

namespace mtlint::testing {

// The build tree's data, loaded once.
const Resources& resources();

// All rules of the repository, preview ones too, nothing filtered.
const RuleSet& all_rules();

struct Pair {
  std::string source;
  std::string target;
  bool has_source = true;
};

// One document of these pairs.
Document document_of(const std::vector<Pair>& pairs, Language language);

// What one rule finds in it. `terms`: a glossary, JSONL.
std::vector<Finding> findings_of(const std::string& rule, const Document& document,
                                 const std::string& terms = {});

// An open input of these bytes.
Input input_of(std::string bytes, std::string file = "test");

}  // namespace mtlint::testing
