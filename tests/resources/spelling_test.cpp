// Spelling: the lists against Hunspell itself, and what is remembered of them.

#include "resources/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "base/hash.h"
#include "resources/resources.h"
#include "support/checking.h"
#include "support/small_dictionary.h"

namespace mtlint {
namespace {

using Words = std::vector<std::string>;

// The spelling of the small lexicon, without Hunspell.
class Spellings : public ::testing::Test {
 protected:
  Spelling spelling_{testing::small_lexicon(), "/no/such/folder"};
};

TEST_F(Spellings, ListedWordsAreKnownWithACapitalToo) {
  for (const char* word : {"paper", "Paper", "PAPER", "Paris"})
    EXPECT_TRUE(spelling_.lists(word)) << word;
  for (const char* word : {"paris", "papers", "pAPER", ""})
    EXPECT_FALSE(spelling_.lists(word)) << word;
}

TEST_F(Spellings, HouseWordsCountAsKnown) {
  spelling_.add_words("# our words\nFoobar\n  mtlint  # the tool\r\no’clock\n\n");
  spelling_.add_words("fourth");
  for (const char* word : {"Foobar", "mtlint", "Mtlint", "o'clock", "o’clock", "fourth"})
    EXPECT_TRUE(spelling_.lists(word)) << word;
  for (const char* word : {"foobar", "our", "tool", "#"})
    EXPECT_FALSE(spelling_.lists(word)) << word;
}

TEST_F(Spellings, HouseWordsMayBeginWithAByteOrderMark) {
  spelling_.add_words(
      "\xEF\xBB\xBF"
      "mtlint\n");
  EXPECT_TRUE(spelling_.lists("mtlint"));
}

TEST_F(Spellings, HouseWordsOfAnyBytesDoNoHarm) {
  spelling_.add_words("caf\xE9\n\xE4\xB8\n\xF0");
  EXPECT_TRUE(spelling_.lists("paper"));
}

TEST_F(Spellings, WithoutHunspellNothingIsJudgedUnknown) {
  EXPECT_FALSE(spelling_.available());
  EXPECT_TRUE(spelling_.knows("xqzzy"));
}

TEST_F(Spellings, WordsAreFormedFromListedOnes) {
  for (const char* word : {"tigers", "papers", "antipaper", "unpaper"})
    EXPECT_TRUE(spelling_.is_formed(word)) << word;
  for (const char* word : {"tigerss", "xpaper", "", "s", "un"})
    EXPECT_FALSE(spelling_.is_formed(word)) << word;
}

TEST_F(Spellings, NearWordsAreOneEditAway) {
  EXPECT_EQ(spelling_.near("paepr", 3), Words{"paper"});   // swapped
  EXPECT_EQ(spelling_.near("papper", 3), Words{"paper"});  // one too many
  EXPECT_EQ(spelling_.near("papr", 3), Words{"paper"});    // one missing
  EXPECT_EQ(spelling_.near("pater", 3), Words{"paper"});   // one wrong
  EXPECT_TRUE(spelling_.near("paper", 3).empty());
  EXPECT_TRUE(spelling_.near("papper", 0).empty());
  EXPECT_TRUE(spelling_.near("zzzz", 3).empty());
  EXPECT_TRUE(spelling_.near("", 3).empty());
}

// With Hunspell's own dictionaries, which the build needs too.
class HunspellSpelling : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!testing::resources().spelling->available()) GTEST_SKIP() << "hunspell-en-us is missing";
  }
};

TEST_F(HunspellSpelling, KnowsBothSpellings) {
  const Spelling spelling(testing::small_lexicon(), "/usr/share/hunspell");
  for (const char* word : {"color", "colour", "Colour", "don’t"})
    EXPECT_TRUE(spelling.knows(word)) << word;
  for (const char* word : {"coolour", "recieve"}) EXPECT_FALSE(spelling.knows(word)) << word;
}

TEST_F(HunspellSpelling, ManyThreadsGetTheSameAnswers) {
  const Spelling spelling(testing::small_lexicon(), "/usr/share/hunspell");
  const Words words{"color", "colour", "recieve", "receive", "xqzzy", "house", "hosue"};
  std::vector<std::vector<bool>> answers(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : answers)
      threads.emplace_back([&] {
        for (int i = 0; i < 50; ++i)
          for (const std::string& word : words) mine.push_back(spelling.knows(word));
      });
  }
  for (const auto& other : answers) EXPECT_EQ(other, answers[0]);
  EXPECT_EQ(std::vector<bool>(answers[0].begin(), answers[0].begin() + 7),
            (std::vector<bool>{true, true, false, true, false, true, false}));
}

// The compiled lists of the build tree, made from the same dictionaries.
const Spelling& spelling() { return *testing::resources().spelling; }

TEST_F(HunspellSpelling, ListsInflectedFormsOfBothCountries) {
  for (const char* word : {"house", "houses", "walked", "colour", "color", "organise", "organize"})
    EXPECT_TRUE(spelling().lists(word)) << word;
  for (const char* word : {"hosue", "recieve", "walkked"})
    EXPECT_FALSE(spelling().lists(word)) << word;
}

TEST_F(HunspellSpelling, ListsWordsWhoseDictionaryLineEndsInARemark) {
  EXPECT_TRUE(spelling().lists("priori"));
  EXPECT_TRUE(spelling().lists("cytopathic"));
}

TEST_F(HunspellSpelling, AsksByHashWhatItAsksByWord) {
  for (const std::string_view word : {"harbour", "hosue", "priori", "zzz"})
    EXPECT_EQ(spelling().lists(hash64(word)), spelling().lists(word)) << word;
}

TEST_F(HunspellSpelling, CorrectsWhatIsOneEditAway) {
  ASSERT_FALSE(spelling().corrections("recieve").empty());
  EXPECT_EQ(spelling().corrections("recieve").front(), "receive");
  EXPECT_LE(spelling().corrections("hosue").size(), 3U);
}

TEST_F(HunspellSpelling, HasNoCorrectionForTermsAndFormedWords) {
  EXPECT_TRUE(spelling().corrections("guanxi").empty());
  EXPECT_TRUE(spelling().is_formed("deidentified"));
  EXPECT_TRUE(spelling().corrections("deidentified").empty());
}

// The second answer comes from memory.
TEST_F(HunspellSpelling, AnswersTheSameAgain) {
  for (const char* word : {"recieve", "goverment", "guanxi"})
    EXPECT_EQ(spelling().corrections(word), spelling().corrections(word)) << word;
}

// Why corrections() need not load Hunspell where there are lists.
TEST_F(HunspellSpelling, HunspellKnowsNoPlainWordThatIsNotListed) {
  for (const char* word : {"affinis", "faire", "mornay", "sinicus", "recieve", "goverment",
                           "untill", "seperate", "guanxi", "occured", "tommorow"})
    EXPECT_EQ(spelling().knows(word), spelling().lists(word)) << word;
}

}  // namespace
}  // namespace mtlint
