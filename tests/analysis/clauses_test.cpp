#include "analysis/clauses.h"

#include <gtest/gtest.h>

#include "analysis/hidden_clause.h"
#include "analysis/read_english.h"

namespace mtlint {
namespace {

using testing::Read;

// "kind: verb" of the clause at token `at`.
std::string clause(const std::string& text, std::uint32_t at = 0) {
  const Read read(text);
  const auto end = static_cast<std::uint32_t>(read.english().tokens.size());
  const auto found = clause_at(read.english(), at, end);
  if (!found) return "none";
  return std::string(found->subordinate ? "subordinate: " : "main: ") +
         std::string(read.english().of(read.english().tokens[found->verb]));
}

TEST(Clauses, SubjectAndVerb) {
  EXPECT_EQ(clause("The children of the village ran out."), "main: ran");
  EXPECT_EQ(clause("It never rains here."), "main: rains");
  EXPECT_EQ(clause("There is no school on the island."), "main: is");
  EXPECT_EQ(clause("In 2018 the company grew."), "main: grew");
  EXPECT_EQ(clause("Because the harvest failed, they left."), "subordinate: failed");
  EXPECT_EQ(clause("By the time he arrived, we had left."), "subordinate: arrived");
  EXPECT_EQ(clause("Walking home in the rain."), "none");
  EXPECT_EQ(clause("The largest drop in six years."), "none");
}

TEST(Clauses, MainClauseBehindAnIntroduction) {
  const auto verb = [](const std::string& text) {
    const Read read(text);
    const auto end = static_cast<std::uint32_t>(read.english().tokens.size());
    const auto found = main_clause(read.english(), 0, end);
    return found ? std::string(read.english().of(read.english().tokens[found->verb])) : "none";
  };
  EXPECT_EQ(verb("When the bell rang, the children left."), "left");
  EXPECT_EQ(verb("When the bell rang."), "none");
  EXPECT_EQ(verb("Because it rained, and because it was cold."), "none");
}

TEST(HiddenClause, FindsVerbsThatTagsMiss) {
  const auto holds = [](const std::string& text) {
    const Read read(text);
    return may_hold_clause(read.english(), read.english().sentences.front());
  };
  for (const char* sentence :
       {"A small plane crashed into the tower.", "Most people with the illness recover.",
        "After filling up, clean your hands.", "Its good.", "Drink warm water.",
        "The works range from paintings to films.", "If he is found, immediately contact us."}) {
    EXPECT_TRUE(holds(sentence)) << sentence;
  }
  for (const char* fragment :
       {"Because the harvest failed.", "Red lanterns.", "To jointly build a beautiful home.",
        "Through the joint efforts of all parties.", "Who had worked in the mine for years."}) {
    EXPECT_FALSE(holds(fragment)) << fragment;
  }
}

}  // namespace
}  // namespace mtlint
