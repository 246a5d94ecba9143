#include "analysis/tagger.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "analysis/read_english.h"
#include "analysis/tokenise.h"

namespace mtlint {
namespace {

using testing::Read;

const std::string& weights() {
  static const std::string bytes = [] {
    std::ifstream in(MTLINT_SOURCE_DIR "/dictionaries/models/en-tagger.bin", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

TEST(Tagger, TagsPlainSentences) {
  EXPECT_EQ(Read("The dog barks at the old man.").tagged(),
            "The/DT dog/NN barks/VBZ at/IN the/DT old/JJ man/NN ./.");
  EXPECT_EQ(Read("They have been working there since 1990.").tagged(),
            "They/PRP have/VBP been/VBN working/VBG there/RB since/IN 1990/CD ./.");
}

TEST(Tagger, TellsPastFromParticiple) {
  EXPECT_EQ(Read("The house was built by my father, who sold it.").tagged(),
            "The/DT house/NN was/VBD built/VBN by/IN my/PRP$ father/NN ,/, who/WP sold/VBD it/PRP "
            "./.");
}

TEST(Tagger, CurlyAndStraightMarksAreTaggedAlike) {
  const Read curly("“It’s late,” he said.");
  const Read straight("\"It's late,\" he said.");
  ASSERT_EQ(curly.english().tokens.size(), straight.english().tokens.size());
  for (std::size_t i = 0; i < curly.english().tokens.size(); ++i)
    EXPECT_EQ(curly.english().tokens[i].tag, straight.english().tokens[i].tag) << i;
  EXPECT_EQ(curly.english().tokens[0].tag, Tag::open_quote);
}

TEST(Tagger, KnowsFormsOfWords) {
  const Tagger& tagger = *testing::resources().tagger;
  EXPECT_NE(tagger.forms_of(word_key("denies")) & form::verb_s, 0);
  EXPECT_NE(tagger.forms_of(word_key("rose")) & form::past, 0);
  EXPECT_NE(tagger.forms_of(word_key("recover")) & form::verb, 0);
  EXPECT_NE(tagger.forms_of(word_key("London")) & form::name, 0);
  EXPECT_EQ(tagger.forms_of(word_key("xqzvv")), 0);
}

TEST(Tagger, EmptySentenceIsLeftAlone) {
  English english;
  testing::resources().tagger->tag(english, EnglishSentence{});
  EXPECT_TRUE(english.tokens.empty());
}

TEST(Tagger, DamagedWeightsAreErrors) {
  const auto fault = [](const std::string& bytes) {
    const auto tagger = Tagger::from_bytes(bytes, "weights.bin");
    return tagger ? std::string("loaded") : describe(tagger.error());
  };
  EXPECT_EQ(fault(weights()), "loaded");
  EXPECT_NE(fault("").find("weights.bin: the tagger's weights are cut off"), std::string::npos);
  EXPECT_NE(fault(weights().substr(0, 100'000)).find("damaged"), std::string::npos);
  std::string other = weights();
  other[0] = 'X';
  EXPECT_NE(fault(other).find("not a file of tagger weights"), std::string::npos);
  other = weights();
  other[4] = 9;
  EXPECT_NE(fault(other).find("of version 9"), std::string::npos);
  other = weights();
  other[other.size() / 2] ^= 1;
  EXPECT_NE(fault(other).find("damaged (wrong checksum)"), std::string::npos);
  EXPECT_FALSE(Tagger::load("/no/such/file"));
}

}  // namespace
}  // namespace mtlint
