#include "reports/file_places.h"

#include <gtest/gtest.h>

#include "support/process.h"

namespace mtlint {
namespace {

class FilePlacesTest : public ::testing::Test {
 protected:
  // A file of these bytes, and a document of one segment that stands in it.
  Document document_of(const std::string& name, const std::string& bytes, const std::string& format,
                       std::uint64_t line, std::string_view source, std::string_view target) {
    Document document;
    document.file = (folder_.path() / name).string();
    document.format = format;
    testing::write_text(document.file, bytes);
    Segment& segment = document.segments.emplace_back();
    segment.number = line;
    segment.line = line;
    segment.source = document.text.keep(source);
    segment.target = document.text.keep(target);
    return document;
  }

  // "2:14-2:22", or "none".
  std::string region(const Document& document, Side side, std::string_view words) {
    const Segment& segment = document.segments[0];
    const std::string_view text = side == Side::source ? segment.source : segment.target;
    const auto at = static_cast<std::uint32_t>(text.find(words));
    const auto found =
        places_.region_of(document, 0, side, {at, at + static_cast<std::uint32_t>(words.size())});
    if (!found) return "none";
    return std::to_string(found->line) + ":" + std::to_string(found->column) + "-" +
           std::to_string(found->end_line) + ":" + std::to_string(found->end_column);
  }

  testing::TemporaryFolder folder_{};
  FilePlaces places_{};
};

TEST_F(FilePlacesTest, ColumnsCountCodePointsBehindChinese) {
  const Document tsv = document_of("a.tsv", "一\tOne\n尼·奎诺说😀。\tNi Quino spoke.\n", "tsv", 2,
                                   "尼·奎诺说😀。", "Ni Quino spoke.");
  EXPECT_EQ(region(tsv, Side::source, "奎诺"), "2:3-2:5");
  EXPECT_EQ(region(tsv, Side::target, "Quino"), "2:12-2:17");
}

TEST_F(FilePlacesTest, EscapesOfTheFileAreColumnsToo) {
  const Document json = document_of("a.jsonl", R"({"source":"\u5c3c说","target":"\"Ni\" said"})",
                                    "jsonl", 1, "尼说", "\"Ni\" said");
  EXPECT_EQ(region(json, Side::source, "尼"), "1:12-1:18");
  EXPECT_EQ(region(json, Side::source, "说"), "1:18-1:19");
  EXPECT_EQ(region(json, Side::target, "Ni"), "1:33-1:35");
}

TEST_F(FilePlacesTest, TheByteOrderMarkIsNoColumn) {
  const Document tsv =
      document_of("b.tsv", "\xEF\xBB\xBF一\tOne two\r\n", "tsv", 1, "一", "One two");
  EXPECT_EQ(region(tsv, Side::target, "two"), "1:7-1:10");
}

TEST_F(FilePlacesTest, WordsMayStandOnTwoLines) {
  const Document xliff =
      document_of("a.xlf", "<unit>\n<source>一二</source>\n<target>one\n two</target></unit>",
                  "xliff", 1, "一二", "one\n two");
  EXPECT_EQ(region(xliff, Side::target, "one\n two"), "3:9-4:5");
}

TEST_F(FilePlacesTest, WhatIsNotThereHasNoRegion) {
  Document other = document_of("c.tsv", "\xB5\xDA\tOne\n", "tsv", 1, "一", "One");  // GB18030
  EXPECT_EQ(region(other, Side::target, "One"), "none");
  other.file = "-";
  EXPECT_EQ(region(other, Side::target, "One"), "none");
  const Document edited = document_of("d.tsv", "一\tTwo\n", "tsv", 1, "一", "One");
  EXPECT_EQ(region(edited, Side::target, "One"), "none");
}

TEST_F(FilePlacesTest, EachSideMayHaveAFileOfItsOwn) {
  Document pair = document_of("e.en.txt", "One\nNi Quino\n", "text", 2, "尼·奎诺", "Ni Quino");
  pair.source_file = (folder_.path() / "e.zh.txt").string();
  testing::write_text(pair.source_file, "一\n尼·奎诺\n");
  EXPECT_EQ(region(pair, Side::source, "奎诺"), "2:3-2:5");
  EXPECT_EQ(region(pair, Side::target, "Quino"), "2:4-2:9");
}

}  // namespace
}  // namespace mtlint
