// The idioms and names of documents, with what the English made of them.

#include "engine/look_ups.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/checking.h"

namespace mtlint {
namespace {

LookUps look_ups_of(const std::vector<testing::Pair>& pairs) {
  LookUpCollector collector(testing::resources());
  collector.add(testing::document_of(pairs, Language::zh));
  return collector.look_ups();
}

const IdiomEntryOfDocument* entry_of(const LookUps& found, const std::string& idiom) {
  const auto entry = std::ranges::find(found.idioms, idiom, &IdiomEntryOfDocument::idiom);
  return entry == found.idioms.end() ? nullptr : &*entry;
}

TEST(LookUps, CountsRenderingsByVerdict) {
  const LookUps found = look_ups_of({{"这是对牛弹琴。", "This is playing the piano to a cow."},
                                     {"这是对牛弹琴。", "This is playing the piano to a cow."},
                                     {"这是对牛弹琴。", "This is casting pearls before swine."}});
  const IdiomEntryOfDocument* entry = entry_of(found, "对牛弹琴");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(entry->count, 3U);
  EXPECT_FALSE(entry->suggested.empty());
  ASSERT_EQ(entry->renderings.size(), 2U);
  EXPECT_EQ(entry->renderings[0].verdict, "literal");
  EXPECT_EQ(entry->renderings[0].count, 2U);
  EXPECT_EQ(entry->renderings[0].places.size(), 2U);
  EXPECT_EQ(entry->renderings[1].verdict, "accepted");
}

TEST(LookUps, HasNamesFromTheSameReading) {
  const LookUps found =
      look_ups_of({{"尼·奎诺说，这是对牛弹琴。", "Ni Quino said it was no use."}});
  const auto name = std::ranges::find(found.names, "尼·奎诺", &NameEntryOfDocument::source);
  ASSERT_NE(name, found.names.end());
  EXPECT_EQ(name->verdict, "broken");
  EXPECT_NE(entry_of(found, "对牛弹琴"), nullptr);
}

TEST(LookUps, PairsThatAreNotTrustedHaveNoIdioms) {
  Document document =
      testing::document_of({{"这是对牛弹琴。", "This is something else."}}, Language::zh);
  document.segments[0].trusted_pair = false;
  LookUpCollector collector(testing::resources());
  collector.add(document);
  EXPECT_TRUE(collector.look_ups().idioms.empty());
}

}  // namespace
}  // namespace mtlint
