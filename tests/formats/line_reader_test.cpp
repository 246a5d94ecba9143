// Lines, their numbers and offsets, whatever the blocks; and the faults of bytes.

#include "formats/line_reader.h"

#include <gtest/gtest.h>

#include "formats/reading.h"

namespace mtlint {
namespace {

struct Lines {
  std::vector<std::string> texts{};
  std::vector<std::uint64_t> offsets{};
  std::string fault{};
};

Lines lines_of(const std::string& bytes, std::size_t block = 1 << 20) {
  Lines all;
  LineReader reader(input_of(bytes, "in", block));
  for (Line line; reader.next(line);) {
    all.texts.emplace_back(line.text);
    all.offsets.push_back(line.offset);
    EXPECT_EQ(line.number, all.texts.size());
  }
  if (reader.fault()) all.fault = describe(*reader.fault());
  Line line;
  EXPECT_FALSE(reader.next(line)) << "the end must stay the end";
  return all;
}

using Texts = std::vector<std::string>;

TEST(LineReader, EndsOfLines) {
  EXPECT_EQ(lines_of("").texts, Texts{});
  EXPECT_EQ(lines_of("\n").texts, Texts{""});
  EXPECT_EQ(lines_of("a").texts, Texts{"a"});
  EXPECT_EQ(lines_of("a\n").texts, Texts{"a"});
  EXPECT_EQ(lines_of("a\r\n\r\nb\r").texts, (Texts{"a", "", "b"}));
  EXPECT_EQ(lines_of("a\rb\n").texts, Texts{"a\rb"});
}

TEST(LineReader, OffsetsCountTheByteOrderMark) {
  const Lines lines = lines_of("\xEF\xBB\xBF你\r\nb\n");
  EXPECT_EQ(lines.texts, (Texts{"你", "b"}));
  EXPECT_EQ(lines.offsets, (std::vector<std::uint64_t>{3, 8}));
  EXPECT_EQ(lines_of("\xEF\xBB\xBF").texts, Texts{});
  EXPECT_EQ(lines_of("a\n\xEF\xBB\xBF").texts, (Texts{"a", "\xEF\xBB\xBF"}));
}

TEST(LineReader, SameLinesForAnyBlocks) {
  std::string bytes = "\xEF\xBB\xBF";
  for (int i = 0; i < 3000; ++i)
    bytes += std::string(static_cast<std::size_t>(i % 90), 'x') + "漢\n";
  const Lines whole = lines_of(bytes);
  ASSERT_EQ(whole.texts.size(), 3000U);
  for (const std::size_t block : {1U, 2U, 7U, 4096U}) {
    const Lines blocks = lines_of(bytes, block);
    EXPECT_EQ(blocks.texts, whole.texts) << block;
    EXPECT_EQ(blocks.offsets, whole.offsets) << block;
    EXPECT_EQ(blocks.fault, "") << block;
  }
}

TEST(LineReader, LinesOfManyLengthsAcrossBlocks) {
  std::string bytes;
  std::vector<std::size_t> lengths;
  for (std::size_t length = 1; length < 600'000; length = length * 3 + 1) lengths.push_back(length);
  lengths.insert(lengths.end(), {0, LineReader::block_size - 1, LineReader::block_size, 5});
  for (const std::size_t length : lengths) bytes += std::string(length, 'y') + "\n";
  for (const std::size_t block : {1000U, 1U << 20}) {
    const Lines lines = lines_of(bytes, block);
    ASSERT_EQ(lines.texts.size(), lengths.size());
    for (std::size_t i = 0; i < lengths.size(); ++i) EXPECT_EQ(lines.texts[i].size(), lengths[i]);
  }
}

TEST(LineReader, OneMebibyteIsTheLongestLine) {
  const std::string longest(LineReader::longest_line, 'x');
  EXPECT_EQ(lines_of(longest + "\r\nb\n").texts.size(), 2U);
  EXPECT_EQ(lines_of(longest).texts.size(), 1U);
  const std::string fault =
      "in:2:1: the line is longer than 1 MiB; put each segment on a line of its own";
  EXPECT_EQ(lines_of("a\n" + longest + "x\nb\n").fault, fault);
  EXPECT_EQ(lines_of("a\n" + longest + "x").fault, fault);
  EXPECT_EQ(lines_of("a\n" + longest + longest + longest, 100'000).fault, fault);
  EXPECT_EQ(lines_of("a\n" + longest + "x\nb\n").texts, Texts{"a"});
}

TEST(LineReader, InvalidBytesHaveLineAndColumn) {
  const Lines lines = lines_of("good\n你好\xFF\nafter\n");
  EXPECT_EQ(lines.texts, Texts{"good"});
  EXPECT_EQ(lines.fault, "in:2:3: not valid UTF-8 (byte 0xFF); save the file as UTF-8");
  EXPECT_EQ(lines_of("\xC0\xAF").fault.substr(0, 7), "in:1:1:");           // overlong
  EXPECT_EQ(lines_of("ab\xED\xA0\x80").fault.substr(0, 7), "in:1:3:");     // surrogate
  EXPECT_EQ(lines_of("a\nb\xE4\xBD").fault.substr(0, 7), "in:2:2:");       // cut at the end
  EXPECT_EQ(lines_of("a\nb\xE4\xBD\nc\n").fault.substr(0, 7), "in:2:2:");  // cut at a line end
  EXPECT_EQ(lines_of("\xE4\xBD\xA0\nb\xFFz\n", 1).fault.substr(0, 7), "in:2:2:");
}

TEST(LineReader, FirstOfSeveralFaultsIsTold) {
  EXPECT_EQ(lines_of("a\n\xFF\n\xFE\n").fault.substr(0, 7), "in:2:1:");
  EXPECT_EQ(lines_of(std::string("x\0y\n\xFF\n", 6)).fault,
            "in:1:2: a NUL character in the text; take it out; or is this a binary file?");
  EXPECT_EQ(lines_of(std::string("x\xFF\0\n", 4)).fault.substr(0, 20), "in:1:2: not valid UT");
}

TEST(LineReader, OtherKindsOfFilesAreNamed) {
  EXPECT_EQ(lines_of("\xFF\xFE"
                     "a")
                .fault,
            "in:1:1: the text is UTF-16, not UTF-8; save the file as UTF-8");
  EXPECT_EQ(lines_of("\x1F\x8B\x08zz").fault,
            "in:1:1: the file is compressed (gzip); unpack it into a pipe: gzip -dc FILE | mtlint "
            "check -");
}

TEST(LineReader, FailedReadComesAfterTheWholeLines) {
  for (const std::size_t look_ahead : {0U, 100U}) {
    int calls = 0;
    LineReader reader(
        {.file = "disk", .read = [&calls](char* buffer, std::size_t) -> Result<std::size_t> {
           if (calls++ > 0) return Failure(Error{.what = "the disk is on fire"});
           std::memcpy(buffer, "one\ntwo", 7);
           return 7;
         }});
    EXPECT_EQ(reader.ahead(look_ahead), std::string_view("one\ntwo").substr(0, look_ahead));
    Line line;
    ASSERT_TRUE(reader.next(line));
    EXPECT_EQ(line.text, "one");
    EXPECT_FALSE(reader.next(line));
    ASSERT_TRUE(reader.fault());
    EXPECT_EQ(describe(*reader.fault()), "disk: the disk is on fire");
  }
}

TEST(LineReader, AheadShowsWhatComesWhateverTheBlocks) {
  for (const std::size_t block : {1U, 1000U}) {
    LineReader reader(input_of("\xEF\xBB\xBFone\ntwo\n", "in", block));
    EXPECT_EQ(reader.ahead(5), "one\nt");
    Line line;
    ASSERT_TRUE(reader.next(line));
    EXPECT_EQ(line.text, "one");
    EXPECT_EQ(line.offset, 3U);
    EXPECT_EQ(reader.ahead(100), "two\n");
    ASSERT_TRUE(reader.next(line));
    EXPECT_EQ(line.text, "two");
    EXPECT_EQ(reader.ahead(100), "");
    EXPECT_FALSE(reader.next(line));
  }
}

TEST(LineReader, BadBytesStayInPlaceWhenLookingAhead) {
  for (const std::size_t block : {1U, 1000U}) {
    LineReader reader(input_of("\xEF\xBB\xBFone\nt\xFFo\n", "in", block));
    EXPECT_EQ(reader.ahead(100).size(), 8U);
    Line line;
    EXPECT_TRUE(reader.next(line));
    EXPECT_FALSE(reader.next(line));
    ASSERT_TRUE(reader.fault());
    EXPECT_EQ(describe(*reader.fault()),
              "in:2:2: not valid UTF-8 (byte 0xFF); save the file as UTF-8");
  }
}

TEST(LineReader, BlankLines) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \t\u3000 "));
  EXPECT_FALSE(is_blank("\u3000。"));
}

}  // namespace
}  // namespace mtlint
