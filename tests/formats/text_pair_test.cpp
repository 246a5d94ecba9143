// Plain text: pairs line by line, English alone.

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

Reading read(std::string source, std::string target, const InputOptions& options = {}) {
  return drain(open_text_pair(input_of(std::move(source), "zh.txt"),
                              input_of(std::move(target), "en.txt"), options));
}

Reading read_alone(std::string target) {
  return drain(open_text_pair(std::nullopt, input_of(std::move(target), "en.txt"), {}));
}

TEST(TextPair, LineByLine) {
  const Reading reading =
      read("你好\r\n再见\r\n", "\xEF\xBB\xBFHello\nGoodbye", {.source_tag = "zh"});
  ASSERT_EQ(reading.fault(), "");
  ASSERT_EQ(reading.documents.size(), 1U);
  EXPECT_EQ(reading.documents[0].file, "en.txt");
  EXPECT_EQ(reading.documents[0].source_tag, "zh");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].source, "你好");
  EXPECT_EQ(segments[0].target, "Hello");
  EXPECT_EQ(segments[1].source, "再见");
  EXPECT_EQ(segments[1].target, "Goodbye");
  EXPECT_EQ(segments[1].line, 2U);
  EXPECT_TRUE(segments[1].trusted_pair);
}

TEST(TextPair, BlankOnBothSidesIsABorder) {
  const auto segments = read("一\n\n　\n二\n", "One\n \n\nTwo\n").segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[1].line, 4U);
  EXPECT_EQ(segments[1].number, 2U);
}

TEST(TextPair, BlankOnOneSideIsAnEmptyText) {
  const auto segments = read("一\n二\n \n", "One\n\t\nThree\n").segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[1].source, "二");
  EXPECT_EQ(segments[1].target, "");
  EXPECT_EQ(segments[2].source, "");
  EXPECT_TRUE(segments[2].has_source);
  EXPECT_EQ(segments[2].target, "Three");
}

TEST(TextPair, BlankLinesAtTheEndDoNotCount) {
  EXPECT_EQ(read("一\n", "One\n\n \n").fault(), "");
  EXPECT_EQ(read("一\n\n\n", "One").fault(), "");
  EXPECT_EQ(read("", "\n").fault(), "");
}

TEST(TextPair, DifferingLengths) {
  const Reading longer_target = read("一\n二\n", "One\nTwo\nThree\n\nFive\n");
  EXPECT_EQ(longer_target.fault(), "en.txt:3: the source has 2 lines, the target 5");
  EXPECT_NE(longer_target.error->hint.find("align"), std::string::npos);
  ASSERT_EQ(longer_target.segments().size(), 2U);
  EXPECT_FALSE(longer_target.segments()[0].trusted_pair);
  EXPECT_FALSE(longer_target.segments()[1].trusted_pair);
  EXPECT_EQ(read("一\n二\n", "One\n").fault(), "zh.txt:2: the source has 2 lines, the target 1");
  EXPECT_EQ(read("一\n", "").fault(), "zh.txt:1: the source has 1 line, the target 0");
}

TEST(TextPair, DifferingLengthsFarInTheFile) {
  std::string source;
  std::string target;
  for (int i = 0; i < 5000; ++i) {
    source += "一\n";
    target += "One\n";
  }
  const Reading reading = read(source, target + "More\n");
  EXPECT_EQ(reading.fault(), "en.txt:5001: the source has 5000 lines, the target 5001");
  ASSERT_EQ(reading.documents.size(), 2U);
  EXPECT_TRUE(reading.documents[0].segments.front().trusted_pair);
  EXPECT_FALSE(reading.documents[1].segments.front().trusted_pair);
}

TEST(TextPair, FaultsNameTheirFile) {
  EXPECT_EQ(read("一\n二\xFF\n", "One\nTwo\n").fault(), "zh.txt:2:2: not valid UTF-8 (byte 0xFF)");
  EXPECT_EQ(read("一\n二\n", "One\n\xFF\n").fault(), "en.txt:2:1: not valid UTF-8 (byte 0xFF)");
  EXPECT_EQ(read("一\n", "One\nTwo\n\xFF\n").fault(), "en.txt:3:1: not valid UTF-8 (byte 0xFF)");
  EXPECT_EQ(read("一\n二\xFF\n", "One\nTwo\n").segments().size(), 1U);
}

TEST(TextPair, StandardInputCannotBeBoth) {
  const Result<ReadDocument> reader = open_text_pair(input_of("", "-"), input_of("", "-"), {});
  ASSERT_FALSE(reader);
  EXPECT_EQ(describe(reader.error()),
            "source and target are both standard input; name a file for one of them");
}

TEST(TextAlone, EachLineIsASegment) {
  const Reading reading = read_alone("Title\n\nFirst sentence. Second one.\n  \nLast");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_FALSE(segments[0].has_source);
  EXPECT_EQ(segments[1].target, "First sentence. Second one.");
  EXPECT_EQ(segments[1].line, 3U);
  EXPECT_EQ(segments[2].line, 5U);
  EXPECT_EQ(read_alone("a\n\xFF").fault(), "en.txt:2:1: not valid UTF-8 (byte 0xFF)");
}

}  // namespace
}  // namespace mtlint
