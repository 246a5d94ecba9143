#include "analysis/similarity.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace mtlint {
namespace {

TEST(Similarity, CostsAreAsTheHeaderSays) {
  EXPECT_FLOAT_EQ(sound_alike("quaynor", "quaynor"), 1);
  EXPECT_FLOAT_EQ(sound_alike("lama", "rama"), 1 - 0.5F / 4);        // l/r
  EXPECT_FLOAT_EQ(sound_alike("bato", "pato"), 1 - 0.5F / 4);        // b/p
  EXPECT_FLOAT_EQ(sound_alike("kato", "koto"), 1 - 0.5F / 4);        // vowels
  EXPECT_FLOAT_EQ(sound_alike("philip", "phillip"), 1 - 0.25F / 7);  // doubled
  EXPECT_FLOAT_EQ(sound_alike("kbto", "kzto"), 1 - 1.0F / 4);        // nothing in common
  EXPECT_FLOAT_EQ(sound_alike("bdk", "zmr"), 0);
}

TEST(Similarity, NothingIsLikeNothing) {
  EXPECT_FLOAT_EQ(sound_alike("", ""), 0);
  EXPECT_FLOAT_EQ(sound_alike("a", ""), 0);
  EXPECT_FLOAT_EQ(sound_alike("", "a"), 0);
}

TEST(Similarity, BrokenNamesAreNearAndOthersFar) {
  EXPECT_GT(sound_alike("quino", "quaynor"), 0.6F);
  EXPECT_GT(sound_alike("guterres", "gutierrez"), 0.74F);
  EXPECT_LT(sound_alike("smith", "quaynor"), 0.4F);
}

TEST(Similarity, IsAShareAndDoesNotDependOnTheOrder) {
  std::mt19937 random(5);
  const auto word = [&] {
    std::string text(random() % 80, ' ');
    for (char& c : text)
      c = random() % 20 == 0 ? static_cast<char>(random()) : static_cast<char>('a' + random() % 26);
    return text;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string a = word();
    const std::string b = word();
    const float similarity = sound_alike(a, b);
    EXPECT_GE(similarity, 0) << a << ' ' << b;
    EXPECT_LE(similarity, 1) << a << ' ' << b;
    EXPECT_FLOAT_EQ(similarity, sound_alike(b, a)) << a << ' ' << b;
    if (!a.empty()) {
      EXPECT_FLOAT_EQ(sound_alike(a, a), 1);
    }
  }
}

}  // namespace
}  // namespace mtlint
