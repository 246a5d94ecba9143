#include "analysis/english_forms.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

TEST(EnglishForms, IrregularForms) {
  EXPECT_EQ(base_form("threw"), "throw");
  EXPECT_EQ(base_form("mice"), "mouse");
  EXPECT_EQ(base_form("feet"), "foot");
  EXPECT_EQ(base_form("left"), "left");
  EXPECT_EQ(base_form("unheard-of"), "unheard-of");
}

TEST(EnglishForms, SmallWords) {
  EXPECT_TRUE(is_determiner("his"));
  EXPECT_FALSE(is_determiner("of"));
  EXPECT_TRUE(is_function_word("of"));
  EXPECT_TRUE(is_function_word("the"));
  EXPECT_FALSE(is_function_word("cow"));
}

TEST(EnglishForms, Families) {
  EXPECT_EQ(image_family("cow"), image_family("ox"));
  EXPECT_NE(image_family("cow"), image_family("sheep"));
  EXPECT_EQ(image_family("idea"), 0);
}

}  // namespace
}  // namespace mtlint
