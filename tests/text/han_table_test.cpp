#include "text/han_table.h"

#include <gtest/gtest.h>

#include "text/fold.h"

namespace mtlint {
namespace {

TEST(HanTable, MapsTraditionalToSimplified) {
  const auto table = make_han_table();
  ASSERT_TRUE(table) << describe(table.error());
  ASSERT_EQ(table->size(), 0x10000U);
  EXPECT_EQ((*table)[U'國'], u'国');
  EXPECT_EQ((*table)[U'龍'], u'龙');
  EXPECT_EQ((*table)[U'国'], 0);
  EXPECT_EQ((*table)[U'人'], 0);
  EXPECT_EQ((*table)[U'a'], 0);
  const FoldOptions simplify{.simplify = table->data()};
  EXPECT_EQ(folded("積力之所舉，則無不勝也", simplify), "积力之所举，则无不胜也");
}

}  // namespace
}  // namespace mtlint
