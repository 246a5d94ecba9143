#include "resources/affixes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/file.h"
#include "support/scratch.h"

namespace mtlint {
namespace {

Affixes made(const std::string& rules, const std::string& words, const std::string& name) {
  const auto base = testing::scratch(name).string();
  EXPECT_TRUE(write_file(base + ".aff", rules));
  EXPECT_TRUE(write_file(base + ".dic", words));
  auto affixes = Affixes::open(base);
  EXPECT_TRUE(affixes);
  return affixes ? std::move(*affixes) : Affixes();
}

std::vector<std::string> forms(const Affixes& affixes, const std::string& word) {
  std::vector<std::string> out;
  affixes.append_forms(word, out);
  std::ranges::sort(out);
  return out;
}

using Forms = std::vector<std::string>;

TEST(Affixes, SuffixesWhoseConditionIsMet) {
  const Affixes affixes = made(
      "SET UTF-8\nSFX A Y 3\nSFX A en t [^t]en\nSFX A en et [td]en\nSFX A 0 d .\n"
      "PFX B Y 1\nPFX B 0 un .\n",
      "2\ndrücken/AB\narbeiten/A\nHaus\n", "affixes-a");
  EXPECT_EQ(forms(affixes, "drücken"), (Forms{"drückend", "drückt"}));
  EXPECT_EQ(forms(affixes, "arbeiten"), (Forms{"arbeitend", "arbeitet"}));
  EXPECT_TRUE(forms(affixes, "Haus").empty());
  EXPECT_TRUE(forms(affixes, "unbekannt").empty());
}

TEST(Affixes, LongFlagsAndFlagsUponSuffixes) {
  const Affixes affixes = made("FLAG long\nSFX a0 Y 1\nSFX a0 er ant/n'q' er po:ppre\n",
                               "1\nposer/p+a0 po:v1\n", "affixes-b");
  EXPECT_EQ(forms(affixes, "poser"), Forms{"posant"});
}

TEST(Affixes, DamagedFilesDoNoHarm) {
  const Affixes affixes =
      made("SFX\nSFX A\nSFX A Y 1\nSFX A x [abc y [\nFLAG\n", "/A\nx/\nbx/A\n/\n", "affixes-c");
  EXPECT_TRUE(forms(affixes, "bx").empty());
  EXPECT_FALSE(Affixes::open(testing::scratch("affixes-none").string()));
}

}  // namespace
}  // namespace mtlint
