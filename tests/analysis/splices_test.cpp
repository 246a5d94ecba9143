#include "analysis/splices.h"

#include <gtest/gtest.h>

#include "analysis/read_english.h"

namespace mtlint {
namespace {

using testing::Read;

// What stands behind each fault.
std::string found(const std::string& text, bool commas) {
  const Read read(text);
  SpliceFinder finder(testing::resources(), commas, commas ? comma_limits : gap_limits);
  std::vector<Splice> all;
  for (const EnglishSentence& sentence : read.english().sentences)
    for (const Splice& splice : finder.find(read.english(), sentence)) all.push_back(splice);
  return read.words_at(all, [](const Splice& splice) { return splice.joint.right; });
}
std::string splices(const std::string& text) { return found(text, true); }
std::string fused(const std::string& text) { return found(text, false); }

TEST(Splices, AreFoundAtTheComma) {
  EXPECT_EQ(splices("I have read it twice, I still do not understand the third clause."), "I");
  EXPECT_EQ(splices("The medicine is effective, however, it has several side effects."), "however");
  EXPECT_EQ(splices("When the flood came, the soldiers carried the children to the roof, the water "
                    "reached the second floor."),
            "the");
  EXPECT_EQ(splices("Common wishes are many in this town, there is no end of them."), "there");
}

TEST(Splices, TokensCountFromTheTextNotTheSentence) {
  EXPECT_EQ(splices("It was late. You do not need to register again, your account is valid."),
            "your");
}

TEST(Splices, VetoesHold) {
  for (const char* text :
       {"The bridge will open in June, the mayor said.", "I came, I saw, I conquered.",
        "Sales doubled, costs fell, and the company hired sixty people.",
        "Officials believe that in the coming year, prices will fall again.",
        "He agreed, and on October 12, 1859, he issued a decree.",
        "It is not that he is lazy, it is that he is tired.", "The shop is closed, isn't it?",
        "Had I known this earlier, I would have stayed at home.",
        "The more you practise, the easier it becomes.",
        "It rained for two days, so we stayed at home.",
        "As each task becomes more special, Smith noted, it engages less of the person.",
        "The night was cold; the stars were bright.",
        "That sound is a sign of fusion-when the fusion ends, it makes a sharp sound.",
        "It is worth noting that, in addition to the town, the county built a road.",
        "The town grew and in 1954, the county built a second bridge.",
        "The firm is run by Northern Rail Systems, Inc. and has ten engines."}) {
    EXPECT_EQ(splices(text), "") << text;
  }
}

TEST(Fused, AreFoundAtTheSeam) {
  EXPECT_EQ(fused("The museum is free you only need to book a ticket."), "you");
  EXPECT_EQ(fused("The river is clean the children swim in it every day."), "the");
}

TEST(Fused, VetoesHold) {
  for (const char* text :
       {"He said the road was closed.", "The house they built stands on the hill.",
        "It was here they found the old coins.", "The receptor is a type I membrane protein.",
        "If the soil is wet it may spread the disease.",
        "The best film on the list this year is old.", "It gives the army the power it needs.",
        "He was glad they came to the party."}) {
    EXPECT_EQ(fused(text), "") << text;
  }
}

TEST(Fused, NothingInNothing) {
  SpliceFinder finder(testing::resources(), false, gap_limits);
  EXPECT_TRUE(finder.find(English{}, EnglishSentence{}).empty());
}

}  // namespace
}  // namespace mtlint
