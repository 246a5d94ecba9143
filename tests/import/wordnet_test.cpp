#include "import/wordnet.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

using Texts = std::vector<std::string>;

TEST(WordNet, WordsOfASynset) {
  EXPECT_EQ(synset_words("00000001 29 v 04 draw 0 take_in 0 pull 0 Tow 3 001 * 01 | to pull"),
            (Texts{"draw", "pull"}));
  EXPECT_EQ(synset_words("00000002 00 a 02 galore(ip) 0 plentiful 0 000 | many"),
            (Texts{"galore", "plentiful"}));
}

TEST(WordNet, OtherLines) {
  for (const char* line : {"", "  1 A line of the licence", "00000001", "00000001 29 v",
                           "7 7 7 zz a 0", "00000001 29 v ff"})
    EXPECT_EQ(synset_words(line), Texts{}) << line;
}

TEST(WordNet, OtherFilesAreRefused) {
  StemTable stems;
  SynonymCollector synonyms(stems);
  EXPECT_FALSE(synonyms.add("no synsets\n", "data.noun"));
  EXPECT_FALSE(synonyms.add_folder("/no/such/folder"));
}

}  // namespace
}  // namespace mtlint
