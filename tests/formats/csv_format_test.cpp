// CSV: RFC 4180, other separators, faults with their places.

#include <gtest/gtest.h>

#include "formats/csv_records.h"
#include "formats/reading.h"

namespace mtlint {
namespace {

Reading read(std::string bytes, std::string columns = "") {
  return read_as("csv", std::move(bytes), {.columns = std::move(columns)});
}

TEST(Csv, QuotedCells) {
  const Reading reading = read(
      "source,target\r\n"
      "你好，世界,\"Hello, world\"\r\n"
      "\"他说“好”\",\"He said \"\"fine\"\", and left.\"\r\n"
      "\"\"\"\",\"\"\r\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 3U);
  EXPECT_EQ(segments[0].source, "你好，世界");
  EXPECT_EQ(segments[0].target, "Hello, world");
  EXPECT_EQ(segments[1].target, "He said \"fine\", and left.");
  EXPECT_EQ(segments[2].source, "\"");
  EXPECT_EQ(segments[2].target, "");
}

TEST(Csv, LineBreaksInsideQuotes) {
  const Reading reading = read(
      "id,source,target\n"
      "1,\"一\r\n\r\n二\",\"One\n\n\"\"Two\"\"\"\n"
      "2,三,Three\n");
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].source, "一\n\n二");
  EXPECT_EQ(segments[0].target, "One\n\n\"Two\"");
  EXPECT_EQ(segments[0].line, 2U);
  EXPECT_EQ(segments[1].line, 7U);
  EXPECT_EQ(segments[1].source, "三");
}

TEST(Csv, ByteOrderMarkAndEmptyLines) {
  const auto segments = read("\xEF\xBB\xBF\"source\",\"target\"\r\n\r\na,b\r\n\r\n").segments();
  ASSERT_EQ(segments.size(), 1U);
  EXPECT_EQ(segments[0].source, "a");
}

TEST(Csv, Separators) {
  for (const std::string separator : {",", ";", "\t"}) {
    const Reading named = read("id" + separator + "zh" + separator + "en\n1" + separator + "你" +
                               separator + "You\n");
    EXPECT_EQ(named.fault(), "") << separator;
    EXPECT_EQ(named.segments().at(0).target, "You") << separator;
  }
  const Reading semicolons = read("你好,世界;Hello, world\n再见;Bye, bye, world\n");
  ASSERT_EQ(semicolons.fault(), "");
  EXPECT_EQ(semicolons.segments()[0].source, "你好,世界");
  EXPECT_EQ(semicolons.segments()[1].target, "Bye, bye, world");
  const Reading commas = read("a;b,c\nd;e;f,g\n");
  ASSERT_EQ(commas.fault(), "");
  EXPECT_EQ(commas.segments()[1].source, "d;e;f");
  EXPECT_EQ(read("a;b;c;d\n", "id,-,source,target").segments().at(0).target, "d");
}

TEST(Csv, AQuoteInsideAnUnquotedCellIsALetter) {
  const ReadBack segment = read("source,target\n5\" 盘,5\" disk\n").segments().at(0);
  EXPECT_EQ(segment.source, "5\" 盘");
  EXPECT_EQ(segment.target, "5\" disk");
}

TEST(Csv, OpenQuoteAtTheEnd) {
  const Reading reading = read("source,target\na,b\n你好,\"Hello\nx,y\n");
  EXPECT_EQ(reading.fault(), "in:3:4: the file ends inside the quoted cell that opens here");
  EXPECT_EQ(reading.segments().size(), 1U);
  EXPECT_EQ(read("a,\"").fault(), "in:1:3: the file ends inside the quoted cell that opens here");
}

TEST(Csv, OpenQuoteBeforeMuchText) {
  std::string bytes = "source,target\na,\"b\n";
  while (bytes.size() < 3 << 20) bytes += "c,d\n";
  EXPECT_EQ(read(bytes).fault(),
            "in:2:3: the quoted cell that opens here makes a record over 1 MiB");
}

TEST(Csv, TextBehindTheClosingQuote) {
  EXPECT_EQ(read("source,target\n你,\"He said \"fine\", he did\"\n").fault(),
            "in:2:13: a text goes on behind its closing quote");
  EXPECT_EQ(read("source,target\n\"一\n二\"x,y\n").fault(),
            "in:3:3: a text goes on behind its closing quote");
}

TEST(Csv, WrongNumberOfColumns) {
  EXPECT_EQ(read("source,target\n你,You,all\n").fault(), "in:2:7: 3 columns, where 2 are expected");
  EXPECT_EQ(read("source,target\n\"一\n二\",a,b\n").fault(),
            "in:3:6: 3 columns, where 2 are expected");
  EXPECT_EQ(read("source,target\n\"一\n二\"\n").fault(), "in:3:3: 1 column, where 2 are expected");
  EXPECT_EQ(read("a\n").fault(),
            "in:1:2: there is one column only, where source and target are expected");
  EXPECT_EQ(read("a,b\n", "source,goal").fault(), "--columns: there is no column \"goal\"");
}

TEST(Csv, FaultsOfBytesInsideACell) {
  EXPECT_EQ(read("source,target\na,\"b\nc\xFF\"\n").fault(), "in:3:2: not valid UTF-8 (byte 0xFF)");
  EXPECT_EQ(read(std::string("a,\"b\n\0\"\n", 8)).fault(), "in:2:1: a NUL character in the text");
}

TEST(Csv, SameForAnyBlocks) {
  std::string bytes = "source,target\n";
  for (int i = 0; i < 200; ++i) bytes += "\"你\n好\"\"" + std::to_string(i) + "\",\"Hel\r\nlo\"\n";
  for (const std::size_t block : {1U, 5U, 1U << 20}) {
    const Reading reading = read_as("csv", bytes, {}, block);
    ASSERT_EQ(reading.fault(), "");
    ASSERT_EQ(reading.segments().size(), 200U);
    EXPECT_EQ(reading.segments()[199].source, "你\n好\"199");
    EXPECT_EQ(reading.segments()[199].target, "Hel\nlo");
  }
}

TEST(Csv, ManyShortLinesInOneCell) {
  std::string cell;
  for (int i = 0; i < 200'000; ++i) cell += "\"\"\n";
  const Reading reading = read("source,target\na,\"" + cell + "\"\n");
  ASSERT_EQ(reading.fault(), "");
  EXPECT_EQ(reading.segments()[0].target.size(), 400'000U);
}

TEST(Csv, GuessedSeparator) {
  EXPECT_EQ(guess_separator("source;target\na;b\n", 0).separator, ';');
  EXPECT_EQ(guess_separator("a,b;c\nd,e;f,g\n", 2).separator, ';');
  EXPECT_EQ(guess_separator("1,\"a; b\",\"c; d\"\n2,\"e; f\",\"g; h\"\n", 0).separator, ',');
  EXPECT_EQ(guess_separator("", 0).score, 0);
}

TEST(Csv, LooksLike) {
  const Format& format = *format_named("csv");
  EXPECT_GE(format.looks_like("id;source;target\n"), 90);
  EXPECT_GE(format.looks_like("\"a\",\"b\"\n\"c\",\"d\"\n"), 80);
  EXPECT_LT(format.looks_like("Well, yes.\nNo, never.\n"), 50);
  EXPECT_EQ(format.looks_like("source\ttarget\na\tb\n"), 0);
  EXPECT_EQ(format.looks_like(""), 0);
}

}  // namespace
}  // namespace mtlint
