#include "analysis/sentence_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>

#include "analysis/read_english.h"

namespace mtlint {
namespace {

using testing::Read;

TEST(Models, AreThere) {
  EXPECT_NE(testing::resources().tagger, nullptr);
  ASSERT_NE(testing::resources().sentence_model, nullptr);
}

float score_of(const std::string& text) {
  const Read read(text);
  const EnglishSentence& sentence = read.english().sentences.front();
  return testing::resources().sentence_model->fragment_score(read.english(), sentence.begin,
                                                             sentence.end);
}

TEST(SentenceModel, RanksFragmentsAboveSentences) {
  for (const char* fragment :
       {"Because the harvest failed.", "A firm determination.", "Said that the work is good.",
        "Winning the praise of the audience and the judges.",
        "In the face of opportunities and challenges."}) {
    EXPECT_GT(score_of(fragment), 3) << fragment;
  }
  for (const char* sentence :
       {"The rain did not stop all night.", "Although the road is narrow, it carries many cars.",
        "Do not open the door while the machine is running."}) {
    EXPECT_LT(score_of(sentence), 0) << sentence;
  }
}

TEST(SentenceModel, EmptyPieceHasAScore) {
  EXPECT_TRUE(std::isfinite(testing::resources().sentence_model->fragment_score(English{}, 0, 0)));
}

TEST(SentenceModel, DamagedWeightsAreErrors) {
  std::ifstream in(MTLINT_SOURCE_DIR "/dictionaries/models/en-sentences.bin", std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  EXPECT_TRUE(SentenceModel::from_bytes(bytes, "w"));
  EXPECT_FALSE(SentenceModel::from_bytes(bytes.substr(0, bytes.size() - 1), "w"));
  bytes.back() ^= 1;
  const auto damaged = SentenceModel::from_bytes(bytes, "w");
  ASSERT_FALSE(damaged);
  EXPECT_NE(damaged.error().what.find("damaged"), std::string::npos);
  EXPECT_FALSE(SentenceModel::from_bytes("short", "w"));
}

}  // namespace
}  // namespace mtlint
