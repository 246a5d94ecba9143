#include "import/cedict_names.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

using Names = std::vector<GlossName>;
using namespace name_kind;

TEST(CedictNames, People) {
  EXPECT_EQ(names_in_gloss("Anna Bell (1950–), US novelist"), (Names{{"Anna Bell", person}}));
  EXPECT_EQ(names_in_gloss("surname Zeng"), (Names{{"Zeng", surname}}));
  EXPECT_EQ(names_in_gloss("two-character surname Yuchi"), (Names{{"Yuchi", surname}}));
  EXPECT_EQ(names_in_gloss("Jobs (name)"), (Names{{"Jobs", surname | part}}));
  EXPECT_EQ(names_in_gloss("TANAKA Ichiro (1955-), Japanese painter"),
            (Names{{"Tanaka Ichiro", person}, {"Ichiro Tanaka", person}}));
  EXPECT_EQ(names_in_gloss("Vincent van Gogh (1853-1890)"), (Names{{"Vincent van Gogh", person}}));
}

TEST(CedictNames, Places) {
  EXPECT_EQ(names_in_gloss("Boston, capital of Massachusetts"), (Names{{"Boston", place}}));
  EXPECT_EQ(names_in_gloss("Fuxing district of Handan city 邯郸市[Han2 dan1 shi4], Hebei"),
            (Names{{"Fuxing District", place}, {"Fuxing", place}}));
  EXPECT_EQ(names_in_gloss("Nanzi or Nantzu district of Kaohsiung city"),
            (Names{{"Nanzi District", place},
                   {"Nanzi", place},
                   {"Nantzu District", place},
                   {"Nantzu", place}}));
  EXPECT_EQ(names_in_gloss("Jiangsu Province (Kiangsu) in southeast China"),
            (Names{{"Jiangsu Province", place}, {"Jiangsu", place}}));
  EXPECT_EQ(names_in_gloss("the Red Sea"), (Names{{"Red Sea", place}}));
  EXPECT_EQ(names_in_gloss("Nauru, island country in the Pacific"),
            (Names{{"Nauru", country | place}}));
}

TEST(CedictNames, Organisations) {
  EXPECT_EQ(names_in_gloss("Bank of China (BoC)"), (Names{{"Bank of China", organisation}}));
  EXPECT_EQ(names_in_gloss("Vanke, large Chinese real estate company"),
            (Names{{"Vanke", organisation}}));
  EXPECT_EQ(names_in_gloss("Icelandic language"),
            (Names{{"Icelandic Language", language}, {"Icelandic", language}}));
}

TEST(CedictNames, ExplanationsAreNoNames) {
  for (const char* gloss : {"Eastern civilization", "tidal bore of the Qiantang River", "",
                            "(bird species of China) Green Magpie", "pidgin English", "the",
                            "the wife of an official", "surname", "or Foo"})
    EXPECT_EQ(names_in_gloss(gloss), Names{}) << gloss;
}

}  // namespace
}  // namespace mtlint
