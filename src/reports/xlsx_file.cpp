// SpreadsheetML by hand, the zip by libzip.

#include "reports/xlsx_file.h"

#include <zip.h>

#include <memory>

#include <fmt/format.h>

#include "reports/finding_text.h"
#include "text/utf8.h"

namespace mtlint {
namespace {

constexpr std::size_t longest_cell = 32'000;  // characters; the format allows 32,767

constexpr std::string_view xml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_space =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
constexpr std::string_view relation_space =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";

// Styles: 0 text that wraps, 1 the head, 2 numbers.
constexpr std::string_view styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
    "borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"3\">"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\"/></xf></cellXfs>";

// "A", "Z", "AA": at most two letters are needed here.
std::string column_name(std::size_t index) {
  std::string name;
  if (index >= 26) name += static_cast<char>('A' + index / 26 - 1);
  return name + static_cast<char>('A' + index % 26);
}

std::string_view clipped(std::string_view text) {
  if (text.size() <= longest_cell) return text;
  std::size_t end = longest_cell;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

struct Part {
  std::string name{};
  std::string bytes{};
};

std::vector<Part> parts_of(const std::vector<XlsxSheet>& sheets) {
  std::string types, list, relations;
  std::vector<Part> parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::size_t number = i + 1;
    types += fmt::format(
        "<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
        number);
    list += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>",
                        xml_text(sheets[i].name()), number, number);
    relations += fmt::format(
        "<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
        number, relation_space);
    parts.push_back({fmt::format("xl/worksheets/sheet{}.xml", number), sheets[i].xml()});
  }
  relations += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/>",
                           sheets.size() + 1, relation_space);
  const auto relations_part = [&](const std::string& inside) {
    return fmt::format("{}<Relationships xmlns=\"{}\">{}</Relationships>", xml_head, package_space,
                       inside);
  };
  parts.insert(
      parts.begin(),
      {{"[Content_Types].xml",
        fmt::format(
            "{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" ContentType=\"application/"
            "vnd.openxmlformats-package.relationships+xml\"/>"
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{}</Types>",
            xml_head, types)},
       {"_rels/.rels",
        relations_part(fmt::format("<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
                                   "Target=\"xl/workbook.xml\"/>",
                                   relation_space))},
       {"xl/workbook.xml",
        fmt::format("{}<workbook {} xmlns:r=\"{}\"><sheets>{}</sheets></workbook>", xml_head,
                    main_space, relation_space, list)},
       {"xl/_rels/workbook.xml.rels", relations_part(relations)},
       {"xl/styles.xml",
        fmt::format("{}<styleSheet {}>{}</styleSheet>", xml_head, main_space, styles)}});
  return parts;
}

Failure zip_fault() {
  return Failure(Error{"the workbook could not be packed", "is memory full?"});
}

// What zip_close() has written into `source`.
Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return zip_fault();
  std::string bytes(stat.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) return zip_fault();
  return bytes;
}

}  // namespace

XlsxSheet::XlsxSheet(std::string name, const std::vector<std::string>& head,
                     std::vector<int> widths)
    : name_(std::move(name)), widths_(std::move(widths)) {
  begin_row();
  for (const std::string& title : head)
    rows_ += fmt::format("<c r=\"{}\" s=\"1\" t=\"inlineStr\"><is><t>{}</t></is></c>", next_cell(),
                         xml_text(title));
}

void XlsxSheet::begin_row() {
  if (in_row_) rows_ += "</row>\n";
  rows_ += fmt::format("<row r=\"{}\">", ++row_count_);
  in_row_ = true;
  column_ = 0;
}

// "C7": some readers need what could be counted.
std::string XlsxSheet::next_cell() { return column_name(column_++) + std::to_string(row_count_); }

void XlsxSheet::text(std::string_view text) { marked_text(text, {}); }

void XlsxSheet::marked_text(std::string_view text, Span mark) {
  const std::string_view shown = clipped(text);
  rows_ += fmt::format("<c r=\"{}\" t=\"inlineStr\"><is>", next_cell());
  const auto run = [&](std::string_view part, std::string_view style) {
    if (part.empty()) return;
    rows_ += fmt::format("<r>{}<t xml:space=\"preserve\">{}</t></r>", style, xml_text(part));
  };
  if (mark.empty() || mark.end > shown.size()) {
    rows_ += fmt::format("<t xml:space=\"preserve\">{}</t>", xml_text(shown));
  } else {
    run(shown.substr(0, mark.begin), "");
    run(mark.of(shown), "<rPr><b/><u/><color rgb=\"FFA31515\"/></rPr>");
    run(shown.substr(mark.end), "");
  }
  rows_ += "</is></c>";
}

void XlsxSheet::number(double value) {
  rows_ += fmt::format("<c r=\"{}\" s=\"2\"><v>{}</v></c>", next_cell(), value);
}

std::string XlsxSheet::xml() const {
  std::string columns;
  for (std::size_t i = 0; i < widths_.size(); ++i)
    columns += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", i + 1,
                           widths_[i]);
  return fmt::format(
      "{}<worksheet {}><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
      "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
      "<cols>{}</cols><sheetData>{}{}</sheetData><autoFilter ref=\"A1:{}{}\"/></worksheet>",
      xml_head, main_space, columns, rows_, in_row_ ? "</row>" : "",
      column_name(widths_.size() - 1), row_count_);
}

Result<std::string> xlsx_file(const std::vector<XlsxSheet>& sheets) {
  const std::vector<Part> parts = parts_of(sheets);
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> source(
      zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
  if (!source) return zip_fault();
  zip_t* archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
  if (!archive) return zip_fault();
  zip_source_keep(source.get());  // the archive frees its own hold
  bool good = true;
  for (const Part& part : parts) {
    zip_source_t* bytes = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    const zip_int64_t index =
        bytes ? zip_file_add(archive, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0 && bytes) zip_source_free(bytes);
    // One moment for all, so that equal reports are equal files: 1980, where zip's time begins.
    good = good && index >= 0 &&
           zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, 0x21, 0) == 0;
  }
  if (!good || zip_close(archive) != 0) {
    zip_discard(archive);
    return zip_fault();
  }
  return bytes_of(source.get());
}

}  // namespace mtlint
