// DOCX, ODT and XLSX: bilingual tables, two documents, attacks.

#include "formats/office.h"

#include <gtest/gtest.h>

#include "formats/reading.h"
#include "formats/zip_bytes.h"

namespace mtlint {
namespace {

std::string paragraph(const std::string& text, const std::string& facts = "") {
  return "<w:p>" + facts + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string docx(const std::string& body) {
  return zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
            body + "</w:body></w:document>"}});
}

std::string row(const std::vector<std::string>& cells) {
  std::string all = "<w:tr>";
  for (const std::string& cell : cells) all += "<w:tc>" + paragraph(cell) + "</w:tc>";
  return all + "</w:tr>";
}

std::string xlsx(const std::string& rows, const std::string& more = "") {
  return zip_of(
      {{"xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Texte\" r:id=\"r1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" "
        "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
       {"xl/sharedStrings.xml",
        "<sst><si><t>source</t></si><si><t>target</t></si><si><r><t>你</t></r><r><t>好</t></"
        "r><rPh><t>ni "
        "hao</t></rPh></si><si><t xml:space=\"preserve\">Hello </t></si></sst>"},
       {"xl/worksheets/sheet1.xml",
        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>" + more}});
}

TEST(Docx, RowsOfATableAreSegments) {
  const Reading reading = read_as(
      "docx", docx(paragraph("Title") + "<w:tbl>" + row({"ID", "Source", "Target"}) +
                   row({"7", "你好，世界。再见。", "Hello, world. Bye."}) + row({"", "", ""}) +
                   row({"", "再来一次，谢谢。", "Once more, &amp; thanks."}) + "</w:tbl>"));
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].id, "7");
  EXPECT_EQ(segments[0].source, "你好，世界。再见。");
  EXPECT_EQ(segments[1].target, "Once more, & thanks.");
  EXPECT_EQ(segments[1].id, "table 1, row 4");
  EXPECT_EQ(segments[1].line, 0U);
}

TEST(Docx, WithoutTablesItIsEnglishAlone) {
  const Reading reading = read_as(
      "docx",
      docx(paragraph("One") + "<w:p/>" +
           "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Two</w:t>"
           "</w:r></w:ins><w:r><w:tab/><w:t>x</w:t><w:br/></w:r></w:p>"));
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_FALSE(segments[0].has_source);
  EXPECT_EQ(segments[1].target, "Two\tx\n");
  EXPECT_EQ(segments[1].id, "paragraph 2");
}

TEST(Docx, TwoDocuments) {
  const std::string heading = "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>";
  const Reading reading = drain(format_named("docx")->open_pair(
      input_of(docx(paragraph("标题", heading) + paragraph("第一段文字。"))),
      input_of(docx(paragraph("Heading", heading) + paragraph("The first paragraph."))), {}));
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[1].source, "第一段文字。");
  EXPECT_EQ(segments[1].target, "The first paragraph.");
  EXPECT_TRUE(segments[1].trusted_pair);
}

TEST(Odt, TablesAndParagraphs) {
  const auto odt = [](const std::string& body) {
    return zip_of({{"content.xml", "<office:document-content><office:body><office:text>" + body +
                                       "</office:text></office:body></office:document-content>"}});
  };
  const auto cell = [](const std::string& text) {
    return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
  };
  const Reading table = read_as(
      "odt", odt("<table:table><table:table-row>" + cell("你好") +
                 cell("Hel<text:span>lo</text:span>") + "</table:table-row></table:table>"));
  ASSERT_EQ(table.segments().size(), 1U);
  EXPECT_EQ(table.segments()[0].target, "Hello");
  const Reading alone = read_as(
      "odt",
      odt("<text:h "
          "text:outline-level=\"2\">Head</text:h><text:list><text:list-item><text:p>a<text:s "
          "text:c=\"2\"/>b</text:p></text:list-item></text:list>"));
  ASSERT_EQ(alone.segments().size(), 2U);
  EXPECT_EQ(alone.segments()[1].target, "a  b");
}

TEST(Xlsx, SharedAndInlineStrings) {
  const Reading reading = read_as(
      "xlsx",
      xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
           "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\"><v>3.5</v></c><c r=\"C3\" "
           "t=\"s\"><v>3</v></c></row><row r=\"4\"><c r=\"A4\" "
           "t=\"inlineStr\"><is><t>再见</t></is></c></row>"));
  ASSERT_EQ(reading.fault(), "");
  const auto segments = reading.segments();
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(segments[0].id, "Texte!C3");
  EXPECT_EQ(segments[0].source, "你好");
  EXPECT_EQ(segments[0].target, "Hello ");
  EXPECT_EQ(segments[1].source, "再见");
  EXPECT_EQ(segments[1].target, "");
}

TEST(Xlsx, Faults) {
  EXPECT_EQ(read_as("xlsx", docx("")).fault(),
            "in:1:1: the archive has no \"xl/_rels/workbook.xml.rels\"");
  const Reading columns =
      read_as("xlsx", xlsx("<row r=\"2\"><c r=\"A2\"><v>a</v></c><c r=\"B2\"><v>b</v></c><c "
                           "r=\"C2\"><v>c</v></c><c r=\"D2\"><v>d</v></c></row>"));
  EXPECT_NE(columns.fault().find("Texte!A2: there are 4 columns"), std::string::npos)
      << columns.fault();
}

TEST(Xlsx, ASheetOutsideOfTheArchiveIsNone) {
  const auto linked = [](const std::string& target) {
    return read_as("xlsx", zip_of({{"xl/workbook.xml",
                                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" "
                                    "r:id=\"r1\"/></sheets></workbook>"},
                                   {"xl/_rels/workbook.xml.rels",
                                    "<Relationships><Relationship Id=\"r1\" Target=\"" + target +
                                        "\"/></Relationships>"}}))
        .fault();
  };
  EXPECT_EQ(linked("../../../../etc/passwd"), "in:1:1: the workbook has no sheet with cells");
  EXPECT_EQ(linked("worksheets/../../../etc/passwd"),
            "in:1:1: the archive has no \"xl/worksheets/../../../etc/passwd\"");
}

TEST(Office, Attacks) {
  EXPECT_EQ(read_as("docx", "PK\x03\x04 no archive").fault(),
            "in:1:1: the file is no ZIP archive, or it was cut off");
  const std::string whole = docx(paragraph("x"));
  EXPECT_EQ(read_as("docx", whole.substr(0, whole.size() / 2)).fault(),
            "in:1:1: the file is no ZIP archive, or it was cut off");
  EXPECT_EQ(read_as("docx", zip_of({{"word/document.xml", std::string(70 << 20, ' ')}})).fault(),
            "in:1:1: \"word/document.xml\" in the archive is larger than 64 MiB");
  EXPECT_EQ(
      read_as("docx", zip_of({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><a>&a;</a>"}}))
          .fault(),
      "in:1:1: \"word/document.xml\" in the archive declares a document type");
  EXPECT_NE(read_as("docx", zip_of({{"word/document.xml", "<w:document><w:body>"}}))
                .fault()
                .find("not well-formed"),
            std::string::npos);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>";
  EXPECT_TRUE(read_as("docx", docx(deep)).segments().empty());
  EXPECT_EQ(read_as("docx", zip_of({{"../../word/document.xml", "<a/>"}})).fault(),
            "in:1:1: the archive has no \"word/document.xml\"");
}

}  // namespace
}  // namespace mtlint
