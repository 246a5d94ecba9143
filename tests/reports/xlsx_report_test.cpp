// The workbook: a zip of well-formed parts with the texts in them, the same bytes each time. That a
// spreadsheet opens it is asked of exceljs (tests/web/validate.cjs).

#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "reports/reporting.h"
#include "reports/well_formed.h"
#include "reports/xlsx_file.h"

namespace mtlint {
namespace {

using testing::finding_of;
using testing::mark_of;
using testing::report;

// The parts of a zip by name; empty if it is none.
std::map<std::string, std::string> parts_of(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return parts;
  }
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string part(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, part.data(), part.size());
    zip_fclose(file);
    parts[stat.name] = std::move(part);
  }
  zip_close(archive);
  return parts;
}

std::string one_finding() {
  const Document document =
      testing::one_segment("尼·奎诺说<b>", "=Ni Quino said \x01 \"x\"", Language::zh);
  Finding finding = finding_of(
      {mark_of(document, Side::target, "Ni Quino"), mark_of(document, Side::source, "尼·奎诺")});
  finding.suggestions = {"Nii Quaynor"};
  return report("xlsx", {&document}, {{finding}});
}

TEST(XlsxReport, IsAZipOfWellFormedParts) {
  const auto parts = parts_of(one_finding());
  ASSERT_EQ(parts.size(), 7U);
  for (const auto& [name, part] : parts) EXPECT_EQ(testing::read_xml(part).fault, "") << name;
  EXPECT_TRUE(parts.contains("[Content_Types].xml"));
  const std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<color rgb=\"FFA31515\"/></rPr><t xml:space=\"preserve\">尼·奎诺</t>"),
            std::string::npos);
  EXPECT_NE(sheet.find("<t xml:space=\"preserve\">=</t>"), std::string::npos);
  EXPECT_NE(sheet.find("Nii Quaynor"), std::string::npos);
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_NE(parts.at("xl/worksheets/sheet2.xml").find("broken-name"), std::string::npos);
}

TEST(XlsxReport, EqualReportsAreEqualFiles) { EXPECT_EQ(one_finding(), one_finding()); }

TEST(XlsxReport, NothingFoundIsAWorkbookToo) {
  const auto parts = parts_of(report("xlsx", {}, {}));
  ASSERT_EQ(parts.size(), 7U);
  for (const auto& [name, part] : parts) EXPECT_EQ(testing::read_xml(part).fault, "") << name;
}

TEST(XlsxFile, LongTextsAreCutBetweenCharacters) {
  XlsxSheet sheet("One & two", {"a"}, {10});
  sheet.begin_row();
  std::string text(31'999, 'x');
  text += "尼";
  sheet.marked_text(text, {0, 3});
  sheet.begin_row();
  sheet.marked_text(text, {32'000, 32'002});  // the mark is beyond the cut
  const auto parts = parts_of(xlsx_file({sheet}).value());
  const std::string& xml = parts.at("xl/worksheets/sheet1.xml");
  EXPECT_EQ(testing::read_xml(xml).fault, "");
  EXPECT_EQ(xml.find("尼"), std::string::npos);
  EXPECT_NE(parts.at("xl/workbook.xml").find("One &amp; two"), std::string::npos);
}

}  // namespace
}  // namespace mtlint
