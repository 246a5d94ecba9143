#include "base/language.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

TEST(Language, TagsMapByPrimarySubtag) {
  EXPECT_EQ(language_of_tag("zh-Hant-TW"), Language::zh);
  EXPECT_EQ(language_of_tag("ZH_tw"), Language::zh);
  EXPECT_EQ(language_of_tag("cmn"), Language::zh);
  EXPECT_EQ(language_of_tag("it"), Language::other);
  EXPECT_EQ(language_of_tag(""), Language::unknown);
}

TEST(Language, TagsAreCheckedForShape) {
  EXPECT_TRUE(is_language_tag("en"));
  EXPECT_TRUE(is_language_tag("zh-Hans-CN"));
  EXPECT_FALSE(is_language_tag("e"));
  EXPECT_FALSE(is_language_tag("en--US"));
  EXPECT_FALSE(is_language_tag("English please"));
}

}  // namespace
}  // namespace mtlint
