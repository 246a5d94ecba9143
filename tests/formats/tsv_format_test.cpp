// TSV: columns by number, by name, by option; faults with their places.

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

Reading read(std::string bytes, std::string columns = "") {
  return read_as("tsv", std::move(bytes), {.columns = std::move(columns)});
}

std::string hint_of(const Reading& reading) { return reading.error ? reading.error->hint : ""; }

TEST(Tsv, TwoColumnsAreSourceAndTarget) {
  const Reading reading = read("你好\tHello\n\n再见\tGoodbye");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].source, "你好");
  EXPECT_EQ(segments[0].target, "Hello");
  EXPECT_EQ(segments[0].id, "");
  EXPECT_EQ(segments[1].target, "Goodbye");
  EXPECT_EQ(segments[1].line, 3U);
  EXPECT_EQ(segments[1].number, 2U);
}

TEST(Tsv, ThreeColumnsAreIdSourceAndTarget) {
  const ReadBack segment = read("7\t你好\tHello\r\n").segments().at(0);
  EXPECT_EQ(segment.id, "7");
  EXPECT_EQ(segment.source, "你好");
  EXPECT_EQ(segment.target, "Hello");
}

TEST(Tsv, StatedColumns) {
  const Reading reading =
      read("Hello\tx\t你好\tnews\tzh-Hans\n", "target, -, source, doc, src_lang");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments()[0].source, "你好");
  EXPECT_EQ(reading.segments()[0].target, "Hello");
  EXPECT_EQ(reading.documents[0].name, "news");
  EXPECT_EQ(reading.documents[0].source_tag, "zh-Hans");
}

TEST(Tsv, StatedColumnsStillSkipALineOfNames) {
  const Reading reading = read("source\tmt\treference\n你\tYou\tThou\n", "source,-,target");
  ASSERT_EQ(reading.fault(), "");
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.segments()[0].target, "Thou");
}

TEST(Tsv, EnglishAlone) {
  const Reading reading = read("Hello\tHi\n", "target,id");
  EXPECT_FALSE(reading.segments().at(0).has_source);
  EXPECT_EQ(reading.segments()[0].target, "Hello");
}

TEST(Tsv, FirstLineThatNamesColumns) {
  const Reading reading =
      read("Score\tSource Text\tSegment_ID\tTranslation\n0.5\t你好\t9\tHello\n");
  ASSERT_EQ(reading.fault(), "");
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.segments()[0].id, "9");
  EXPECT_EQ(reading.segments()[0].source, "你好");
  EXPECT_EQ(reading.segments()[0].target, "Hello");
  EXPECT_EQ(reading.segments()[0].line, 2U);
}

TEST(Tsv, FirstLineThatNamesLanguages) {
  const Reading codes = read("zh-Hant\ten-GB\n你好\tHello\n");
  ASSERT_EQ(codes.segments().size(), 1U);
  EXPECT_EQ(codes.documents[0].source_tag, "zh-Hant");
  EXPECT_EQ(codes.documents[0].target_tag, "en-GB");
  const Reading words = read("English\tJapanese\nHello\tこんにちは\n");
  ASSERT_EQ(words.segments().size(), 1U);
  EXPECT_EQ(words.documents[0].source_tag, "ja");
  EXPECT_EQ(words.segments()[0].target, "Hello");
}

TEST(Tsv, FirstLineOfTextIsNotTakenForNames) {
  EXPECT_EQ(read("翻译\tTranslation\n").segments().size(), 1U);
  EXPECT_EQ(read("源文\tThe source is here\n").segments().size(), 1U);
  EXPECT_EQ(read("1\tes\tIt is\n").segments().size(), 1U);
}

TEST(Tsv, TwoTargetsInTheNames) {
  const Reading reading = read("source\tmt\ttarget\na\tb\tc\n");
  EXPECT_EQ(reading.fault(), "in:1:11: \"target\" is the second column for the target");
}

TEST(Tsv, EscapesAndQuotesStayAsTheyAre) {
  const ReadBack segment =
      read("\"C:\\new\\table\"\t\"C:\\new\\table\" \\\\ \"\"x\n").segments().at(0);
  EXPECT_EQ(segment.source, "\"C:\\new\\table\"");
  EXPECT_EQ(segment.target, "\"C:\\new\\table\" \\\\ \"\"x");
}

TEST(Tsv, EmptyCells) {
  const auto segments = read("你好\t\n\tHello\n\t\n").segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].target, "");
  EXPECT_TRUE(segments[1].has_source);
  EXPECT_EQ(segments[1].source, "");
}

TEST(Tsv, WrongNumberOfColumns) {
  EXPECT_EQ(read("a\tb\n你好 Hello\n").fault(), "in:2:9: 1 column, where 2 are expected");
  EXPECT_EQ(read("a\tb\n你好\tHello\tx\n").fault(), "in:2:10: 3 columns, where 2 are expected");
  EXPECT_EQ(read("a\tb\n", "id,source,target").fault(), "in:1:4: 2 columns, where 3 are expected");
  EXPECT_EQ(read("a\n").fault(),
            "in:1:2: there is one column only, where source and target are expected");
  EXPECT_EQ(read("a\tb\tc\td\n").fault(),
            "in:1:7: there are 4 columns, and no first line names them");
  EXPECT_NE(hint_of(read("a\tb\tc\td\n")).find("--columns"), std::string::npos);
  EXPECT_EQ(read("a\tb\nx\n").segments().size(), 1U);  // what was read before is kept
}

TEST(Tsv, WrongColumnOption) {
  EXPECT_EQ(read("a\tb\n", "source,goal").fault(), "--columns: there is no column \"goal\"");
  EXPECT_EQ(read("a\tb\n", "source,,target").fault(), "--columns: there is no column \"\"");
  EXPECT_EQ(read("a\tb\n", "target,target").fault(), "--columns: \"target\" stands twice");
  EXPECT_EQ(read("a\tb\n", "id,source").fault(), "--columns: no column is the target");
  EXPECT_EQ(read("a\tb\tc\n", "-,-,target").fault(), "");
}

TEST(Tsv, WrongLanguageTag) {
  EXPECT_EQ(read("你\tYou\tMandarin!\n", "source,target,src_lang").fault(),
            "in:1:7: \"Mandarin!\" is not a language tag");
}

TEST(Tsv, ByteOrderMark) {
  const Reading reading = read("\xEF\xBB\xBFsource\ttarget\na\tb\n");
  ASSERT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(reading.segments()[0].source, "a");
}

TEST(Tsv, FaultsOfBytes) {
  EXPECT_EQ(read("a\tb\n你\t\xE4\xBD\n").fault(), "in:2:3: not valid UTF-8 (byte 0xE4)");
  EXPECT_EQ(read("a\tb\n\na\t" + std::string(1 << 20, 'x')).fault(),
            "in:3:1: the line is longer than 1 MiB");
  EXPECT_EQ(read(std::string("a\tb\n\0\n", 6)).fault(), "in:2:1: a NUL character in the text");
}

TEST(Tsv, LooksLike) {
  const Format& format = *format_named("tsv");
  EXPECT_EQ(format.looks_like("source\ttarget\n你好\tHel"), 95);
  EXPECT_EQ(format.looks_like("a\tb\r\nc\td\r\n"), 80);
  EXPECT_EQ(format.looks_like("a\tb\nc\td\te\n"), 0);
  EXPECT_EQ(format.looks_like("Plain text.\n"), 0);
  EXPECT_EQ(format.looks_like(""), 0);
}

}  // namespace
}  // namespace mtlint
