// Spelling: the lists against Hunspell itself, corrections, and what is remembered of them.

#include "resources/spelling.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "resources/resources.h"
#include "support/checking.h"

namespace mtlint {
namespace {

const Spelling& spelling() { return *testing::resources().spelling; }

TEST(Spelling, ListsInflectedFormsOfBothCountries) {
  for (const char* word : {"house", "houses", "walked", "colour", "color", "organise", "organize"})
    EXPECT_TRUE(spelling().lists(word)) << word;
  for (const char* word : {"hosue", "recieve", "walkked"})
    EXPECT_FALSE(spelling().lists(word)) << word;
}

TEST(Spelling, ListsWordsWhoseDictionaryLineEndsInARemark) {
  EXPECT_TRUE(spelling().lists("priori"));
  EXPECT_TRUE(spelling().lists("cytopathic"));
}

TEST(Spelling, AsksByHashWhatItAsksByWord) {
  for (const std::string_view word : {"harbour", "hosue", "priori", "zzz"})
    EXPECT_EQ(spelling().lists(hash64(word)), spelling().lists(word)) << word;
}

TEST(Spelling, CorrectsWhatIsOneEditAway) {
  ASSERT_FALSE(spelling().corrections("recieve").empty());
  EXPECT_EQ(spelling().corrections("recieve").front(), "receive");
  EXPECT_LE(spelling().corrections("hosue").size(), 3U);
}

TEST(Spelling, HasNoCorrectionForTermsAndFormedWords) {
  EXPECT_TRUE(spelling().corrections("guanxi").empty());
  EXPECT_TRUE(spelling().is_formed("deidentified"));
  EXPECT_TRUE(spelling().corrections("deidentified").empty());
}

// The second answer comes from memory.
TEST(Spelling, AnswersTheSameAgain) {
  for (const char* word : {"recieve", "goverment", "guanxi"})
    EXPECT_EQ(spelling().corrections(word), spelling().corrections(word)) << word;
}

// Why corrections() need not load Hunspell where there are lists.
TEST(Spelling, HunspellKnowsNoPlainWordThatIsNotListed) {
  for (const char* word : {"affinis", "faire", "mornay", "sinicus", "recieve", "goverment",
                           "untill", "seperate", "guanxi", "occured", "tommorow"})
    EXPECT_EQ(spelling().knows(word), spelling().lists(word)) << word;
}

}  // namespace
}  // namespace mtlint
