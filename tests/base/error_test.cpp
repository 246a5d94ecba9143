#include "base/error.h"

#include <gtest/gtest.h>

namespace mtlint {
namespace {

TEST(Error, TellsAllThatIsKnown) {
  EXPECT_EQ(describe({"not valid UTF-8", "save it again", "a.jsonl", 41, 7}),
            "a.jsonl:41:7: not valid UTF-8; save it again");
  EXPECT_EQ(describe({"cut off", "", "a.jsonl", 41, 0}), "a.jsonl:41: cut off");
  EXPECT_EQ(describe({"cannot be read", "", "a.jsonl", 0, 0}), "a.jsonl: cannot be read");
  EXPECT_EQ(describe({"nothing to check", "name files", "", 0, 0}), "nothing to check; name files");
}

TEST(Error, AColumnWithoutALineIsNotTold) {
  EXPECT_EQ(describe({"cut off", "", "a.jsonl", 0, 7}), "a.jsonl: cut off");
}

TEST(Error, StandardInputHasAName) {
  EXPECT_EQ(describe({"cut off", "", "-", 3, 1}), "(standard input):3:1: cut off");
}

}  // namespace
}  // namespace mtlint
