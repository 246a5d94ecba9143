#include "import/ding.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

using Texts = std::vector<std::string>;

TEST(Ding, AlternativesWithTheirEnglish) {
  const auto phrases = parse_ding_line(
      "Boot {n}; Kahn {m} | im selben Boot sitzen :: boat; barge {x; y} | to be in it");
  ASSERT_EQ(phrases.size(), 3U);
  EXPECT_EQ(phrases[0].german, "Boot {n}");
  EXPECT_EQ(phrases[1].german, "Kahn {m}");
  EXPECT_EQ(phrases[1].english, (std::vector<std::string_view>{"boat", "barge {x; y}"}));
  EXPECT_EQ(phrases[2].english, (std::vector<std::string_view>{"to be in it"}));
}

TEST(Ding, LinesThatDoNotMatchGiveNothing) {
  for (const char* line : {"", "# comment :: x", "a", "a | b :: x", "::"})
    EXPECT_TRUE(parse_ding_line(line).empty()) << line;
}

TEST(Ding, WordsOfIdioms) {
  EXPECT_EQ(german_idiom_words("jdm. den Daumen {m} drücken [ugs.]"), (Texts{"daumen", "drücken"}));
  EXPECT_EQ(german_idiom_words("ins Gras beißen {vi} [slang] (sterben)"),
            (Texts{"ins", "gras", "beißen"}));
  EXPECT_EQ(german_idiom_words("sich in/auf Gleisen bewegen [übtr.]"),
            (Texts{"in", "gleisen", "bewegen"}));
  EXPECT_EQ(german_idiom_words("Im Wein ist Wahrheit. [Sprw.]"), (Texts{"im", "wein", "wahrheit"}));
}

TEST(Ding, WhatIsNoIdiom) {
  for (const char* phrase :
       {"ins Gras beißen", "ins Gras [fig.]", "schnell und billig laufen [ugs.]",
        "den Kolben {m} schmieren [techn.] [ugs.]", "Er hat es mit den Katzen zu tun [ugs.]",
        "Kannst du Brot kaufen? [ugs.]", "Öffi-Benutzer {m} [ugs.]", "", "[fig.]", "["})
    EXPECT_EQ(german_idiom_words(phrase), Texts{}) << phrase;
}

}  // namespace
}  // namespace mtlint
