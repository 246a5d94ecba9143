#include "analysis/boundary_model.h"

#include <gtest/gtest.h>

#include "analysis/read_english.h"
#include "base/file.h"

namespace mtlint {
namespace {

using testing::Read;

// The best score of the joints at commas, or of those between words.
float best(const std::string& text, bool commas) {
  const Read read(text);
  const Resources& resources = testing::resources();
  JointReader reader(*resources.tagger, *resources.sentence_model);
  float score = -1000;
  for (const EnglishSentence& sentence : read.english().sentences)
    reader.read(read.english(), sentence, commas, [&](const JointReader::Read& joint) {
      score = std::max(score, resources.boundary_model->boundary_score(joint));
    });
  return score;
}

TEST(BoundaryModel, RanksLostBoundariesAboveSoundJoints) {
  EXPECT_GT(
      best("The villagers are proud of the bridge, they built it with their own hands.", true),
      best("The price fell by ten percent, the largest drop in six years.", true));
  EXPECT_GT(best("There is no school on the island, there is no clinic either.", true), 0);
  EXPECT_LT(best("When the bell rang, the children ran out.", true), 0);
  EXPECT_GT(best("The museum is free you only need to book a ticket.", false), 0);
}

// The tags of the whole sentence take "established" for a participle.
TEST(JointReader, TagsAMisreadSideAnew) {
  const Read read(
      "The two countries established diplomatic relations in 1971, bilateral trade has grown "
      "since.");
  const Resources& resources = testing::resources();
  JointReader reader(*resources.tagger, *resources.sentence_model);
  int joints = 0;
  reader.read(read.english(), read.english().sentences.front(), true,
              [&](const JointReader::Read& joint) {
                ++joints;
                EXPECT_TRUE(joint.retagged);
                EXPECT_EQ(joint.english.tokens[3].tag, Tag::VBD);
                EXPECT_EQ(joint.english.of(joint.english.tokens[joint.joint.clause.verb]), "has");
              });
  EXPECT_EQ(joints, 1);
}

TEST(BoundaryModel, DamagedWeightsAreErrors) {
  std::string bytes = read_file(MTLINT_SOURCE_DIR "/dictionaries/models/en-boundaries.bin").value();
  EXPECT_TRUE(BoundaryModel::from_bytes(bytes, "w"));
  EXPECT_FALSE(BoundaryModel::from_bytes(bytes.substr(0, bytes.size() - 1), "w"));
  const std::string sentences =
      read_file(MTLINT_SOURCE_DIR "/dictionaries/models/en-sentences.bin").value();
  EXPECT_FALSE(BoundaryModel::from_bytes(sentences, "w")) << "another model's weights";
  bytes.back() ^= 1;
  const auto damaged = BoundaryModel::from_bytes(bytes, "w");
  ASSERT_FALSE(damaged);
  EXPECT_NE(damaged.error().what.find("damaged"), std::string::npos);
  EXPECT_FALSE(BoundaryModel::from_bytes("short", "w"));
}

}  // namespace
}  // namespace mtlint
