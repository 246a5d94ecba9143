// A finding is known again wherever its words stand among the same neighbours.

#include "engine/content_key.h"

#include <gtest/gtest.h>

#include "engine/decided.h"

namespace mtlint {
namespace {

using testing::found;
using testing::segment_of;

const RuleCard card = testing::card_named("broken-name");

ContentKeys keys_in(const char* target, const char* words) {
  const Segment segment = segment_of("", target);
  return content_keys(found(card, segment, words), card, segment);
}

TEST(ContentKey, SurvivesAnEditOfTheOtherHalf) {
  const ContentKeys old = keys_in("Yesterday in Accra, Ni Quino said that it rained.", "Ni Quino");
  const ContentKeys now =
      keys_in("Yesterday in Accra, Ni Quino stated that it snowed.", "Ni Quino");
  EXPECT_NE(old.fingerprint, now.fingerprint);
  EXPECT_EQ(old.before, now.before);
  EXPECT_NE(old.after, now.after);
}

TEST(ContentKey, SurvivesThatTheSegmentIsCut) {
  const ContentKeys old =
      keys_in("It rained all day. Then, as Ni Quino said, it stopped.", "Ni Quino");
  const ContentKeys now = keys_in("Then, as Ni Quino said, it stopped.", "Ni Quino");
  EXPECT_EQ(old.after, now.after);
  EXPECT_NE(old.after, 0U);
}

TEST(ContentKey, FoldsSpacesAndQuotationMarks) {
  EXPECT_EQ(keys_in("He said  “yes” to Ni Quino, who agreed at once.", "Ni Quino").before,
            keys_in("He said \"yes\" to Ni Quino, who left.", "Ni Quino").before);
}

TEST(ContentKey, NearTheEdgeThereIsNone) {
  const ContentKeys keys = keys_in("Ni Quino said.", "Ni Quino");
  EXPECT_EQ(keys.before, 0U);
  EXPECT_EQ(keys.after, 0U);
}

TEST(ContentKey, LongWordsNeedNoNeighbours) {
  const ContentKeys whole =
      keys_in("a sentence that was never finished", "a sentence that was never finished");
  const ContentKeys inside =
      keys_in("x. a sentence that was never finished y", "a sentence that was never finished");
  EXPECT_NE(whole.before, 0U);
  EXPECT_EQ(whole.before, inside.before);
}

TEST(ContentKey, TellsRulesAndWordsApart) {
  const Segment segment = segment_of("", "Yesterday in Accra, Ni Quino said that it rained.");
  const RuleCard other = testing::card_named("split-name");
  EXPECT_NE(content_keys(found(card, segment, "Ni Quino"), card, segment).before,
            content_keys(found(other, segment, "Ni Quino"), other, segment).before);
  EXPECT_NE(keys_in("Yesterday in Accra, Ni Quino said", "Ni Quino").before,
            keys_in("Yesterday in Accra, Ni Quini said", "Ni Quini").before);
}

TEST(ContentKey, OfTheSourceWhereTheTargetHasNothing) {
  const Segment segment = segment_of("昨天在首都举行的会议上尼奎诺先生说今天要下雨", "It rains.");
  const ContentKeys keys = content_keys(found(card, segment, "", "尼奎诺"), card, segment);
  EXPECT_NE(keys.before, 0U);
  EXPECT_NE(keys.after, 0U);
}

TEST(ContentKey, KeysAreWrittenAndRead) {
  EXPECT_EQ(key_text(0x9f2cU), "0000000000009f2c");
  EXPECT_EQ(key_of_text("0000000000009f2c"), 0x9f2cU);
  EXPECT_EQ(key_of_text("9f2c"), 0U);
  EXPECT_EQ(key_of_text("000000000000xyz0"), 0U);
}

}  // namespace
}  // namespace mtlint
