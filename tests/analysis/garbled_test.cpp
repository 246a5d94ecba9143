#include "analysis/garbled.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

TEST(Garbled, WrongEncodingsAreSeenThrough) {
  EXPECT_EQ(find_garbled("by AntÃ³nio Guterres.", "antonioguterres"), "AntÃ³nio Guterres");
  EXPECT_EQ(find_garbled("Luka ModriÄ‡ won", "lukamodric"), "Luka ModriÄ‡");
  EXPECT_EQ(find_garbled("Mesut Ã–zil", "mesutozil"), "Mesut Ã–zil");
  EXPECT_EQ(find_garbled("Ant?nio Guterres", "antonioguterres"), "Ant?nio Guterres");
  EXPECT_EQ(find_garbled("Mesut ?zil", "mesutozil"), "Mesut ?zil");
  EXPECT_EQ(find_garbled("Modri\xEF\xBF\xBD", "modric"), "Modri\xEF\xBF\xBD");
}

TEST(Garbled, HealthyTextIsNot) {
  EXPECT_EQ(find_garbled("António Guterres", "antonioguterres"), "");
  EXPECT_EQ(find_garbled("Is it Ozil? Yes", "mesutozil"), "");
  EXPECT_EQ(find_garbled("Ant?nio", "nio"), "");
  EXPECT_FALSE(may_be_garbled("António"));
  EXPECT_TRUE(may_be_garbled("AntÃ³nio"));
}

}  // namespace
}  // namespace mtlint
