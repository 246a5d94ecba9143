// The examples of a card of rules/numbers, run through the rule itself.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "doc/finding.h"
#include "rules/segment_builder.h"

namespace mtlint::testing {

// Takes [[ and ]] out of `text` and says where they stood; an empty span if there are none.
inline Span take_brackets(std::string& text) {
  const std::size_t begin = text.find("[[");
  if (begin == std::string::npos) return {};
  text.erase(begin, 2);
  const std::size_t end = text.find("]]");
  text.erase(end, 2);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

inline void check_bad_example(const RuleCode& rule, const nlohmann::json& example,
                              Language language) {
  std::string source = example["bad"]["source"];
  std::string target = example["bad"]["target"];
  SCOPED_TRACE(source + " | " + target);
  const Span in_target = take_brackets(target);
  const Span in_source = take_brackets(source);
  const auto findings = run_on_pair(rule, source, target, language);
  ASSERT_EQ(findings.size(), 1U);
  const Finding& finding = findings.front();
  const bool marks_target = !in_target.empty();
  EXPECT_EQ(finding.marks.front().side, marks_target ? Side::target : Side::source);
  const std::string& text = marks_target ? target : source;
  EXPECT_EQ(finding.marks.front().span.of(text), (marks_target ? in_target : in_source).of(text));
  EXPECT_EQ(finding.marks.front().span, marks_target ? in_target : in_source);
  if (example.contains("severity"))
    EXPECT_EQ(name_of(severity_names, finding.severity), example["severity"].get<std::string>());
  if (example.contains("suggest")) {
    ASSERT_FALSE(finding.suggestions.empty());
    EXPECT_EQ(finding.suggestions.front(), example["suggest"].get<std::string>());
  }
}

inline void check_card_examples(const RuleCode& rule, const std::string& card) {
  std::ifstream file(std::string(MTLINT_SOURCE_DIR) + "/rules/numbers/" + card);
  ASSERT_TRUE(file) << card;
  const nlohmann::json json = nlohmann::json::parse(file);
  EXPECT_EQ(json["id"].get<std::string>(), rule.id);
  int bad = 0;
  int good = 0;
  for (const nlohmann::json& example : json["examples"]) {
    const Language language = language_of_tag(example.value("source_language", "zh"));
    if (example.contains("bad")) {
      check_bad_example(rule, example, language);
      ++bad;
      continue;
    }
    const std::string source = example["good"]["source"];
    const std::string target = example["good"]["target"];
    const auto findings = run_on_pair(rule, source, target, language);
    EXPECT_TRUE(findings.empty()) << source << " | " << target << "\n" << findings.front().message;
    ++good;
  }
  EXPECT_GE(bad, 8);
  EXPECT_GE(good, 15);
}

}  // namespace mtlint::testing
