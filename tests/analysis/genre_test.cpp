#include "analysis/genre.h"

#include <gtest/gtest.h>

#include "analysis/read_english.h"
#include "analysis/sentence_evidence.h"

namespace mtlint {
namespace {

using testing::Read;

std::string genre(const std::string& text, const std::string& source = {}) {
  const Read read(text, source);
  return std::string(name_of(genre_names, genre_of(read.view(), read.english().sentences.front())));
}

TEST(Genre, OfEachKind) {
  EXPECT_EQ(genre("The rain did not stop all night."), "prose");
  EXPECT_EQ(genre("“The rain did not stop.”"), "dialogue");
  EXPECT_EQ(genre("Deep insight into the development trend of cyberspace"), "heading");
  EXPECT_EQ(genre("Photo: the opening ceremony of the exhibition."), "caption");
  EXPECT_EQ(genre("Table 3: Exports by region"), "caption");
  EXPECT_EQ(genre("(Xinhua News Agency, Hangzhou, November 9)"), "dateline");
  EXPECT_EQ(genre("BEIJING, Nov. 9."), "dateline");
  EXPECT_EQ(genre("(Reporters Wang Sibei, Xu Zhuang, Zhang Xuan)"), "byline");
  EXPECT_EQ(genre("2. Conditions of use"), "list item");
  EXPECT_EQ(genre("Venue: the old town hall."), "label");
  EXPECT_EQ(genre("12.5"), "table cell");
  EXPECT_EQ(genre("Red roses\nin the rain.\nNo more."), "verse");
}

TEST(Genre, ASourceWithoutAStopMakesAHeading) {
  EXPECT_EQ(genre("A new chapter of cooperation.", "合作新篇章"), "heading");
  EXPECT_EQ(genre("A new chapter of cooperation.", "合作的新篇章。"), "prose");
}

TEST(Genre, QuotationsOpenAndClose) {
  const Read read("He said: \"It is late.\" Then he left.");
  const auto& english = read.english();
  EXPECT_FALSE(is_quoted(english, 0));
  EXPECT_TRUE(is_quoted(english, 4));
  EXPECT_FALSE(is_quoted(english, english.sentences.back().begin + 1));
}

TEST(SentenceEvidence, ExcessCountsSemicolons) {
  EXPECT_TRUE(has_excess_sentences(Read("It rained. They left.", "下雨了，他们走了。").view()));
  EXPECT_FALSE(has_excess_sentences(Read("It rained. They left.", "下雨了；他们走了。").view()));
  EXPECT_FALSE(has_excess_sentences(Read("It rained. They left.", "下雨了。他们走了。").view()));
  EXPECT_FALSE(has_excess_sentences(Read("It rained. They left.").view()));
}

TEST(SentenceEvidence, KindsOfFragments) {
  const auto kind = [](const std::string& text) {
    const Read read(text);
    return name_of(fragment_kind_names,
                   fragment_kind(read.english(), read.english().sentences.front()));
  };
  EXPECT_EQ(kind("A firm determination."), "a noun phrase");
  EXPECT_EQ(kind("Clearly expressing the will of the people."), "a participle phrase");
  EXPECT_EQ(kind("In the face of challenges."), "a prepositional phrase");
  EXPECT_EQ(kind("Because the harvest failed."), "a subordinate clause");
  EXPECT_EQ(kind("Which greatly improved the work."), "a relative clause");
  EXPECT_EQ(kind("Arrived at the station at noon."), "a verb without a subject");
  EXPECT_EQ(kind("Yang Jie, chairman of the group, said."), "a stranded attribution");
}

}  // namespace
}  // namespace mtlint
