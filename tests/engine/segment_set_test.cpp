// Segments are known by their texts, not by their place.

#include "engine/segment_set.h"

#include <gtest/gtest.h>

#include "engine/decided.h"
#include "support/process.h"

namespace mtlint {
namespace {

using testing::segment_of;

TEST(SegmentSet, KnowsSegmentsByTheirTexts) {
  Document document;
  document.segments = {segment_of("一", "One"), segment_of("二", "Two")};
  SegmentSet set;
  set.add(document);
  EXPECT_EQ(set.size(), 2U);
  Segment moved = segment_of("二", "Two");
  moved.number = 99;
  EXPECT_TRUE(set.has(moved));
  EXPECT_FALSE(set.has(segment_of("二", "Two.")));
  EXPECT_FALSE(set.has(segment_of("一", "Two")));
}

TEST(SegmentSet, EnglishAloneIsNotAnEmptySource) {
  Document document;
  document.segments = {segment_of("", "One")};
  document.segments[0].has_source = false;
  SegmentSet set;
  set.add(document);
  EXPECT_FALSE(set.has(segment_of("", "One")));
}

TEST(SegmentSet, ReadsWhatStandsBeforeAFault) {
  const testing::TemporaryFolder folder;
  testing::write_text(folder.path() / "a.jsonl",
                      "{\"source\":\"一\",\"target\":\"One\"}\n{\"source\":");
  testing::write_text(folder.path() / "b.jsonl", "{\"source\":\"二\",\"target\":\"Two\"}\n");
  InputList list;
  list.paths = {folder.path() / "a.jsonl", folder.path() / "b.jsonl"};
  auto inputs = Inputs::make(list);
  ASSERT_TRUE(inputs);
  const SegmentSet set = read_segments(*inputs);
  EXPECT_EQ(set.size(), 2U);
  EXPECT_TRUE(set.has(segment_of("一", "One")));
  EXPECT_TRUE(set.has(segment_of("二", "Two")));
}

}  // namespace
}  // namespace mtlint
