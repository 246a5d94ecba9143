// SubRip and WebVTT: cues, markup, pairs by time, faults.

#include "formats/subtitles.h"

#include <gtest/gtest.h>

#include "formats/reading.h"
#include "formats/writer.h"

namespace mtlint {
namespace {

const std::string english =
    "\xEF\xBB\xBF"
    "1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>He said</i> that\r\nwe must go.\r\n\r\n"
    "2\r\n00:00:03,500 --> 00:00:05,000\r\n{\\an8}Now!\r\n\r\n\r\n"
    "3\r\n00:00:08,000 --> 00:00:09,000\r\n1 < 2 & more\r\n";

Reading pair(std::string source, std::string target, std::string_view format = "srt") {
  return drain(format_named(format)->open_pair(input_of(std::move(source), "zh"),
                                               input_of(std::move(target), "en"), {}));
}

TEST(Subtitles, EnglishAlone) {
  const Reading reading = read_as("srt", english);
  ASSERT_EQ(reading.fault(), "");
  const auto& segments = reading.documents[0].segments;
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].target, "He said that we must go.");
  EXPECT_EQ(segments[0].id, "cue 1");
  EXPECT_EQ(segments[0].line, 3U);
  EXPECT_FALSE(segments[0].has_source);
  ASSERT_EQ(segments[0].target_codes.size(), 2U);
  EXPECT_EQ(segments[0].target_codes[1].name, "</i>");
  EXPECT_EQ(segments[0].target_codes[1].span.begin, 7U);
  EXPECT_EQ(segments[1].target, "Now!");
  EXPECT_EQ(segments[1].target_codes[0].name, "{\\an8}");
  EXPECT_EQ(segments[2].target, "1 < 2 & more");
}

TEST(Subtitles, WebVtt) {
  const Reading reading = read_as(
      "vtt",
      "WEBVTT - Title\nKind: captions\n\nNOTE\nmore\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> "
      "00:02.500 align:start\n<v Ann>Hello &amp; <00:01.500>&lt;welcome&gt;</v>\n\n00:00:03.000 "
      "--> "
      "00:00:04.000\nBye\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].id, "cue intro");
  EXPECT_EQ(segments[0].target, "Hello & <welcome>");
  EXPECT_EQ(segments[1].id, "cue at 0:00:03");
  EXPECT_EQ(segments[1].target, "Bye");
  EXPECT_EQ(segments[1].line, 15U);
}

TEST(Subtitles, PairsByTime) {
  const Reading reading = pair(
      "1\n00:00:01,100 --> 00:00:02,000\n他说\n\n2\n00:00:02,000 --> 00:00:03,000\n我们得走了。\n\n"
      "3\n00:00:03,400 --> 00:00:05,100\n现在！\n\n4\n00:00:06,000 --> 00:00:07,000\n没有译文\n",
      english);
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 4U);
  EXPECT_EQ(segments[0].source, "他说 我们得走了。");
  EXPECT_EQ(segments[0].target, "He said that we must go.");
  EXPECT_TRUE(segments[0].trusted_pair);
  EXPECT_EQ(segments[1].source, "现在！");
  EXPECT_EQ(segments[1].target, "Now!");
  EXPECT_EQ(segments[2].id, "source cue 4");
  EXPECT_EQ(segments[2].target, "");
  EXPECT_EQ(segments[3].target, "1 < 2 & more");
  EXPECT_FALSE(segments[3].trusted_pair);
}

TEST(Subtitles, OneSourceCueForTwoTargets) {
  const Reading reading = pair("1\n00:00:01,000 --> 00:00:05,000\n他说我们得走了。\n",
                               "1\n00:00:01,000 --> 00:00:03,000\nHe said\n\n2\n00:00:03,000 --> "
                               "00:00:05,000\nwe must go.\n");
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.segments()[0].target, "He said we must go.");
}

TEST(Subtitles, WriteBack) {
  const auto mend = [](const WrittenSegment& segment) {
    const std::size_t at = segment.target.find("must");
    if (at == std::string_view::npos) return SegmentEdit{};
    const auto begin = static_cast<std::uint32_t>(at);
    return SegmentEdit{.changes = {{{begin - 3, begin + 4}, "they should"}}};
  };
  std::string written;
  const auto counts = write_edited(*format_named("srt"), input_of(english), {}, mend,
                                   [&](std::string_view more) -> Result<void> {
                                     written += more;
                                     return {};
                                   });
  ASSERT_TRUE(counts);
  std::string expected = english;
  expected.replace(expected.find("we must"), 7, "they should");
  EXPECT_EQ(written, expected);
}

TEST(Subtitles, Faults) {
  EXPECT_EQ(read_as("srt", "1\nHello\n").fault(), "in:2:1: two times are expected here");
  EXPECT_EQ(read_as("srt", "1\n00:00:01,000 --> soon\nx\n").fault(),
            "in:2:18: two times are expected here");
  EXPECT_EQ(read_as("srt", "7").fault(), "in:1:1: the file ends inside a cue");
  EXPECT_EQ(read_as("vtt", "WEB\n").fault(), "in:1:1: the file does not begin with WEBVTT");
  EXPECT_EQ(read_as("srt", english + "\r\n4\r\n00:00:09,000 --> 00:00:10,000\r\nx\xFF\r\n")
                .segments()
                .size(),
            4U);
}

TEST(Subtitles, LooksLike) {
  EXPECT_EQ(format_named("srt")->looks_like(english), 95);
  EXPECT_EQ(format_named("srt")->looks_like("1\tx\n"), 0);
  EXPECT_EQ(format_named("vtt")->looks_like("WEBVTT\n"), 99);
}

}  // namespace
}  // namespace mtlint
