// A text that is being edited: what is not checked again must not be told otherwise.

#include <gtest/gtest.h>

#include "engine/check.h"
#include "support/checking.h"

namespace mtlint {
namespace {

using testing::Pair;

std::vector<Pair> pairs() {
  std::vector<Pair> all;
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(i);
    all.push_back({"第" + number + "次会议上，尼·奎诺说了三点意见，他同意。",
                   "At meeting " + number + ", " + (i % 7 == 0 ? "Ni Quino" : "Nii Quaynor") +
                       " made three points , he agreed."});
  }
  return all;
}

void expect_same(const std::vector<Finding>& a, const std::vector<Finding>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].fingerprint, b[i].fingerprint) << i;
    EXPECT_EQ(a[i].segment, b[i].segment) << i;
    EXPECT_EQ(a[i].rule, b[i].rule) << i;
  }
}

TEST(CheckAgain, GivesWhatCheckGivesThroughEdits) {
  Checker checker(testing::all_rules(), testing::resources());
  OutcomeCache cache;
  std::vector<Pair> texts = pairs();
  for (int edit = 0; edit < 6; ++edit) {
    const Document document = testing::document_of(texts, Language::zh);
    const auto again = checker.check_again(document, cache, {});
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->empty());
    expect_same(*again, checker.check(document));
    cache.forget_unused();
    if (edit % 2 == 0)
      texts[static_cast<std::size_t>(edit) * 9].target += " Nii Quaynor agreed";
    else
      texts.erase(texts.begin() + edit * 5);
  }
}

TEST(CheckAgain, StopsWhenItIsTold) {
  Checker checker(testing::all_rules(), testing::resources());
  OutcomeCache cache;
  const Document document = testing::document_of(pairs(), Language::zh);
  int asked = 0;
  EXPECT_FALSE(checker.check_again(document, cache, [&] { return ++asked > 10; }));
  EXPECT_EQ(asked, 11);
  asked = 0;
  EXPECT_TRUE(checker.check_again(document, cache, [&] { return ++asked > 100; }));
  EXPECT_EQ(asked, 50);  // ten were there
}

}  // namespace
}  // namespace mtlint
